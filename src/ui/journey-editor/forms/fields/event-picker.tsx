"use client";

import { eventWords } from "@/domain/journey/event-words";
import { type JourneyEventType, journeyEventTypes } from "@/domain/journey/journey-event";
import { MultiPicker } from "./multi-picker";

export interface EventPickerProps {
  readonly values: readonly JourneyEventType[];
  readonly onChange: (values: JourneyEventType[]) => void;
  readonly keepOne?: boolean;
}

/** Things that can happen to an order, in words. */
export function EventPicker({ values, onChange, keepOne = false }: EventPickerProps) {
  return (
    <MultiPicker
      label="What happens"
      add={values.length === 0 ? "Choose what happens" : "Or when …"}
      options={options}
      values={values}
      keepOne={keepOne}
      onChange={(next) => onChange(journeyEventTypes.filter((type) => next.includes(type)))}
    />
  );
}

const options = journeyEventTypes.map((value) => {
  const words: string = eventWords[value];
  return { value, label: `${words.charAt(0).toUpperCase()}${words.slice(1)}` };
});
