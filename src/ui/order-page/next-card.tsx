"use client";

import { CalendarClock, CirclePause, Clock, Zap } from "lucide-react";
import { useState } from "react";
import type { ComesNext, NextItem } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { RelativeTime } from "../primitives/relative-time";
import { FactCard } from "./fact-card";

const SHOWN = 4;

/** What the customer will hear next: by the clock first, then what the ordinary way of a parcel brings. */
export function NextCard({ next }: { next: ComesNext }) {
  const [showsAll, setShowsAll] = useState(false);
  const items = showsAll ? next.items : next.items.slice(0, SHOWN);
  const hidden = next.items.length - items.length;
  return (
    <FactCard icon={CalendarClock} title="What comes next">
      {next.items.length === 0 ? <p>Nothing more is due.</p> : null}
      <ul className="flex flex-col gap-2.5">
        {items.map((item, index) => (
          <Item key={`${item.label} ${item.parcel} ${index}`} item={item} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button tone="link" size="small" className="mt-2 self-start" onClick={() => setShowsAll(true)}>
          {hidden} more
        </Button>
      ) : null}
      {next.onTrouble > 0 ? (
        <p className="mt-auto pt-3 text-sm text-ink-quiet">
          {next.onTrouble} more only if something goes wrong on the way.
        </p>
      ) : null}
    </FactCard>
  );
}

function Item({ item }: { item: NextItem }) {
  const { zone } = useConsoleStore();
  const Icon = item.isHeld ? CirclePause : item.at === null ? Zap : Clock;
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-quiet" />
      <div className="min-w-0">
        <span className="font-medium">{item.label}</span>
        {item.parcel === null ? null : <span className="text-ink-quiet"> · {item.parcel}</span>}
        <span className="block text-sm text-pretty text-ink-quiet">
          {item.at === null ? null : <RelativeTime at={item.at} zone={zone} />}
          {item.at !== null && item.when !== null ? ", " : ""}
          {item.when}
        </span>
      </div>
    </li>
  );
}
