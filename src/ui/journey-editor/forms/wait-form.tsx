"use client";

import { waitInWords } from "@/domain/journey/wait-spec";
import type { ConfigFormProps } from "./form-props";
import { InWords } from "./in-words";
import { WaitFields } from "./wait-fields";

export function WaitForm({ config, onChange }: ConfigFormProps<"wait">) {
  return (
    <div className="flex flex-col gap-4">
      <WaitFields legend="How long" value={config.wait} onChange={(wait) => onChange({ wait })} />
      <InWords>Wait {waitInWords(config.wait)}.</InWords>
    </div>
  );
}
