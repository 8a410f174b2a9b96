"use client";

import { cn } from "../../primitives/class-names";
import { Field } from "../../primitives/field";
import { Input } from "../../primitives/input";
import type { PublishChoice } from "./use-impact";

export interface PublishSettingsProps {
  readonly choice: PublishChoice;
  readonly onChoice: (choice: PublishChoice) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Whether there is a version before, which all new orders that are not in the share enter. */
  readonly hasFormer: boolean;
}

const FIRST_SHARE = 10;

/** Who gets the new version, and a word for those who look back later. */
export function PublishSettings({ choice, onChoice, note, onNote, hasFormer }: PublishSettingsProps) {
  const isSoft = choice.percent < 100;
  const setPercent = (percent: number) => onChoice({ ...choice, percent });
  return (
    <div className="flex flex-col gap-4">
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="pb-1.5 font-medium">New orders</legend>
        <Choice
          isChosen={!isSoft}
          onChoose={() => setPercent(100)}
          label="All of them"
          hint="From now on every new order enters this version."
        />
        <Choice
          isChosen={isSoft}
          onChoose={() => setPercent(FIRST_SHARE)}
          label="A share first"
          hint={`${hasFormer ? "The rest enters the version before." : "The rest does not enter this journey yet: no version is live for everybody."} A brake stops it when bounces, complaints or errors rise.`}
        />
      </fieldset>
      {isSoft ? (
        <Field
          label="Share of new orders"
          hint="Which orders are in is drawn once per order and never changes."
        >
          <span className="flex items-center gap-4">
            <input
              type="range"
              aria-label="Share of new orders"
              min={1}
              max={99}
              value={choice.percent}
              onChange={({ target }) => setPercent(Number(target.value))}
              className="h-6 flex-1 accent-(--accent)"
            />
            <span className="flex items-center gap-1.5">
              <Input
                type="number"
                aria-label="Share of new orders in percent"
                min={1}
                max={99}
                value={choice.percent}
                onChange={({ target }) => setPercent(Math.min(99, Math.max(1, Number(target.value) || 1)))}
                className="w-20 text-right"
              />
              %
            </span>
          </span>
        </Field>
      ) : null}
      <Field label="What is new" optional>
        <Input
          value={note}
          maxLength={500}
          onChange={({ target }) => onNote(target.value)}
          placeholder="For the list of versions"
        />
      </Field>
    </div>
  );
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly label: string;
  readonly hint: string;
}

function Choice({ isChosen, onChoose, label, hint }: ChoiceProps) {
  return (
    <label
      className={cn(
        "flex items-start gap-2.5 rounded border px-3 py-2",
        isChosen ? "border-accent bg-accent/5" : "border-line hover:border-edge",
      )}
    >
      <input
        type="radio"
        name="share"
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <span className="min-w-0 font-medium">
        {label}
        <span className="block text-sm font-normal text-pretty text-ink-quiet">{hint}</span>
      </span>
    </label>
  );
}
