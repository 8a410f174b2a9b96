import type { FormEvent } from "react";
import { cn } from "../primitives/class-names";
import { Field, useFieldControl } from "../primitives/field";
import { controlStyle, Input } from "../primitives/input";

export interface LetterErrors {
  readonly subject?: string;
  readonly text?: string;
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}

export interface LetterFormProps {
  readonly id: string;
  readonly letter: Letter;
  readonly errors: LetterErrors;
  readonly onChange: (letter: Letter) => void;
  readonly onSubmit: (event: FormEvent) => void;
}

/** Subject and text, nothing else. */
export function LetterForm({ id, letter, errors, onChange, onSubmit }: LetterFormProps) {
  return (
    <form id={id} noValidate onSubmit={onSubmit} className="flex flex-col gap-4">
      <Field label="Subject" error={errors.subject}>
        <Input
          maxLength={200}
          value={letter.subject}
          onChange={(event) => onChange({ ...letter, subject: event.target.value })}
        />
      </Field>
      <Field label="Text" error={errors.text} hint="An empty line begins a new paragraph.">
        <TextArea value={letter.text} onChange={(text) => onChange({ ...letter, text })} />
      </Field>
    </form>
  );
}

function TextArea({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <textarea
      {...useFieldControl()}
      rows={9}
      maxLength={5_000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(controlStyle, "resize-y py-2 leading-6")}
    />
  );
}
