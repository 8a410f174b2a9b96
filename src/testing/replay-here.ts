import type { BacktestPlan } from "@/application/backtest/backtest-plan";
import { plannedOrderIds, type ReplayDeps, replayPage } from "@/application/backtest/replay-page";
import type { Replayers } from "@/application/backtest/run-backtest";

/** Replays pages on this very thread: for tests, which have no built thread to start. */
export function replayHere(deps: ReplayDeps, plan: BacktestPlan): Replayers {
  return {
    count: 1,
    orderIds: () => plannedOrderIds(deps, plan),
    replay: (orderIds) => replayPage(deps, { plan, orderIds }),
    close: async () => undefined,
  };
}
