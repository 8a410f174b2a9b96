"use client";

import { queueNames, taskPriorities, taskRoles } from "@/domain/support/task-queue";
import { Field } from "../../primitives/field";
import { ChoiceList } from "./fields/choice-list";
import { SettledInput, SettledTextarea } from "./fields/settled-input";
import type { ConfigFormProps } from "./form-props";

/** Who is asked, how urgently, and what they are told. */
export function EscalateForm({ config, onChange }: ConfigFormProps<"escalate">) {
  const lacksReason = config.reason.trim() === "";
  return (
    <div className="flex flex-col gap-5">
      <p className="text-pretty text-ink-quiet">
        Opens a task with the order's story. The journey goes on at once; to send nothing instead, let this
        way end here.
      </p>
      <ChoiceList
        legend="Who takes it"
        choices={roleChoices}
        value={config.role}
        onChange={(role) => onChange({ ...config, role })}
      />
      <ChoiceList
        legend="How urgent it is"
        choices={priorityChoices}
        value={config.priority}
        onChange={(priority) => onChange({ ...config, priority })}
      />
      <Field
        label="Why a person should look"
        hint="The first thing they read, such as: The parcel is delayed and they have written before."
        error={lacksReason ? "Say why: whoever takes the task should know." : undefined}
      >
        <SettledInput
          value={config.reason}
          onSettle={(reason, act) => onChange({ ...config, reason }, { act })}
        />
      </Field>
      <Field label="What to do" optional hint="Such as: Call them before noon and promise a date.">
        <SettledTextarea
          value={config.note ?? ""}
          onSettle={(note, act) => onChange({ ...config, note: note.trim() === "" ? null : note }, { act })}
        />
      </Field>
    </div>
  );
}

const roleChoices = taskRoles.map((value) => {
  const name = queueNames[value];
  return { value, label: `${name.charAt(0).toUpperCase()}${name.slice(1)}` };
});

const priorityLabels = { normal: "Normal", high: "High", urgent: "Urgent: it stands first" } as const;
const priorityChoices = taskPriorities.map((value) => ({ value, label: priorityLabels[value] }));
