"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Package, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { toneText } from "../primitives/tone";
import { useApi } from "./api-provider";
import { PaletteHeading, PaletteItem } from "./palette-item";
import { useConsoleStore } from "./store-provider";

const AFTER_TYPING_MS = 150;
const SHOWN = 6;

export interface PaletteOrdersProps {
  /** What was typed, trimmed and not empty. */
  readonly text: string;
  readonly go: (href: string) => void;
}

/** Orders by number, e-mail or tracking number, while somebody types. */
export function PaletteOrders({ text, go }: PaletteOrdersProps) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const asked = useSettled(text);
  const search = useQuery({
    ...api.orders.search.queryOptions({ store, text: asked }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 1 ? (search.data ?? []) : [];
  return (
    <Command.Group forceMount heading={<PaletteHeading>Orders</PaletteHeading>}>
      {found.slice(0, SHOWN).map((order) => (
        <PaletteItem
          key={order.id}
          forceMount
          value={`order ${order.id}`}
          onSelect={() => go(href(`/orders/${order.id}`))}
        >
          <Package aria-hidden />
          <span className="font-medium">{order.number ?? "No number yet"}</span>
          <span className="min-w-0 flex-1 truncate text-ink-quiet">{order.name}</span>
          <span className={`text-sm ${toneText[order.badge.tone]}`}>{order.badge.word}</span>
        </PaletteItem>
      ))}
      <PaletteItem
        forceMount
        value={`find orders ${text}`}
        onSelect={() => go(href(`/orders?q=${encodeURIComponent(text)}`))}
      >
        <Search aria-hidden />
        <span className="truncate">Find orders with “{text}”</span>
      </PaletteItem>
    </Command.Group>
  );
}

/** The text once the typing has paused. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
