"use client";

import type { ComponentProps, Ref } from "react";
import { cn } from "../../../primitives/class-names";
import { useFieldControl } from "../../../primitives/field";
import { controlStyle, Input } from "../../../primitives/input";
import { type OnSettle, useSettledText } from "./use-settled-text";

interface SettledProps {
  readonly value: string;
  readonly onSettle: OnSettle;
}

export interface SettledInputProps
  extends SettledProps,
    Omit<ComponentProps<"input">, "value" | "onChange" | "onBlur"> {}

/** A line of text that is handed over as one act. */
export function SettledInput({ value, onSettle, ...props }: SettledInputProps) {
  const { text, setText, settle } = useSettledText(value, onSettle);
  return <Input {...props} value={text} onChange={(event) => setText(event.target.value)} onBlur={settle} />;
}

export interface SettledTextareaProps
  extends SettledProps,
    Omit<ComponentProps<"textarea">, "value" | "onChange" | "onBlur" | "ref"> {
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text that are handed over as one act; it grows with them. */
export function SettledTextarea({ value, onSettle, className, ...props }: SettledTextareaProps) {
  const { text, setText, settle } = useSettledText(value, onSettle);
  const field = useFieldControl();
  return (
    <textarea
      rows={3}
      {...field}
      {...props}
      className={cn(controlStyle, "field-sizing-content min-h-16 resize-y py-2 leading-5", className)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
    />
  );
}
