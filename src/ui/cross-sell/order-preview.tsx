"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type {
  PreviewedProduct,
  RecommendationPreview,
} from "@/application/recommendations/preview-recommendations";
import type { RecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { Notice } from "../primitives/notice";
import { Skeleton } from "../primitives/skeleton";
import { ruleWords } from "./rule-words";

/** What these settings show with one order, saved or not, and what they leave out. */
export function OrderPreview({ settings }: { readonly settings: RecommendationSettings }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [typed, setTyped] = useState("");
  const [order, setOrder] = useState<string | null>(null);
  const query = useQuery({
    ...api.recommendations.preview.queryOptions({ store, order: order ?? "-", settings }),
    enabled: order !== null,
    retry: false,
  });
  return (
    <Section
      title="Try it with an order"
      description="Nothing is counted, and nothing has to be saved first."
    >
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") setOrder(typed.trim());
        }}
      >
        <Field label="Order number" className="min-w-48 flex-1">
          <Input value={typed} placeholder="#1042" onChange={({ target }) => setTyped(target.value)} />
        </Field>
        <Button type="submit" busy={query.isFetching}>
          Show
        </Button>
      </form>
      <div className="mt-4" aria-live="polite">
        {query.isError ? <Notice tone="trouble">{query.error.message}</Notice> : null}
        {order !== null && query.isPending ? <Skeleton className="h-24" /> : null}
        {query.data === undefined ? null : <Preview preview={query.data} />}
      </div>
    </Section>
  );
}

function Preview({ preview }: { readonly preview: RecommendationPreview }) {
  const { silentBecause, forRecipient, forAnybody, leftOut, isHeldOut } = preview;
  return (
    <div className="flex flex-col gap-5">
      {silentBecause === null ? null : <Notice tone="waiting">{silentBecause}</Notice>}
      {isHeldOut ? <Notice tone="quiet">This person sees none, for comparison.</Notice> : null}
      <Picks title="By mail, and on the page to the recipient" picks={forRecipient} />
      <Picks title="On the page to anybody with the link" picks={forAnybody} />
      {leftOut.length === 0 ? null : (
        <div>
          <h3 className="font-medium">Left out</h3>
          <ul className="mt-1 text-sm text-ink-quiet">
            {leftOut.map(({ title, why }) => (
              <li key={title}>
                {title}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Picks({ title, picks }: { readonly title: string; readonly picks: readonly PreviewedProduct[] }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      {picks.length === 0 ? (
        <p className="text-sm text-ink-quiet">Nothing.</p>
      ) : (
        <ol className="mt-1 flex flex-col gap-1">
          {picks.map(({ id, title: name, price, rule }) => (
            <li key={id} className="flex flex-wrap gap-x-3">
              <span>{name}</span>
              <span className="text-ink-quiet">{price}</span>
              <span className="text-sm text-ink-quiet">{ruleWords[rule].label}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
