"use client";

import { Field } from "../../primitives/field";
import { Switch } from "../../primitives/switch";
import { SettledInput } from "./fields/settled-input";
import type { ConfigFormProps } from "./form-props";

export function ExitForm({ config, onChange }: ConfigFormProps<"exit">) {
  const lacksReason = config.reason.trim() === "";
  return (
    <div className="flex flex-col gap-5">
      <Field
        label="Why it ends here"
        hint="Stands in the order's history."
        error={lacksReason ? "Say why, in a few words." : undefined}
      >
        <SettledInput
          value={config.reason}
          onSettle={(reason, act) => onChange({ ...config, reason }, { act })}
        />
      </Field>
      <Switch
        label="This is the goal"
        hint="Counted as a success: the journey did what it is for."
        checked={config.isGoal}
        onChange={(isGoal) => onChange({ ...config, isGoal })}
      />
    </div>
  );
}
