"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { cn } from "./class-names";
import { useFieldControl } from "./field";
import { controlStyle } from "./input";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  /** Shown quietly at the right. */
  readonly hint?: string;
  /** Further words it is found by. */
  readonly keywords?: readonly string[];
}

export interface ComboboxProps {
  readonly options: readonly ComboboxOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly searchPlaceholder?: string;
  readonly empty?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Needed outside of a `Field`. */
  readonly "aria-label"?: string;
}

/** One of many, found by typing. */
export function Combobox(props: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const field = useFieldControl();
  const chosen = props.options.find((option) => option.value === props.value);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        {...field}
        {...(props["aria-label"] ? { "aria-label": props["aria-label"] } : {})}
        disabled={props.disabled ?? false}
        className={cn(controlStyle, "flex h-9 items-center justify-between gap-2 text-left", props.className)}
      >
        <span className={cn("truncate", !chosen && "text-ink-quiet")}>
          {chosen?.label ?? props.value ?? props.placeholder ?? "Choose"}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-quiet" />
      </PopoverTrigger>
      <PopoverContent aria-label="Choices" className="w-(--radix-popover-trigger-width) min-w-64">
        <ComboboxList
          {...props}
          onChange={(value) => {
            props.onChange(value);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function ComboboxList({
  options,
  value,
  onChange,
  searchPlaceholder = "Type to find",
  empty = "Nothing fits.",
}: ComboboxProps) {
  return (
    <Command filter={holdsEveryWord}>
      <Command.Input
        placeholder={searchPlaceholder}
        className="h-9 w-full border-b border-line bg-transparent px-2.5 outline-none placeholder:text-ink-quiet"
      />
      <Command.List className="max-h-64 overflow-y-auto pt-1">
        <Command.Empty className="px-2.5 py-3 text-ink-quiet">{empty}</Command.Empty>
        {options.map((option) => (
          <Command.Item
            key={option.value}
            value={`${option.label} ${option.value}`}
            keywords={[...(option.keywords ?? [])]}
            onSelect={() => onChange(option.value)}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-[6px] px-2.5 py-1 data-[selected=true]:bg-surface-sunken"
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint ? <span className="text-sm text-ink-quiet">{option.hint}</span> : null}
            <Check
              aria-hidden
              className={cn("size-4 shrink-0 text-accent", option.value !== value && "invisible")}
            />
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

/** Every word that was typed stands somewhere in it; what begins with the first of them comes first. */
export function holdsEveryWord(value: string, typed: string, keywords: readonly string[] = []): number {
  const text = [value, ...keywords].join(" ").toLowerCase();
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (!words.every((word) => text.includes(word))) return 0;
  return text.split(/[\s/]+/).some((part) => part.startsWith(words[0] ?? "")) ? 1 : 0.5;
}
