"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import type { Archetype } from "@/application/ports/archetypes";
import type { Subject } from "@/application/rehearsal/rehearsal-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Input } from "../primitives/input";

export interface SubjectPickerProps {
  readonly scenarios: readonly Archetype[];
  readonly subject: Subject;
  readonly onChoose: (subject: Subject) => void;
}

/** The ones that are asked for most; the others are a press away. */
const FIRST = [
  "on_time",
  "delayed",
  "delayed_wrote",
  "failed_attempt",
  "returned",
  "international",
  "two_parcels",
  "print_on_demand",
];

/** On what the journey is played: a kind of order, or one of the store's own. */
export function SubjectPicker({ scenarios, subject, onChoose }: SubjectPickerProps) {
  const [showsAll, showAll] = useState(false);
  const chosen = subject.kind === "archetype" ? subject.archetypeId : null;
  const shown = scenarios.filter(({ id }) => showsAll || FIRST.includes(id) || id === chosen);
  return (
    <div className="flex flex-col gap-3 px-4 pb-4 sm:px-6 lg:px-8">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Scenario</legend>
        {shown.map(({ id, label, says }) => (
          <Button
            key={id}
            size="small"
            title={says}
            aria-pressed={id === chosen}
            onClick={() => onChoose({ kind: "archetype", archetypeId: id })}
            className={cn(id === chosen && "border-accent bg-accent/10")}
          >
            {label}
          </Button>
        ))}
        {showsAll ? null : (
          <Button size="small" tone="quiet" onClick={() => showAll(true)}>
            More kinds
          </Button>
        )}
      </fieldset>
      <OrderPicker onChoose={(orderId) => onChoose({ kind: "order", orderId })} />
    </div>
  );
}

const SHOWN = 8;

function OrderPicker({ onChoose }: { onChoose: (orderId: string) => void }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [text, setText] = useState("");
  const asked = text.trim();
  const { data, isError } = useQuery({
    ...api.orders.search.queryOptions({ store, text: asked }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 1 ? (data ?? []).slice(0, SHOWN) : [];
  return (
    <div className="max-w-md">
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-quiet" />
        <Input
          aria-label="Play it on one of your orders"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="Or one of your orders: number, e-mail, tracking number"
          className="pl-9"
        />
      </div>
      {isError ? (
        <p className="mt-2 text-sm text-trouble">Orders could not be looked up. Try again.</p>
      ) : null}
      {asked.length > 1 && data !== undefined && found.length === 0 ? (
        <p className="mt-2 text-sm text-ink-quiet">No order fits.</p>
      ) : null}
      {found.length === 0 ? null : (
        <ul className="mt-1 overflow-clip rounded border border-line bg-surface-raised">
          {found.map((order) => (
            <li key={order.id} className="border-b border-line last:border-b-0">
              <button
                type="button"
                onClick={() => {
                  setText("");
                  onChoose(order.id);
                }}
                className="flex w-full items-center gap-3 px-3 py-2 text-left hover:bg-surface-sunken"
              >
                <span className="font-medium">{order.number ?? "No number yet"}</span>
                <span className="min-w-0 flex-1 truncate text-ink-quiet">{order.name}</span>
                <span className="text-sm text-ink-quiet">{order.badge.word}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
