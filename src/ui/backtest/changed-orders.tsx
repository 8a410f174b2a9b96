"use client";

import type { Backtest } from "@/application/ports/backtests";
import { type OrderChange, orderChanges } from "@/domain/journey/backtest/compare-order";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import type { ChangedOrder } from "@/domain/journey/backtest/tally";
import { isTouchpointId, touchpoints } from "@/domain/journey/touchpoint";
import { queueNames } from "@/domain/support/task-queue";
import { useOpenParam } from "../list-controls/use-open-param";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { changeLooks } from "./change-looks";
import { TracesSheet } from "./traces-sheet";

export interface ChangedOrdersProps {
  readonly backtest: Backtest;
  readonly report: BacktestReport;
  /** Null: all of them. */
  readonly shown: OrderChange | null;
  readonly onShow: (change: OrderChange | null) => void;
}

const count = new Intl.NumberFormat("en");

/** The orders behind the numbers; each opens with what both sides would have told. */
export function ChangedOrders({ backtest, report, shown, onShow }: ChangedOrdersProps) {
  const [orderId, openOrder] = useOpenParam("order");
  const rows = inOrder(report.rows).filter(({ change }) => shown === null || change === shown);
  if (report.rows.length === 0) return null;
  const total = shown === null ? report.orders - report.changes.same : report.changes[shown];
  return (
    <Section
      title="The orders"
      description={
        rows.length < total
          ? `The first ${count.format(rows.length)} of ${count.format(total)}.`
          : `All ${count.format(total)}.`
      }
      actions={
        shown === null ? undefined : (
          <Button size="small" tone="quiet" onClick={() => onShow(null)}>
            Show all
          </Button>
        )
      }
    >
      <ul className="-mx-2 flex max-h-[32rem] flex-col overflow-y-auto">
        {rows.map((row) => (
          <OrderLine key={row.orderId} row={row} onOpen={() => openOrder(row.orderId)} />
        ))}
      </ul>
      <TracesSheet journeyId={backtest.journeyId} orderId={orderId} onClose={() => openOrder(null)} />
    </Section>
  );
}

function inOrder(rows: readonly ChangedOrder[]): readonly ChangedOrder[] {
  return orderChanges.flatMap((change) => rows.filter((row) => row.change === change));
}

function OrderLine({ row, onOpen }: { row: ChangedOrder; onOpen: () => void }) {
  const { label, icon, tone } = changeLooks[row.change];
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        onClick={onOpen}
        className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 rounded px-2 py-2 text-left hover:bg-surface-sunken"
      >
        <span className="w-16 font-medium sm:w-20">{row.number ?? "No number"}</span>
        <span className="sm:w-44">
          <Badge plain tone={tone} icon={icon}>
            {label}
          </Badge>
        </span>
        <span className="w-16 text-ink-quiet tabular-nums max-sm:ml-auto max-sm:text-right">
          {row.published} → {row.draft}
        </span>
        <span className="min-w-0 flex-1 text-sm text-pretty text-ink-quiet max-sm:basis-full">
          {differences(row)}
        </span>
      </button>
    </li>
  );
}

function differences({ lost, gained, handedTo, keptFrom }: ChangedOrder): string {
  return [
    ...handedTo.map((role) => `handed to the ${queueNames[role]}`),
    ...keptFrom.map((role) => `no longer handed to the ${queueNames[role]}`),
    ...lost.map((kind) => `without ${nameOf(kind)}`),
    ...gained.map((kind) => `with ${nameOf(kind)}`),
  ].join(", ");
}

function nameOf(kind: string): string {
  const [id = "", channel = ""] = kind.split(" ");
  const label = isTouchpointId(id) ? touchpoints[id].label : id;
  return `“${label}” by ${channel}`;
}
