"use client";

import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { Field } from "../../primitives/field";
import { ChoiceList } from "./fields/choice-list";
import { EventPicker } from "./fields/event-picker";
import type { OnIntent } from "./form-props";

export interface JourneySettingsProps {
  readonly draft: JourneyDraft;
  readonly onIntent: OnIntent;
}

/** What holds for the journey as a whole: what it follows, and what ends it wherever an order stands. */
export function JourneySettings({ draft, onIntent }: JourneySettingsProps) {
  return (
    <section aria-label="The whole journey" className="flex flex-col gap-5 border-t border-line pt-5">
      <ChoiceList
        legend="It follows"
        choices={scopeChoices}
        value={draft.scope}
        onChange={(scope) => onIntent({ type: "set_settings", scope })}
      />
      <Field label="Ends early when" hint="Wherever an order stands then, nothing more is sent.">
        <EventPicker
          values={draft.exitOn}
          onChange={(exitOn) => onIntent({ type: "set_settings", exitOn })}
        />
      </Field>
    </section>
  );
}

const scopeChoices: readonly { value: JourneyDraft["scope"]; label: string; hint: string }[] = [
  { value: "shipment", label: "Each parcel", hint: "Two parcels of one order go through it separately." },
  { value: "order", label: "The order", hint: "Once per order, whatever its parcels do." },
];
