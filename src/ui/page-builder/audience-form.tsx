"use client";

import type { Audience } from "@/domain/page/audience";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Select } from "../primitives/select";

interface AudienceFormProps {
  readonly value: Audience;
  readonly currency: string;
  readonly disabled: boolean;
  readonly onChange: (audience: Audience) => void;
}

export const emptySegment: Audience = {
  kind: "segment",
  countries: [],
  fromMinor: null,
  toMinor: null,
  buyers: "all",
};

/** Which orders see a variant. */
export function AudienceForm({ value, currency, disabled, onChange }: AudienceFormProps) {
  return (
    <div className="flex flex-col gap-3">
      <Field label="Shown to">
        <Select
          options={[
            { value: "segment", label: "Orders that fit", hint: "By country, value or buyer" },
            { value: "split", label: "A share of the orders", hint: "An A/B test: drawn once per order" },
          ]}
          value={value.kind}
          disabled={disabled}
          onChange={(kind) => onChange(kind === "split" ? { kind, percent: 50 } : emptySegment)}
        />
      </Field>
      {value.kind === "split" ? (
        <Field label="Share in percent" hint="The rest sees the main page, or other variants.">
          <Input
            type="number"
            min={1}
            max={99}
            value={value.percent}
            disabled={disabled}
            onChange={({ target }) =>
              onChange({
                ...value,
                percent: Math.min(99, Math.max(1, Math.round(target.valueAsNumber) || 1)),
              })
            }
          />
        </Field>
      ) : (
        <SegmentFields value={value} currency={currency} disabled={disabled} onChange={onChange} />
      )}
    </div>
  );
}

interface SegmentFieldsProps extends Omit<AudienceFormProps, "value"> {
  readonly value: Extract<Audience, { kind: "segment" }>;
}

function SegmentFields({ value, currency, disabled, onChange }: SegmentFieldsProps) {
  const { countries, fromMinor, toMinor, buyers } = value;
  return (
    <>
      <Field label="Countries" hint="Two letters each, with commas between: DE, AT. Empty: all." optional>
        <Input
          key={countries.join()}
          defaultValue={countries.join(", ")}
          disabled={disabled}
          onBlur={({ target }) => onChange({ ...value, countries: countriesIn(target.value) })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={`From (${currency})`} optional>
          <Input
            inputMode="decimal"
            defaultValue={fromMinor === null ? "" : fromMinor / 100}
            disabled={disabled}
            onBlur={({ target }) => onChange({ ...value, fromMinor: minorOf(target.value) })}
          />
        </Field>
        <Field label={`Up to (${currency})`} optional>
          <Input
            inputMode="decimal"
            defaultValue={toMinor === null ? "" : toMinor / 100}
            disabled={disabled}
            onBlur={({ target }) => onChange({ ...value, toMinor: minorOf(target.value) })}
          />
        </Field>
      </div>
      <Field label="Buyers">
        <Select
          options={[
            { value: "all", label: "All" },
            { value: "first_time", label: "First-time buyers" },
            { value: "returning", label: "Returning buyers" },
          ]}
          value={buyers}
          disabled={disabled}
          onChange={(next) => onChange({ ...value, buyers: next })}
        />
      </Field>
    </>
  );
}

function countriesIn(written: string): string[] {
  return [...new Set(written.toUpperCase().match(/\b[A-Z]{2}\b/g) ?? [])];
}

function minorOf(written: string): number | null {
  const amount = Number(written.trim().replace(",", "."));
  return written.trim() === "" || !Number.isFinite(amount) || amount < 0 ? null : Math.round(amount * 100);
}
