"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { ChevronsUpDown } from "lucide-react";
import { useEffect, useState } from "react";
import type { MessagePreview } from "@/application/messages/preview-message";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { Popover, PopoverContent, PopoverTrigger } from "../../primitives/popover";
import { toneText } from "../../primitives/tone";

export interface OrderPickerProps {
  readonly order: MessagePreview["order"];
  /** Null: one that shows most. */
  readonly onChoose: (orderId: string | null) => void;
}

/** The order whose facts fill the preview: the newest to choose from, any other by number, e-mail or tracking number. */
export function OrderPicker({ order, onChoose }: OrderPickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="small" className="max-w-64">
          <span className="truncate">
            {order === null ? "A made-up order" : `Order ${order.number ?? ""} ${order.name ?? ""}`}
          </span>
          <ChevronsUpDown aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Choose an order" className="w-80 max-w-[calc(100vw-1rem)]">
        <OrderList
          onChoose={(orderId) => {
            setOpen(false);
            onChoose(orderId);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}

const AFTER_TYPING_MS = 150;
const SHOWN = 12;

function OrderList({ onChoose }: Pick<OrderPickerProps, "onChoose">) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const newest = useQuery(api.orders.list.queryOptions({ store, filter: "all" }));
  const search = useQuery({
    ...api.orders.search.queryOptions({ store, text: asked }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const orders = (asked.length > 1 ? search.data : newest.data?.rows) ?? [];
  return (
    <Command shouldFilter={false}>
      <Command.Input
        value={typed}
        onValueChange={setTyped}
        placeholder="Number, e-mail or tracking number"
        className="h-9 w-full border-b border-line bg-transparent px-2.5 outline-none placeholder:text-ink-quiet"
      />
      <Command.List className="max-h-72 overflow-y-auto pt-1">
        {orders.length === 0 ? <p className="px-2.5 py-3 text-ink-quiet">No order fits.</p> : null}
        {orders.slice(0, SHOWN).map(({ id, number, name, badge }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => onChoose(id)}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-[6px] px-2.5 py-1 data-[selected=true]:bg-surface-sunken"
          >
            <span className="font-medium">{number ?? "No number yet"}</span>
            <span className="min-w-0 flex-1 truncate text-ink-quiet">{name}</span>
            <span className={`text-sm ${toneText[badge.tone]}`}>{badge.word}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
