"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";

interface OrderChoiceProps {
  readonly onChoose: (order: { readonly id: string; readonly label: string }) => void;
}

/** Looks at the page for an order that exists, found by its number, name or email address. */
export function OrderChoice({ onChoose }: OrderChoiceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState("");
  const { store } = useConsoleStore();
  const api = useApi();
  const asked = search.trim();
  const newest = useQuery({
    ...api.orders.list.queryOptions({ store }),
    enabled: isOpen && asked.length < 2,
  });
  const matching = useQuery({
    ...api.orders.search.queryOptions({ store, text: asked }),
    enabled: isOpen && asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const found = asked.length > 1 ? (matching.data ?? []) : (newest.data?.rows ?? []);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>An order…</Button>
      <Dialog open={isOpen} onOpenChange={setIsOpen} title="Look at the page of an order">
        <div className="flex flex-col gap-3">
          <Field label="Order number, name or email address">
            <Input value={search} onChange={({ target }) => setSearch(target.value)} />
          </Field>
          <ul className="flex flex-col gap-1">
            {found.slice(0, 8).map(({ id, number, badge }) => (
              <li key={id}>
                <button
                  type="button"
                  className="w-full rounded px-3 py-2 text-left hover:bg-surface-sunken"
                  onClick={() => {
                    onChoose({ id, label: number ?? "An order" });
                    setIsOpen(false);
                  }}
                >
                  {number ?? "An order"} <span className="text-ink-quiet">{badge.word}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}
