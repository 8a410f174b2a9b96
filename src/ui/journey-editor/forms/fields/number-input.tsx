"use client";

import { useId, useState } from "react";
import { cn } from "../../../primitives/class-names";
import { Input } from "../../../primitives/input";
import { useSettledText } from "./use-settled-text";

export interface NumberInputProps {
  /** Null while nothing is entered. */
  readonly value: number | null;
  /** Null for an empty field; never a number outside of the limits. */
  readonly onChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly className?: string;
  readonly "aria-label"?: string;
}

/** A number typed as one act. What cannot be read or lies outside of the limits stays in the field, marked as wrong. */
export function NumberInput({
  value,
  onChange,
  min,
  max,
  whole = false,
  className,
  ...props
}: NumberInputProps) {
  const [isWrong, setWrong] = useState(false);
  const take = (typed: string) => {
    const number = typed.trim() === "" ? null : Number(typed.replace(",", "."));
    const fits = number === null || fitsIn(number, { min, max, whole });
    setWrong(!fits);
    if (fits) onChange(number);
  };
  const { text, setText, settle } = useSettledText(value === null ? "" : String(value), take);
  const wrongId = useId();
  return (
    <span className={cn("block min-w-0", className)}>
      <Input
        {...props}
        {...(isWrong ? { "aria-invalid": true, "aria-describedby": wrongId } : {})}
        inputMode={whole ? "numeric" : "decimal"}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={settle}
      />
      {isWrong ? (
        <span id={wrongId} role="alert" className="mt-1 block text-sm text-trouble">
          {limitsInWords({ min, max, whole })}
        </span>
      ) : null}
    </span>
  );
}

function limitsInWords({ min, max, whole }: Limits): string {
  const what = whole ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined) return `Enter ${what} from ${min} to ${max}.`;
  return min === undefined ? `Enter ${what}.` : `Enter ${what}, ${min} or more.`;
}

interface Limits {
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly whole: boolean;
}

function fitsIn(number: number, { min = -Infinity, max = Infinity, whole }: Limits): boolean {
  return Number.isFinite(number) && number >= min && number <= max && (!whole || Number.isInteger(number));
}
