"use client";

import type { Texts } from "@/domain/page/texts";
import { type Language, languageNames } from "@/domain/wording/language";
import { cn } from "../primitives/class-names";
import { Field, useFieldControl } from "../primitives/field";
import { controlStyle } from "../primitives/input";

interface TextsFieldProps {
  readonly label: string;
  readonly value: Texts;
  readonly languages: readonly Language[];
  readonly isMarkup: boolean;
  readonly disabled: boolean;
  readonly onChange: (value: Texts) => void;
}

/** The same words in each enabled language. */
export function TextsField({ label, value, languages, isMarkup, disabled, onChange }: TextsFieldProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      {languages.map((language) => (
        <Field key={language} label={`${label}, ${languageNames[language]}`} hideLabel>
          <Words
            language={language}
            value={value[language] ?? ""}
            isMarkup={isMarkup}
            disabled={disabled}
            onChange={(text) => onChange({ ...value, [language]: text })}
          />
        </Field>
      ))}
      {isMarkup ? (
        <p className="text-sm text-ink-quiet">
          Simple markup is kept: paragraphs, bold, lists, links. Everything else is left out.
        </p>
      ) : null}
    </fieldset>
  );
}

interface WordsProps {
  readonly language: Language;
  readonly value: string;
  readonly isMarkup: boolean;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

function Words({ language, value, isMarkup, disabled, onChange }: WordsProps) {
  const field = useFieldControl();
  return (
    <span className="flex gap-2">
      <span aria-hidden className="w-6 pt-2 font-mono text-sm text-ink-quiet uppercase">
        {language}
      </span>
      <textarea
        {...field}
        lang={language}
        rows={isMarkup ? 5 : value.length > 60 ? 3 : 1}
        value={value}
        disabled={disabled}
        spellCheck
        className={cn(controlStyle, "field-sizing-content min-h-9 py-1.5", isMarkup && "font-mono text-sm")}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
