"use client";

import { Field } from "../../primitives/field";
import { EventPicker } from "./fields/event-picker";
import type { ConfigFormProps } from "./form-props";
import { JourneySettings } from "./journey-settings";
import { RuleBuilder } from "./rule/rule-builder";

/** What starts the journey, for which orders, and what ends it early. */
export function TriggerForm({ config, draft, onChange, onIntent }: ConfigFormProps<"trigger">) {
  return (
    <div className="flex flex-col gap-6">
      <Field label="Starts when">
        <EventPicker values={config.on} keepOne onChange={(on) => onChange({ ...config, on })} />
      </Field>
      <RuleBuilder
        label="And only if"
        hint="Picks the moment: “the parcel's status changes” and “parcel status is exception” starts it when something goes wrong."
        without="Every time it happens."
        value={config.where}
        scope={draft.scope}
        onChange={(where) => onChange({ ...config, where })}
      />
      <RuleBuilder
        label="For which orders"
        hint="Picks the orders. One that is left out has the reason in its history."
        without="Every order."
        value={config.filter}
        scope={draft.scope}
        onChange={(filter) => onChange({ ...config, filter })}
      />
      <JourneySettings draft={draft} onIntent={onIntent} />
    </div>
  );
}
