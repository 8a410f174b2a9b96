"use client";

import { Command } from "cmdk";
import { type ReactNode, useRef, useState } from "react";
import type { Fact } from "@/domain/journey/facts-catalogue/registry";
import type { JourneyContent } from "@/domain/journey/version";
import { Popover, PopoverContent, PopoverTrigger } from "../../../primitives/popover";
import { factGroups, factKeywords, searchedChoice } from "./fact-groups";

export interface FactPickerProps {
  readonly scope: JourneyContent["scope"];
  /** With the choice that was searched for, where it was one: "delay" is a reason. */
  readonly onPick: (fact: Fact, choice: string | null) => void;
  /** Called once the list is gone after a choice: the focus goes on to what comes next. */
  readonly onPicked: () => void;
  /** The button that opens the list. */
  readonly children: ReactNode;
}

/** Everything a rule can ask for, by what it is about, found by everyday words. */
export function FactPicker({ scope, onPick, onPicked, children }: FactPickerProps) {
  const [open, setOpen] = useState(false);
  const hasPicked = useRef(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{children}</PopoverTrigger>
      <PopoverContent
        aria-label="What to ask for"
        className="w-80 max-w-[calc(100vw-1rem)]"
        onCloseAutoFocus={(event) => {
          if (!hasPicked.current) return;
          hasPicked.current = false;
          event.preventDefault();
          onPicked();
        }}
      >
        <FactList
          scope={scope}
          onPick={(fact, choice) => {
            hasPicked.current = true;
            setOpen(false);
            onPick(fact, choice);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function FactList({ scope, onPick }: Pick<FactPickerProps, "scope" | "onPick">) {
  const [typed, setTyped] = useState("");
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = factGroups(scope)
    .map(({ noun, facts }) => ({ noun, facts: facts.filter((fact) => holdsWords(fact, noun, words)) }))
    .filter(({ facts }) => facts.length > 0);
  return (
    <Command shouldFilter={false}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="Search: delay, order value, support …"
        className="h-9 w-full border-b border-line bg-transparent px-2.5 outline-none placeholder:text-ink-quiet"
      />
      <Command.List className="max-h-80 overflow-y-auto pt-1">
        {groups.length === 0 ? (
          <p className="px-2.5 py-3 text-ink-quiet">Nothing fits. Try a shorter or another word.</p>
        ) : null}
        {groups.map(({ noun, facts }) => (
          <Command.Group
            key={noun}
            heading={noun}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-ink-quiet"
          >
            {facts.map((fact) => (
              <Command.Item
                key={fact.id}
                value={fact.id}
                onSelect={() => onPick(fact, searchedChoice(fact, words))}
                className="flex min-h-8 cursor-pointer flex-col justify-center rounded-[6px] px-2.5 py-1 data-[selected=true]:bg-surface-sunken"
              >
                {fact.label}
                <Example fact={fact} words={words} />
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

/** Which of its choices was typed: why "delay" finds the reason for a status. */
function Example({ fact, words }: { fact: Fact; words: readonly string[] }) {
  const said =
    words.length === 0 ? [] : factKeywords(fact).filter((one) => words.some((word) => one.includes(word)));
  const [first] = said;
  if (first === undefined || words.every((word) => fact.label.toLowerCase().includes(word))) return null;
  return <span className="text-sm text-ink-quiet">{said.slice(0, 3).join(", ")}</span>;
}

function holdsWords(fact: Fact, noun: string, words: readonly string[]): boolean {
  const text = [fact.label, noun, ...factKeywords(fact)].join(" ").toLowerCase();
  return words.every((word) => text.includes(word));
}
