"use client";

import type { ChannelOverview } from "@/application/settings/channel-connections";
import { Field, useFieldControl } from "../primitives/field";
import { controlStyle, Input } from "../primitives/input";
import { Select } from "../primitives/select";
import { MadeSecret } from "./made-secret";
import { newWebhookSecret } from "./new-secret";

type Setting = ChannelOverview["fields"][number];

interface ChannelFieldsProps {
  readonly fields: readonly Setting[];
  /** Whether secrets are kept already. */
  readonly isSet: boolean;
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong, by the field's name. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (name: string, value: string) => void;
}

/** The form of a channel, as its descriptor has it: what another answer makes needless is not asked. */
export function ChannelFields({ fields, isSet, values, errors, onChange }: ChannelFieldsProps) {
  return fields
    .filter(({ only }) => only === undefined || only.values.includes(chosen(fields, values, only.field)))
    .map((field) => (
      <Field
        key={field.name}
        label={field.label}
        hint={hintOf(field, isSet)}
        error={errors[field.name]}
        optional={field.isOptional ?? false}
      >
        <Control
          field={field}
          value={values[field.name] ?? ""}
          onChange={(value) => onChange(field.name, value)}
        />
      </Field>
    ));
}

function Control({
  field: { choices, isLong, isSecret, isMadeHere },
  value,
  onChange,
}: {
  readonly field: Setting;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  if (choices !== undefined)
    return <Select options={choices} value={value || (choices[0]?.value ?? "")} onChange={onChange} />;
  if (isLong) return <LongText value={value} onChange={onChange} />;
  if (isMadeHere)
    return <MadeSecret value={value} onChange={onChange} make={newWebhookSecret} forWhom="the receiver" />;
  return (
    <Input
      autoComplete="off"
      spellCheck={false}
      type={isSecret ? "password" : "text"}
      className="font-mono"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function LongText({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const field = useFieldControl();
  return (
    <textarea
      {...field}
      spellCheck={false}
      rows={Math.min(18, Math.max(4, value.split("\n").length))}
      className={`${controlStyle} py-2 font-mono text-sm leading-relaxed`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function chosen(fields: readonly Setting[], values: Readonly<Record<string, string>>, name: string): string {
  const choices = fields.find((field) => field.name === name)?.choices ?? [];
  return values[name] || (choices[0]?.value ?? "");
}

function hintOf({ isSecret, hint }: Setting, isSet: boolean): string | undefined {
  if (isSecret && isSet) return "Kept encrypted, never shown again. Leave it empty to keep what is set.";
  return hint;
}
