"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowUp, Plus, X } from "lucide-react";
import { useState } from "react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";

export interface PickedProduct {
  readonly id: string;
  readonly title: string;
  readonly price: string | null;
}

interface HandPickedProps {
  readonly picked: readonly PickedProduct[];
  readonly onChange: (picked: readonly PickedProduct[]) => void;
}

const MOST = 24;

/** Products chosen by hand, in their order; more are found by words of their title. */
export function HandPicked({ picked, onChange }: HandPickedProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [words, setWords] = useState("");
  const query = useQuery({
    ...api.products.search.queryOptions({ store, words }),
    enabled: words.trim().length > 1,
  });
  const found = (query.data ?? []).filter(({ id }) => !picked.some((one) => one.id === id));
  return (
    <div className="flex flex-col gap-3">
      {picked.length === 0 ? null : (
        <ol className="flex flex-col divide-y divide-line rounded border border-line">
          {picked.map((product, at) => (
            <li key={product.id} className="flex items-center gap-2 px-3 py-1.5">
              <span className="min-w-0 flex-1 truncate">{product.title}</span>
              <span className="text-sm text-ink-quiet">{product.price}</span>
              <Button
                tone="quiet"
                size="icon-small"
                aria-label={`Move up: ${product.title}`}
                aria-disabled={at === 0 || undefined}
                onClick={() => onChange(movedUp(picked, at))}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                tone="quiet"
                size="icon-small"
                aria-label={`Remove: ${product.title}`}
                onClick={() => onChange(picked.filter(({ id }) => id !== product.id))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <Field label="Find a product" hint={picked.length >= MOST ? `${MOST} are the limit.` : undefined}>
        <Input value={words} onChange={({ target }) => setWords(target.value)} autoComplete="off" />
      </Field>
      {found.length === 0 ? null : (
        <ul className="flex flex-col">
          {found.slice(0, 6).map((product) => (
            <li key={product.id} className="flex items-center gap-2">
              <Button
                tone="quiet"
                size="small"
                disabled={picked.length >= MOST}
                onClick={() => onChange([...picked, product])}
              >
                <Plus aria-hidden />
                {product.title}
              </Button>
              <span className="text-sm text-ink-quiet">{product.price}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function movedUp(picked: readonly PickedProduct[], at: number): readonly PickedProduct[] {
  const moved = picked[at];
  if (moved === undefined || at === 0) return picked;
  const others = picked.filter((one) => one !== moved);
  return [...others.slice(0, at - 1), moved, ...others.slice(at - 1)];
}
