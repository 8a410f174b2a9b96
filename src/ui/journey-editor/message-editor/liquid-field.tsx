"use client";

import { useRef } from "react";
import type { TemplateProblem } from "@/domain/messaging/template-problem";
import { cn } from "../../primitives/class-names";
import { Field, useFieldControl } from "../../primitives/field";
import { controlStyle } from "../../primitives/input";
import { type OnSettle, useSettledText } from "../forms/fields/use-settled-text";
import { inserted, liquidFor } from "./insertion";
import { VariablePicker } from "./variable-picker";

export interface LiquidFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSettle: OnSettle;
  /** What is wrong with this field. */
  readonly problems: readonly TemplateProblem[];
  /** As in `TemplateProblem.where`: a check leads here. */
  readonly where: string;
  readonly lines?: number;
  readonly placeholder?: string;
}

/** A text with facts of the order in it: typed, or put in from a list at the cursor. */
export function LiquidField({
  label,
  value,
  onSettle,
  problems,
  where,
  lines = 1,
  placeholder,
}: LiquidFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<number | null>(null);
  /** Before anybody has been in it, its cursor means nothing: then the end is meant. */
  const wasEntered = useRef(false);
  const { text, setText, settle, put } = useSettledText(value, onSettle);
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return (
    <div className="relative">
      <Field
        label={label}
        error={errors.map(({ sentence }) => sentence).join(" ") || undefined}
        hint={warnings.length === 0 ? undefined : <Warnings warnings={warnings} />}
      >
        <TextBox
          box={box}
          where={where}
          lines={lines}
          placeholder={placeholder}
          text={text}
          onType={(typed) => setText(lines === 1 ? typed.replaceAll(/\s*\n\s*/g, " ") : typed)}
          onEnter={() => {
            wasEntered.current = true;
          }}
          onLeave={settle}
        />
      </Field>
      <div className="absolute -top-1 right-0">
        <VariablePicker
          field={label}
          onPick={(variable) => {
            const { selectionStart: from, selectionEnd: to } =
              wasEntered.current && box.current !== null
                ? box.current
                : { selectionStart: text.length, selectionEnd: text.length };
            const next = inserted(text, { from, to, snippet: liquidFor(variable) });
            cursor.current = next.cursor;
            put(next.text);
          }}
          onClosed={() => {
            box.current?.focus();
            if (cursor.current !== null) box.current?.setSelectionRange(cursor.current, cursor.current);
            cursor.current = null;
          }}
        />
      </div>
    </div>
  );
}

interface TextBoxProps {
  readonly box: React.RefObject<HTMLTextAreaElement | null>;
  readonly where: string;
  readonly lines: number;
  readonly placeholder: string | undefined;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function TextBox({ box, where, lines, placeholder, text, onType, onEnter, onLeave }: TextBoxProps) {
  const field = useFieldControl();
  return (
    <textarea
      ref={box}
      {...field}
      data-where={where}
      rows={lines}
      placeholder={placeholder}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onFocus={onEnter}
      onBlur={onLeave}
      className={cn(controlStyle, "field-sizing-content resize-none py-2 leading-5", lines > 1 && "min-h-24")}
    />
  );
}

function Warnings({ warnings }: { warnings: readonly TemplateProblem[] }) {
  return <span className="text-waiting">{warnings.map(({ sentence }) => sentence).join(" ")}</span>;
}
