"use client";

import { useState } from "react";
import type { Backtest } from "@/application/ports/backtests";
import type { OrderChange } from "@/domain/journey/backtest/compare-order";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { changeLooks } from "./change-looks";
import { ChangedOrders } from "./changed-orders";
import { KindTable } from "./kind-table";

const count = new Intl.NumberFormat("en");

/** What a backtest found: who is told otherwise, what it adds up to, and the orders themselves. */
export function Report({ backtest, report }: { backtest: Backtest; report: BacktestReport }) {
  const { zone } = useConsoleStore();
  const [shown, show] = useState<OrderChange | null>(null);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-ink-quiet">
        {count.format(report.orders)} orders and {count.format(report.events)} events from{" "}
        <Moment at={report.from} zone={zone} show="day" /> to <Moment at={report.until} zone={zone} />
        {backtest.tookMs === null ? "" : `, replayed in ${seconds(backtest.tookMs)}`}.
        {report.erased === 0 ? "" : ` ${report.erased} orders of erased customers are left out.`}
      </p>
      <Verdict report={report} />
      <Changes report={report} shown={shown} onShow={show} />
      <Totals report={report} />
      <KindTable kinds={report.kinds} orders={report.orders} />
      <ChangedOrders backtest={backtest} report={report} shown={shown} onShow={show} />
    </div>
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

function Verdict({ report }: { report: BacktestReport }) {
  const { lostMilestones, handedOver, changes } = report;
  const handed = handedOver
    .map(({ queue, orders }) => ` ${ordersInWords(orders)} would be handed to the ${queue}.`)
    .join("");
  if (lostMilestones.length > 0)
    return (
      <Notice tone="trouble" title={`${ordersInWords(changes.loses_milestone)} would lose a key milestone`}>
        {lostMilestones.map(({ label, orders }) => `${label}: ${count.format(orders)}`).join(", ")}.{handed}
      </Notice>
    );
  if (changes.same === report.orders)
    return (
      <Notice title="Nothing would have been different">Every order would have been told the same.</Notice>
    );
  return (
    <Notice tone="delivered" title="No order would lose a key milestone">
      Shipped, out for delivery, delivered and all notices of trouble reach everybody they reach now
      {handed === "" ? "." : `, or a person sees to it.${handed}`}
    </Notice>
  );
}

function ordersInWords(orders: number): string {
  return orders === 1 ? "One order" : `${count.format(orders)} orders`;
}

interface ChangesProps {
  readonly report: BacktestReport;
  readonly shown: OrderChange | null;
  readonly onShow: (change: OrderChange | null) => void;
}

/** The whole store as one bar, and its parts as numbers that open the orders. */
function Changes({ report, shown, onShow }: ChangesProps) {
  const parts = Object.entries(changeLooks).flatMap(([key, look]) => {
    const change = changeOf(key);
    return change === null ? [] : [{ change, look, orders: report.changes[change] }];
  });
  return (
    <section aria-label="How many orders would have fared otherwise" className="flex flex-col gap-3">
      <div aria-hidden className="flex h-3 gap-0.5 overflow-clip rounded-full">
        {parts.map(({ change, orders }) =>
          orders === 0 ? null : (
            <span key={change} style={{ flexGrow: orders }} className={cn("min-w-1", barColours[change])} />
          ),
        )}
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {parts.map(({ change, look, orders }) => (
          <li key={change}>
            <button
              type="button"
              aria-pressed={shown === change}
              disabled={change === "same" || orders === 0}
              onClick={() => onShow(shown === change ? null : change)}
              className={cn(
                "flex h-full w-full flex-col items-start rounded-card border bg-surface-raised p-3.5 text-left transition-colors enabled:hover:border-edge",
                shown === change ? "border-accent ring-1 ring-accent" : "border-line",
              )}
            >
              <span className="text-2xl font-semibold tracking-tight">{count.format(orders)}</span>
              <Badge plain tone={look.tone} icon={look.icon}>
                {look.label}
              </Badge>
              <span className="mt-1 text-sm text-pretty text-ink-quiet">{look.says}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const barColours = {
  loses_milestone: "bg-trouble",
  handed_over: "bg-silent",
  fewer: "bg-waiting",
  more: "bg-arriving",
  different: "bg-moving",
  moved: "bg-edge",
  same: "bg-line",
} as const satisfies Record<OrderChange, string>;

function changeOf(key: string): OrderChange | null {
  return key in barColours && isChange(key) ? key : null;
}

function isChange(key: string): key is OrderChange {
  return Object.hasOwn(barColours, key);
}

function Totals({ report }: { report: BacktestReport }) {
  const { published, draft, limits, arrived } = report;
  const lines = [
    ["Messages", count.format(published.messages), count.format(draft.messages)],
    ["Messages per order", published.perOrder.toFixed(2), draft.perOrder.toFixed(2)],
    [
      `Orders with more than ${limits.fatigueOver}`,
      count.format(published.fatigued),
      count.format(draft.fatigued),
    ],
    [
      `Arrived with fewer than ${limits.gapBelow} (of ${count.format(arrived)})`,
      count.format(published.gaps),
      count.format(draft.gaps),
    ],
    ["Tasks for people", count.format(published.tasks), count.format(draft.tasks)],
    ["Texts", texts(published, limits.textMinor), texts(draft, limits.textMinor)],
  ] as const;
  return (
    <Section title="What it adds up to">
      <table className="w-full text-left">
        <thead>
          <tr className="text-sm text-ink-quiet">
            <th scope="col" className="pb-2 font-medium">
              <span className="sr-only">Figure</span>
            </th>
            <th scope="col" className="pb-2 text-right font-medium">
              Published
            </th>
            <th scope="col" className="pb-2 text-right font-medium">
              Draft
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, before, after]) => (
            <tr key={label} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 font-normal">
                {label}
              </th>
              <td className="py-2 pl-4 text-right">{before}</td>
              <td className={cn("py-2 pl-4 text-right", before !== after && "font-semibold")}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** In the store's minor units; how they are counted stands beside them. */
function texts({ texts: sent, textsCostMinor }: BacktestReport["published"], each: number): string {
  if (sent === 0) return "none";
  return `${count.format(sent)}, about ${(textsCostMinor / 100).toFixed(2)} at ${(each / 100).toFixed(2)} each`;
}
