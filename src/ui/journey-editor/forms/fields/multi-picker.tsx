"use client";

import { Command } from "cmdk";
import { Check, Plus } from "lucide-react";
import { useState } from "react";
import { cn } from "../../../primitives/class-names";
import type { ComboboxOption } from "../../../primitives/combobox";
import { useFieldControl } from "../../../primitives/field";
import { controlStyle } from "../../../primitives/input";
import { Popover, PopoverContent, PopoverTrigger } from "../../../primitives/popover";
import { Chips } from "./chips";

export interface MultiPickerProps {
  readonly options: readonly ComboboxOption[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  /** What is chosen: "Countries". */
  readonly label: string;
  /** On the button that opens the list. */
  readonly add: string;
  /** Values may be typed that are not in the list. */
  readonly free?: boolean;
  /** At least one has to stay. */
  readonly keepOne?: boolean;
}

/** Several of many, found by typing, as chips that can be taken away. */
export function MultiPicker({
  options,
  values,
  onChange,
  label,
  add,
  free = false,
  keepOne = false,
}: MultiPickerProps) {
  const field = useFieldControl();
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const toggle = (value: string) => {
    if (!values.includes(value)) onChange([...values, value]);
    else if (!keepOne || values.length > 1) onChange(values.filter((one) => one !== value));
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Chips
        label={label}
        chips={values.map((value) => ({ value, label: labelOf(value) }))}
        onRemove={(value) => (keepOne && values.length === 1 ? undefined : toggle(value))}
      />
      <Popover>
        <PopoverTrigger
          {...field}
          className={cn(controlStyle, "flex h-9 items-center gap-2 text-left text-ink-quiet")}
        >
          <Plus aria-hidden className="size-4" />
          {add}
        </PopoverTrigger>
        <PopoverContent
          aria-label={label}
          className="w-(--radix-popover-trigger-width) max-w-[calc(100vw-1rem)] min-w-64"
        >
          <Choices options={options} values={values} onToggle={toggle} free={free} />
        </PopoverContent>
      </Popover>
    </div>
  );
}

interface ChoicesProps extends Pick<MultiPickerProps, "options" | "values"> {
  readonly free: boolean;
  readonly onToggle: (value: string) => void;
}

function Choices({ options, values, free, onToggle }: ChoicesProps) {
  const [typed, setTyped] = useState("");
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const own = typed.trim();
  const isNew = free && own !== "" && !options.some(({ value, label }) => [value, label].includes(own));
  const found = options.filter(({ value, label, keywords = [] }) => {
    const text = [label, value, ...keywords].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <Command shouldFilter={false}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder={free ? "Type to find or to add" : "Type to find"}
        className="h-9 w-full border-b border-line bg-transparent px-2.5 outline-none placeholder:text-ink-quiet"
      />
      <Command.List className="max-h-64 overflow-y-auto pt-1">
        {isNew ? (
          <Command.Item
            value={`add ${own}`}
            onSelect={() => {
              onToggle(own);
              setTyped("");
            }}
            className={itemStyle}
          >
            <Plus aria-hidden className="size-4 shrink-0 text-ink-quiet" />
            Add “{own}”
          </Command.Item>
        ) : null}
        {found.length === 0 && !isNew ? (
          <p className="px-2.5 py-3 text-ink-quiet">{free ? "Type a value to add it." : "Nothing fits."}</p>
        ) : null}
        {found.slice(0, SHOWN).map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            onSelect={() => onToggle(option.value)}
            className={itemStyle}
          >
            <Check
              aria-hidden
              className={cn("size-4 shrink-0 text-accent", !values.includes(option.value) && "invisible")}
            />
            <span className="min-w-0 flex-1">{option.label}</span>
            {values.includes(option.value) ? <span className="sr-only">(chosen)</span> : null}
            {option.hint ? <span className="text-sm text-ink-quiet">{option.hint}</span> : null}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

const SHOWN = 100;
const itemStyle =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded-[6px] px-2.5 py-1 data-[selected=true]:bg-surface-sunken";
