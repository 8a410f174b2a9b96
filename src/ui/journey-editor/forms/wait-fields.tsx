"use client";

import { type DateFact, dateFacts, type WaitSpec } from "@/domain/journey/wait-spec";
import { DAY_MS } from "@/domain/shared/instant";
import { Field } from "../../primitives/field";
import { Input } from "../../primitives/input";
import { Select } from "../../primitives/select";
import { ChoiceList } from "./fields/choice-list";
import { NumberInput } from "./fields/number-input";
import { SpanField } from "./fields/span-field";
import { TimeField } from "./fields/time-field";
import { Weekdays } from "./fields/weekdays";

export interface WaitFieldsProps {
  readonly legend: string;
  readonly value: WaitSpec;
  readonly onChange: (value: WaitSpec) => void;
}

/** Every way to say until when. */
export function WaitFields({ legend, value, onChange }: WaitFieldsProps) {
  return (
    <ChoiceList
      legend={legend}
      choices={kindChoices}
      value={value.kind}
      onChange={(kind) => onChange(value.kind === kind ? value : firstOf[kind])}
    >
      <KindFields value={value} onChange={onChange} />
    </ChoiceList>
  );
}

const kindChoices: readonly { value: WaitSpec["kind"]; label: string; hint?: string }[] = [
  { value: "duration", label: "For a while" },
  {
    value: "business_days",
    label: "For business days",
    hint: "Monday to Friday, as the shopper's calendar has them.",
  },
  { value: "time_of_day", label: "Until a time of day", hint: "In the shopper's own time zone." },
  {
    value: "date_fact",
    label: "Until before or after a date",
    hint: "Such as one day before the estimated delivery.",
  },
  { value: "fraction_to_edd", label: "Part of the way to the delivery", hint: "Such as halfway." },
];

const firstOf: Readonly<Record<WaitSpec["kind"], WaitSpec>> = {
  duration: { kind: "duration", ms: DAY_MS },
  business_days: { kind: "business_days", days: 2 },
  time_of_day: { kind: "time_of_day", time: "10:00" },
  date_fact: { kind: "date_fact", fact: "edd_to", offsetMs: -DAY_MS },
  fraction_to_edd: { kind: "fraction_to_edd", fraction: 0.5 },
};

function KindFields({ value, onChange }: Pick<WaitFieldsProps, "value" | "onChange">) {
  switch (value.kind) {
    case "duration":
      return <SpanField label="Time to wait" ms={value.ms} onChange={(ms) => onChange({ ...value, ms })} />;
    case "business_days":
      return (
        <div className="flex items-start gap-2">
          <NumberInput
            aria-label="Business days"
            value={value.days}
            min={1}
            max={60}
            whole
            className="w-20"
            onChange={(days) => (days === null ? undefined : onChange({ ...value, days }))}
          />
          <span className="pt-2 text-ink-quiet">business days</span>
        </div>
      );
    case "time_of_day":
      return (
        <div className="flex flex-col gap-3">
          <TimeField
            label="Time of day"
            value={value.time}
            onChange={(time) => onChange({ ...value, time })}
          />
          <Weekdays
            values={value.weekdays ?? []}
            onChange={(weekdays) =>
              onChange({
                kind: "time_of_day",
                time: value.time,
                ...(weekdays.length > 0 ? { weekdays } : {}),
              })
            }
          />
        </div>
      );
    case "date_fact":
      return <DateFields value={value} onChange={onChange} />;
    case "fraction_to_edd":
      return (
        <div className="flex items-start gap-2">
          <NumberInput
            aria-label="Percent of the way"
            value={Math.round(value.fraction * 100)}
            min={1}
            max={99}
            whole
            className="w-20"
            onChange={(percent) =>
              percent === null ? undefined : onChange({ ...value, fraction: percent / 100 })
            }
          />
          <span className="pt-2 text-pretty text-ink-quiet">
            % of the way from shipping to the estimated delivery
          </span>
        </div>
      );
    default:
      return value satisfies never;
  }
}

type DateSpec = Extract<WaitSpec, { kind: "date_fact" }>;
type Side = "before" | "on" | "after";

function DateFields({ value, onChange }: { value: DateSpec; onChange: (value: WaitSpec) => void }) {
  const side: Side = value.offsetMs === 0 ? "on" : value.offsetMs < 0 ? "before" : "after";
  const size = Math.abs(value.offsetMs) || DAY_MS;
  const signed = (ms: number, on: Side) => (on === "on" ? 0 : on === "before" ? -ms : ms);
  const { time, ...withoutTime } = value;
  return (
    <div className="flex flex-col gap-3">
      {side === "on" ? null : (
        <SpanField
          label="How far"
          ms={size}
          onChange={(ms) => onChange({ ...value, offsetMs: signed(ms, side) })}
        />
      )}
      <Select
        aria-label="Before or after"
        options={sideOptions}
        value={side}
        onChange={(next) => onChange({ ...value, offsetMs: signed(size, next) })}
      />
      <Select
        aria-label="Which date"
        options={dateOptions}
        value={value.fact}
        onChange={(fact) => onChange({ ...value, fact })}
      />
      <Field label="At a time of that day" optional hint="In the shopper's own time zone.">
        <Input
          type="time"
          value={time ?? ""}
          onChange={(event) => {
            const next = event.target.value;
            onChange(next === "" ? withoutTime : { ...withoutTime, time: next });
          }}
        />
      </Field>
      <p className="text-sm text-pretty text-ink-quiet">
        The wait moves when the date moves. Where nobody knows the date, the order leaves at once by “Date
        unknown”.
      </p>
    </div>
  );
}

const sideOptions: readonly { value: Side; label: string }[] = [
  { value: "before", label: "before" },
  { value: "on", label: "exactly then" },
  { value: "after", label: "after" },
];

const dateLabels = {
  order_placed: "the order was placed",
  shipped: "it was shipped",
  delivered: "it was delivered",
  edd_from: "the first estimated day",
  edd_to: "the estimated delivery (last day)",
  return_received: "the return was received",
} as const satisfies Record<DateFact, string>;
const dateOptions = dateFacts.map((value) => ({ value, label: dateLabels[value] }));
