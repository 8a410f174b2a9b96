"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { cn } from "./class-names";
import { useFieldControl } from "./field";
import { controlStyle } from "./input";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second line that tells what choosing it means. */
  readonly hint?: string;
}

export interface SelectProps<Value extends string> {
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Needed outside of a `Field`. */
  readonly "aria-label"?: string;
}

/** One of a few. For many, or for typing to find, take `Combobox`. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  placeholder = "Choose",
  disabled = false,
  className,
  "aria-label": ariaLabel,
}: SelectProps<Value>) {
  const field = useFieldControl();
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Radix.Root value={value ?? ""} onValueChange={choose} disabled={disabled}>
      <Radix.Trigger
        {...field}
        {...(ariaLabel ? { "aria-label": ariaLabel } : {})}
        className={cn(
          controlStyle,
          "flex h-9 items-center justify-between gap-2 text-left data-placeholder:text-ink-quiet",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Radix.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-quiet" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-y-auto rounded border border-line bg-surface-raised p-1 shadow-float data-[state=open]:animate-in data-[state=open]:fade-in-0"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                className="relative flex cursor-pointer flex-col rounded-[6px] py-1.5 pr-8 pl-2.5 outline-none data-highlighted:bg-surface-sunken"
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.hint ? <span className="text-sm text-ink-quiet">{option.hint}</span> : null}
                <Radix.ItemIndicator className="absolute top-2 right-2">
                  <Check aria-hidden className="size-4 text-accent" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
