"use client";

import { useState } from "react";
import { Input } from "../../../primitives/input";

export interface TimeFieldProps {
  readonly label: string;
  /** "10:00". */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A time of day; while it is half typed, what was there before still counts. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const [isEmpty, setEmpty] = useState(false);
  return (
    <div>
      <Input
        type="time"
        aria-label={label}
        className="w-32"
        value={isEmpty ? "" : value}
        {...(isEmpty ? { "aria-invalid": true } : {})}
        onChange={(event) => {
          const time = event.target.value;
          setEmpty(time === "");
          if (time !== "") onChange(time);
        }}
      />
      {isEmpty ? (
        <p role="alert" className="mt-1 text-sm text-trouble">
          Enter a time; until then {value} counts.
        </p>
      ) : null}
    </div>
  );
}
