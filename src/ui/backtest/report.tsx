"use client";

import { useState } from "react";
import type { Backtest } from "@/application/ports/backtests";
import type { OrderChange } from "@/domain/journey/backtest/compare-order";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { ChangedOrders } from "./changed-orders";
import { Changes } from "./changes";
import { KindTable } from "./kind-table";
import { Totals } from "./totals";

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
      <div className="grid items-start gap-6 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <Totals report={report} />
        <KindTable kinds={report.kinds} orders={report.orders} />
      </div>
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
