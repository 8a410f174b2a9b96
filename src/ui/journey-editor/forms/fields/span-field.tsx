"use client";

import { useState } from "react";
import { Select } from "../../../primitives/select";
import { NumberInput } from "./number-input";
import { type SpanUnit, spanMs, spanOf, spanUnits } from "./span";

export interface SpanFieldProps {
  readonly ms: number;
  readonly onChange: (ms: number) => void;
  /** What the span is: "Time to wait". */
  readonly label: string;
  /** Least whole units. */
  readonly min?: number;
}

/** An amount and its unit, side by side. */
export function SpanField({ ms, onChange, label, min = 1 }: SpanFieldProps) {
  const shown = spanOf(ms);
  // With nothing to wait for, the unit is a wish for what comes next.
  const [wished, setWished] = useState<SpanUnit>(shown.unit);
  const unit = shown.amount === 0 ? wished : shown.unit;
  return (
    <div className="flex gap-2">
      <NumberInput
        aria-label={label}
        value={shown.amount}
        min={min}
        max={10_000}
        whole
        className="w-20 shrink-0"
        onChange={(amount) => (amount === null ? undefined : onChange(spanMs({ amount, unit })))}
      />
      <Select
        aria-label={`${label}: unit`}
        options={unitOptions}
        value={unit}
        onChange={(next) => {
          setWished(next);
          if (shown.amount > 0) onChange(spanMs({ amount: shown.amount, unit: next }));
        }}
      />
    </div>
  );
}

const unitOptions = spanUnits.map((value) => ({ value, label: value }));
