import { type BacktestTally, countOrder, newTally } from "@/domain/journey/backtest/tally";
import type { Decisions } from "@/domain/journey/replay/decisions";
import { momentsOf } from "@/domain/journey/replay/moments";
import { liveThroughout, replay } from "@/domain/journey/replay/replay";
import type { Reader } from "../ports/database";
import type { HistoryQueries } from "../ports/history-queries";
import type { BacktestPlan } from "./backtest-plan";

/** All that a replay is given of the outside: a reader, so that there is nothing it could write with. */
export interface ReplayDeps {
  readonly read: Reader;
  readonly histories: HistoryQueries;
  /** Called between orders, on a thread of its own: whatever has the right of way goes first. */
  readonly makeWay?: () => void;
}

/** The orders of a plan's span, the oldest first. Test orders count for nothing (D39). */
export function plannedOrderIds(
  { read, histories }: ReplayDeps,
  { storeId, from, until }: BacktestPlan,
): Promise<readonly string[]> {
  return histories.orderIds(read, storeId, { from, until, withTests: false });
}

/** Plays some orders' histories through both sides of a plan and counts what would have been different. */
export async function replayPage(
  { read, histories, makeWay }: ReplayDeps,
  { plan, orderIds }: { readonly plan: BacktestPlan; readonly orderIds: readonly string[] },
): Promise<BacktestTally> {
  const { store, until, journeyId } = plan;
  const sides = { published: liveThroughout(plan.published), draft: liveThroughout(plan.draft) };
  const changedTexts = new Set(plan.changedTexts);
  const tally = newTally();
  for (const stored of await histories.histories(read, plan.storeId, { orderIds, until })) {
    makeWay?.();
    const { history, number, isErased } = stored;
    if (isErased) {
      tally.erased += 1;
      continue;
    }
    const moments = momentsOf(history, { store, until });
    const given = { store, history, moments, until };
    const published = replay({ ...given, journeys: sides.published });
    countOrder(tally, {
      orderId: history.orderId,
      number,
      journeyId,
      events: history.arrivals.length,
      moments,
      published,
      draft:
        plan.startsAlike && !hasEntered(published, journeyId)
          ? published
          : replay({ ...given, journeys: sides.draft }),
      changedTexts,
    });
  }
  return tally;
}

function hasEntered({ runs }: Decisions, journeyId: string): boolean {
  for (const run of runs.values()) if (run.journeyId === journeyId) return true;
  return false;
}
