"use client";

import { X } from "lucide-react";

export interface ChipsProps {
  readonly chips: readonly { readonly value: string; readonly label: string }[];
  readonly onRemove: (value: string) => void;
  /** What they are: "Events". */
  readonly label: string;
}

/** Chosen things as small labels, each with a button that takes it away. */
export function Chips({ chips, onRemove, label }: ChipsProps) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <li
          key={chip.value}
          className="inline-flex max-w-full items-center rounded-full border border-line bg-surface-sunken pl-2.5 text-sm"
        >
          <span className="truncate">{chip.label}</span>
          <button
            type="button"
            aria-label={`Remove ${chip.label}`}
            onClick={() => onRemove(chip.value)}
            className="flex size-6 shrink-0 items-center justify-center rounded-full text-ink-quiet hover:text-ink"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
