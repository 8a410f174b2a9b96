"use client";

import { cn } from "../../../primitives/class-names";

export interface WeekdaysProps {
  /** 1 is Monday; none means every day. */
  readonly values: readonly number[];
  readonly onChange: (values: number[]) => void;
}

/** Days of the week to choose from; none chosen is every day. */
export function Weekdays({ values, onChange }: WeekdaysProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm text-ink-quiet">
        {values.length === 0 ? "On any day, or only on:" : "Only on:"}
      </legend>
      <div className="flex flex-wrap gap-1">
        {days.map(([short, name], index) => {
          const day = index + 1;
          const isOn = values.includes(day);
          return (
            <button
              key={name}
              type="button"
              aria-pressed={isOn}
              aria-label={name}
              onClick={() => onChange(numbers.filter((one) => (one === day ? !isOn : values.includes(one))))}
              className={cn(
                "h-8 min-w-9 rounded border px-1.5 text-sm",
                isOn
                  ? "border-accent bg-accent text-accent-ink"
                  : "border-line text-ink-quiet hover:border-edge",
              )}
            >
              {short}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

const days = [
  ["Mon", "Monday"],
  ["Tue", "Tuesday"],
  ["Wed", "Wednesday"],
  ["Thu", "Thursday"],
  ["Fri", "Friday"],
  ["Sat", "Saturday"],
  ["Sun", "Sunday"],
] as const;
const numbers = days.map((_day, index) => index + 1);
