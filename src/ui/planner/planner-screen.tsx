"use client";

import { CalendarRange } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { PlannedOrder, Planner } from "@/application/planner/plan-calendar";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { useOpenParam } from "../list-controls/use-open-param";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { Empty } from "../primitives/empty";
import { Notice } from "../primitives/notice";
import { PageHeader } from "../primitives/page-header";
import { groupColours, Lane } from "./lane";
import { daysShown } from "./lane-layout";
import { OrderCalendarSheet } from "./order-calendar-sheet";
import { VerdictBadge } from "./verdict-badge";

type Shown = "all" | PlannedOrder["verdict"];

/** What each kind of order is told, and when: twenty lines of days, all journeys together (C12). */
export function PlannerScreen({ planner }: { planner: Planner }) {
  const { href } = useConsoleStore();
  const [openId, open] = useOpenParam("order");
  const [shown, show] = useState<Shown>("all");
  const rows = planner.rows.filter(({ verdict }) => shown === "all" || verdict === shown);
  const days = daysShown(planner.rows);
  const { draftOf, limits } = planner;
  return (
    <Page>
      <PageHeader
        {...(draftOf === null
          ? {}
          : {
              above: (
                <Link href={href(`/journeys/${draftOf.id}`)} className="hover:text-ink hover:underline">
                  {draftOf.name}
                </Link>
              ),
            })}
        title="Planner"
        description="Twenty kinds of order, played through all journeys together: every message they would get, day by day. Seven to nine feel right; more than ten tire people, fewer than five leave them guessing."
      />
      {draftOf === null ? null : (
        <Notice className="mb-4" title={`With the draft of “${draftOf.name}”`}>
          Its messages have a ring. Everything else is as it is published.{" "}
          <Link href={href("/planner")} className="text-accent underline underline-offset-4">
            Show only what is published
          </Link>
        </Notice>
      )}
      <Filters rows={planner.rows} shown={shown} onShow={show} limits={limits} />
      <Legend />
      {rows.length === 0 ? (
        <Empty icon={CalendarRange} title="None of the twenty">
          No kind of order gets so many messages, or so few.
        </Empty>
      ) : (
        <Lanes rows={rows} days={days} zone={planner.zone} onOpen={open} />
      )}
      <OrderCalendarSheet
        order={planner.rows.find(({ id }) => id === openId) ?? null}
        zone={planner.zone}
        onClose={() => open(null)}
      />
    </Page>
  );
}

interface FiltersProps {
  readonly rows: readonly PlannedOrder[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly limits: Planner["limits"];
}

function Filters({ rows, shown, onShow, limits }: FiltersProps) {
  const count = (verdict: PlannedOrder["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  const choices: readonly (readonly [Shown, string])[] = [
    ["all", `All ${rows.length}`],
    ["good", `${limits.gapBelow} to ${limits.fatigueOver} messages: ${count("good")}`],
    ["few", `Under ${limits.gapBelow}: ${count("few")}`],
    ["many", `Over ${limits.fatigueOver}: ${count("many")}`],
  ];
  return (
    <fieldset className="mb-3 flex flex-wrap gap-1.5">
      <legend className="sr-only">Show</legend>
      {choices.map(([value, words]) => (
        <Button
          key={value}
          size="small"
          tone="quiet"
          aria-pressed={shown === value}
          onClick={() => onShow(value)}
          className={cn(shown === value && "bg-surface-sunken text-ink")}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}

const legend = [
  [groupColours.main, "On its way"],
  [groupColours.care, "Care"],
  [groupColours.exception, "Something is wrong"],
  [groupColours.international, "Across the border"],
  ["border border-dashed border-edge", "Left to another message"],
] as const;

function Legend() {
  return (
    <ul className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-quiet">
      {legend.map(([colour, words]) => (
        <li key={words} className="flex items-center gap-1.5">
          <span aria-hidden className={cn("size-3 rounded-full", colour)} />
          {words}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-3.5 w-0.5 rounded bg-ink-quiet" /> left the house
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-3.5 w-0.5 rounded bg-delivered" /> arrived
      </li>
    </ul>
  );
}

interface LanesProps {
  readonly rows: readonly PlannedOrder[];
  readonly days: number;
  readonly zone: string;
  readonly onOpen: (id: string) => void;
}

function Lanes({ rows, days, zone, onOpen }: LanesProps) {
  return (
    <div className="overflow-clip rounded-card border border-line bg-surface-raised">
      <DayScale days={days} />
      <ul>
        {rows.map((order) => (
          <li
            key={order.id}
            className="relative grid items-center gap-x-4 border-t border-line px-4 transition-colors hover:bg-surface-sunken/60 md:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <div className="flex items-start justify-between gap-2 pt-3 md:flex-col md:justify-center md:py-2">
              <button
                type="button"
                onClick={() => onOpen(order.id)}
                className="text-left font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
              >
                {order.label}
              </button>
              <VerdictBadge order={order} />
            </div>
            <div className="px-3">
              <Lane order={order} days={days} zone={zone} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function DayScale({ days }: { days: number }) {
  return (
    <div aria-hidden className="grid gap-x-4 px-4 md:grid-cols-[15rem_minmax(0,1fr)]">
      <span className="py-2 text-sm text-ink-quiet max-md:hidden">Days after the order</span>
      <div className="px-3">
        <div className="relative h-9">
          {Array.from({ length: days + 1 }, (_, day) => day)
            .filter((day) => day % 2 === 0)
            .map((day) => (
              <span
                key={day}
                style={{ left: `${(day / days) * 100}%` }}
                className="absolute top-2 -translate-x-1/2 text-sm text-ink-quiet"
              >
                {day}
              </span>
            ))}
        </div>
      </div>
    </div>
  );
}
