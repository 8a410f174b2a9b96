"use client";

import { type ReactNode, useId } from "react";
import { cn } from "../../../primitives/class-names";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceListProps<Value extends string> {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Shown under the chosen one: what else it needs to know. */
  readonly children?: ReactNode;
}

/** One of a few, all of them in view with what each means. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { legend, hint, choices, value, onChange, children } = props;
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {hint ? <p className="-mt-1 text-sm text-pretty text-ink-quiet">{hint}</p> : null}
      {choices.map((choice) => {
        const isChosen = choice.value === value;
        return (
          <div
            key={choice.value}
            className={cn("rounded border", isChosen ? "border-accent bg-accent/5" : "border-line")}
          >
            <label className="flex min-h-9 items-start gap-2.5 px-3 py-2">
              <input
                type="radio"
                name={name}
                checked={isChosen}
                onChange={() => onChange(choice.value)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0">
                {choice.label}
                {choice.hint ? (
                  <span className="block text-sm text-pretty text-ink-quiet">{choice.hint}</span>
                ) : null}
              </span>
            </label>
            {isChosen && children ? <div className="px-3 pb-3 pl-9.5">{children}</div> : null}
          </div>
        );
      })}
    </fieldset>
  );
}
