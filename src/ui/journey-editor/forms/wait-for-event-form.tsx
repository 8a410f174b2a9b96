"use client";

import { definitionOf } from "@/domain/journey/nodes/registry";
import { Field } from "../../primitives/field";
import { EventPicker } from "./fields/event-picker";
import type { ConfigFormProps } from "./form-props";
import { InWords } from "./in-words";
import { RuleBuilder } from "./rule/rule-builder";
import { WaitFields } from "./wait-fields";

export function WaitForEventForm({ config, draft, onChange }: ConfigFormProps<"wait_for_event">) {
  return (
    <div className="flex flex-col gap-5">
      <Field label="Wait until">
        <EventPicker values={config.on} keepOne onChange={(on) => onChange({ ...config, on })} />
      </Field>
      <RuleBuilder
        label="And only if"
        hint="An order for which this is so already goes on at once."
        without="Whenever it happens."
        value={config.when}
        scope={draft.scope}
        onChange={(when) => onChange({ ...config, when })}
      />
      <WaitFields
        legend="Give up"
        value={config.timeout}
        onChange={(timeout) => onChange({ ...config, timeout })}
      />
      <InWords>{definitionOf("wait_for_event").sentence(config)}.</InWords>
    </div>
  );
}
