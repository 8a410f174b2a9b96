"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, RotateCcw } from "lucide-react";
import type { Backtest } from "@/application/ports/backtests";
import type { Instant } from "@/domain/shared/instant";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { Notice } from "../primitives/notice";

const count = new Intl.NumberFormat("en");

export interface BacktestProgressProps {
  readonly backtest: Backtest;
  /** When it was last looked at. */
  readonly now: Instant;
  readonly isStarting: boolean;
  /** The same days once more, with the draft as it is by now. */
  readonly onAgain: (days: number) => void;
}

/** How far it is, how fast it goes, how long it will take, and a way to stop it; or why it has ended without a report. */
export function BacktestProgress({ backtest, now, isStarting, onAgain }: BacktestProgressProps) {
  if (backtest.state === "waiting" || backtest.state === "running")
    return <UnderWay backtest={backtest} now={now} />;
  const { tone, title, says } = endings[backtest.state];
  const { done, of, days } = backtest;
  return (
    <Notice tone={tone} title={title}>
      <p>
        {of === 0 ? "" : `It had got through ${count.format(done)} of ${count.format(of)} orders. `}
        {says}
      </p>
      <Button size="small" busy={isStarting} onClick={() => onAgain(days)} className="mt-2">
        <RotateCcw aria-hidden />
        Start again
      </Button>
    </Notice>
  );
}

/** How a backtest ends that has no report. */
const endings = {
  done: { tone: "quiet", title: "Done", says: "" },
  cancelled: { tone: "quiet", title: "Stopped", says: "Nothing is kept of it but this." },
  failed: {
    tone: "trouble",
    title: "It failed",
    says: "No order was touched. Start it again; should it fail once more, the server's log says why.",
  },
  interrupted: {
    tone: "waiting",
    title: "Cut short by a restart of the server",
    says: "No order was touched. It can be started again as it was.",
  },
} as const;

function UnderWay({ backtest, now }: Pick<BacktestProgressProps, "backtest" | "now">) {
  const api = useApi();
  const { store } = useConsoleStore();
  const queries = useQueryClient();
  const cancel = useMutation(
    api.backtests.cancel.mutationOptions({
      onSuccess: () =>
        queries.invalidateQueries(api.backtests.progress.queryFilter({ store, id: backtest.id })),
    }),
  );
  const { done, of, state } = backtest;
  const percent = of === 0 ? 0 : Math.round((done / of) * 100);
  const seconds = Math.max(1, (now - backtest.startedAt) / 1000);
  const rate = done / seconds;
  const left = rate > 0 ? Math.ceil((of - done) / rate) : null;
  return (
    <Card className="flex flex-col gap-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="font-medium">
          {state === "waiting" ? "Waiting for another backtest to end" : `${percent} %`}
        </p>
        <Button
          size="small"
          busy={cancel.isPending}
          onClick={() => cancel.mutate({ store, id: backtest.id })}
        >
          <Ban aria-hidden />
          Stop
        </Button>
      </div>
      <progress
        aria-label="Backtest"
        max={100}
        value={percent}
        className="h-2 w-full appearance-none overflow-clip rounded-full bg-surface-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-surface-sunken [&::-webkit-progress-value]:bg-accent"
      />
      <p className="text-sm text-ink-quiet">
        {of === 0 ? "Looking for the orders" : `${count.format(done)} of ${count.format(of)} orders`}
        {rate > 0 ? `, ${count.format(Math.round(rate))} a second` : ""}
        {left === null || done === 0
          ? ""
          : `, about ${left < 90 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`}
        . Messages and hooks have the right of way.
      </p>
    </Card>
  );
}
