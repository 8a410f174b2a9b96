"use client";

import { Field } from "../../primitives/field";
import { SettledTextarea } from "./fields/settled-input";
import type { ConfigFormProps } from "./form-props";

export function NoteForm({ config, onChange }: ConfigFormProps<"note">) {
  return (
    <Field
      label="Note"
      hint="For colleagues. An order's history shows that it came past here; shoppers never see it."
    >
      <SettledTextarea value={config.text} onSettle={(text, act) => onChange({ text }, { act })} />
    </Field>
  );
}
