"use client";

import { Command } from "cmdk";
import { Braces } from "lucide-react";
import { useState } from "react";
import { type CatalogueVariable, searchVariables } from "@/domain/messaging/variable-catalogue";
import { Button } from "../../primitives/button";
import { Popover, PopoverContent, PopoverTrigger } from "../../primitives/popover";

export interface VariablePickerProps {
  /** The field it inserts into: "Subject". */
  readonly field: string;
  readonly onPick: (variable: CatalogueVariable) => void;
  /** Called when the list has closed: the field takes the focus back. */
  readonly onClosed: () => void;
}

/** Everything a message can say about an order, each with an example, found by typing. */
export function VariablePicker({ field, onPick, onClosed }: VariablePickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button tone="quiet" size="small" aria-label={`Insert a fact of the order into: ${field}`}>
          <Braces aria-hidden />
          Insert
        </Button>
      </PopoverTrigger>
      <PopoverContent
        align="end"
        aria-label="Facts of the order"
        className="w-96 max-w-[calc(100vw-1rem)]"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          onClosed();
        }}
      >
        <VariableList
          onPick={(variable) => {
            onPick(variable);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

function VariableList({ onPick }: Pick<VariablePickerProps, "onPick">) {
  const [typed, setTyped] = useState("");
  const found = searchVariables(typed).filter(isOffered);
  return (
    <Command shouldFilter={false}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="Search: name, number, delivery …"
        className="h-9 w-full border-b border-line bg-transparent px-2.5 outline-none placeholder:text-ink-quiet"
      />
      <Command.List className="max-h-80 overflow-y-auto pt-1">
        {found.length === 0 ? <p className="px-2.5 py-3 text-ink-quiet">Nothing fits.</p> : null}
        {found.map((variable) => (
          <Command.Item
            key={variable.name}
            value={variable.name}
            onSelect={() => onPick(variable)}
            className="flex min-h-8 cursor-pointer flex-col justify-center rounded-[6px] px-2.5 py-1 data-[selected=true]:bg-surface-sunken"
          >
            <span className="flex items-baseline justify-between gap-3">
              <span>{variable.label}</span>
              {variable.isAlwaysKnown ? null : (
                <span className="shrink-0 text-sm text-ink-quiet">may be missing</span>
              )}
            </span>
            <span className="truncate text-sm text-ink-quiet">{variable.sample}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

/** Lists within lists are for those who write Liquid by hand; yes-or-no facts are for conditions. */
function isOffered({ name, label }: CatalogueVariable): boolean {
  const isNested = name.split("[]").length > 2;
  return !isNested && !label.includes("(yes or no)") && name !== "locale";
}
