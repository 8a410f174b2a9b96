"use client";

import { Label } from "radix-ui";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./class-names";

export interface FieldProps {
  readonly label: ReactNode;
  /** What to write here, or what it changes. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do: react-hook-form's `errors.name?.message`. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** The label is read out but not shown. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A label, one control of ours, a hint and an error, tied together for screen readers. */
export function Field({ label, hint, error, optional, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
      <Label.Root htmlFor={id} className={cn("font-medium text-ink", hideLabel && "sr-only")}>
        {label}
        {optional ? <span className="font-normal text-ink-quiet"> (optional)</span> : null}
      </Label.Root>
      <FieldContext value={{ id, describedBy, invalid: error !== undefined && error !== "" }}>
        {children}
      </FieldContext>
      {error ? (
        <p id={errorId} role="alert" className="text-sm text-trouble">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={hintId} className="text-sm text-pretty text-ink-quiet">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What a control inside a `Field` puts on its element; empty outside of one. */
export function useFieldControl(): ControlProps {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    ...(field.describedBy ? { "aria-describedby": field.describedBy } : {}),
    ...(field.invalid ? { "aria-invalid": true } : {}),
  };
}

interface ControlProps {
  readonly id?: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

const FieldContext = createContext<{
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
} | null>(null);
