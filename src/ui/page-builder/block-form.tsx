"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import type { FormField } from "@/domain/page/form-fields";
import { stageLabels } from "@/domain/page/stage";
import { textsSchema } from "@/domain/page/texts";
import type { Language } from "@/domain/wording/language";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Switch } from "../primitives/switch";
import { TextsField } from "./texts-field";

type Values = Readonly<Record<string, unknown>>;

export interface BlockFormProps {
  readonly fields: readonly FormField[];
  readonly value: Values;
  readonly languages: readonly Language[];
  readonly disabled: boolean;
  /** `name` is the field that was changed. */
  readonly onChange: (value: Values, name: string) => void;
}

/** A form that is drawn from the schema of what it fills in. */
export function BlockForm({ fields, value, languages, disabled, onChange }: BlockFormProps) {
  if (fields.length === 0)
    return <p className="text-ink-quiet">There is nothing to set here: it follows the order.</p>;
  return (
    <div className="flex flex-col gap-4">
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={value[field.name]}
          languages={languages}
          disabled={disabled}
          onChange={(next) => onChange({ ...value, [field.name]: next }, field.name)}
        />
      ))}
    </div>
  );
}

interface OneFieldProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly languages: readonly Language[];
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
}

function OneField({ field, value, languages, disabled, onChange }: OneFieldProps) {
  const { label } = field;
  switch (field.kind) {
    case "switch":
      return <Switch label={label} checked={value === true} disabled={disabled} onChange={onChange} />;
    case "number":
      return (
        <Field label={label} hint={`${field.least} to ${field.most}`}>
          <Input
            type="number"
            min={field.least}
            max={field.most}
            value={Number(value)}
            disabled={disabled}
            onChange={({ target }) => onChange(within(field, target.valueAsNumber))}
          />
        </Field>
      );
    case "line":
      return (
        <Field label={label}>
          <Input
            value={typeof value === "string" ? value : ""}
            disabled={disabled}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      );
    case "texts": {
      const texts = textsSchema.safeParse(value);
      return (
        <TextsField
          label={label}
          value={texts.success ? texts.data : {}}
          languages={languages}
          isMarkup={field.isMarkup}
          disabled={disabled}
          onChange={onChange}
        />
      );
    }
    case "choices":
      return <Choices field={field} value={value} disabled={disabled} onChange={onChange} />;
    case "list":
      return (
        <ListField
          field={field}
          value={value}
          languages={languages}
          disabled={disabled}
          onChange={onChange}
        />
      );
  }
}

function within({ least, most }: { readonly least: number; readonly most: number }, written: number): number {
  return Number.isFinite(written) ? Math.min(most, Math.max(least, Math.round(written))) : least;
}

type ChoicesProps = Omit<OneFieldProps, "field" | "languages"> & {
  readonly field: Extract<FormField, { kind: "choices" }>;
};

/** Any of a few; none means always. */
function Choices({ field, value, disabled, onChange }: ChoicesProps) {
  const chosen = listOf(value);
  const labels: Readonly<Record<string, string>> = stageLabels;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{field.label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {field.options.map((option) => (
          <label key={option} className="flex min-h-6 items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              disabled={disabled}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, option] : chosen.filter((one) => one !== option))
              }
            />
            {labels[option] ?? option}
          </label>
        ))}
      </div>
      <p className="mt-1 text-sm text-ink-quiet">{chosen.length === 0 ? "None chosen: always." : null}</p>
    </fieldset>
  );
}

type ListFieldProps = Omit<OneFieldProps, "field"> & {
  readonly field: Extract<FormField, { kind: "list" }>;
};

/** Several of the same, in an order. */
function ListField({ field, value, languages, disabled, onChange }: ListFieldProps) {
  const entries = listOf(value).map((entry): Values => Object(entry));
  const put = (at: number, entry: Values) =>
    onChange(entries.map((one, index) => (index === at ? entry : one)));
  const move = (at: number, by: 1 | -1) => {
    const rest = entries.filter((_, index) => index !== at);
    onChange([...rest.slice(0, at + by), ...entries.slice(at, at + 1), ...rest.slice(at + by)]);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{field.label}</legend>
      {entries.map((entry, at) => (
        <details key={String(entry["id"])} className="rounded border border-line bg-surface-raised">
          <summary className="cursor-pointer px-3 py-2">{titleOf(field, entry, at)}</summary>
          <div className="flex flex-col gap-3 border-t border-line p-3">
            <BlockForm
              fields={field.fields}
              value={entry}
              languages={languages}
              disabled={disabled}
              onChange={(next) => put(at, next)}
            />
            <div className="flex gap-1">
              <Button
                size="icon-small"
                tone="quiet"
                aria-label={`Move ${at + 1} up`}
                disabled={disabled || at === 0}
                onClick={() => move(at, -1)}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                size="icon-small"
                tone="quiet"
                aria-label={`Move ${at + 1} down`}
                disabled={disabled || at === entries.length - 1}
                onClick={() => move(at, 1)}
              >
                <ArrowDown aria-hidden />
              </Button>
              <Button
                size="icon-small"
                tone="quiet"
                aria-label={`Remove ${at + 1}`}
                disabled={disabled}
                onClick={() => onChange(entries.filter((_, index) => index !== at))}
              >
                <Trash2 aria-hidden />
              </Button>
            </div>
          </div>
        </details>
      ))}
      <div>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => onChange([...entries, emptyEntry(field, entries)])}
        >
          <Plus aria-hidden />
          Add one
        </Button>
      </div>
    </fieldset>
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first words in the entry, else its number. */
function titleOf(field: Extract<FormField, { kind: "list" }>, entry: Values, at: number): string {
  for (const { kind, name } of field.fields) {
    const texts = kind === "texts" ? textsSchema.safeParse(entry[name]) : null;
    const [words] = texts?.success ? Object.values(texts.data).filter((one) => one !== "") : [];
    if (words !== undefined) return words;
  }
  return `${at + 1}`;
}

function emptyEntry(field: Extract<FormField, { kind: "list" }>, entries: readonly Values[]): Values {
  const taken = new Set(entries.map(({ id }) => id));
  let number = entries.length + 1;
  while (taken.has(`entry-${number}`)) number += 1;
  const empty = field.fields.map(({ name, kind }) => [
    name,
    kind === "texts" ? {} : kind === "line" ? "" : kind === "switch" ? false : [],
  ]);
  return { id: `entry-${number}`, ...Object.fromEntries(empty) };
}
