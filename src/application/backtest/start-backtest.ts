import { DAY_MS } from "@/domain/shared/instant";
import { storeFacts } from "../events/load-facts";
import type { EditingDeps } from "../journeys/editing-deps";
import { textPriceOf } from "../messages/text-price-of";
import type { Backtest } from "../ports/backtests";
import type { Store } from "../ports/rows";
import { backtestPlan } from "./backtest-plan";
import type { Backtests } from "./backtests";
import { draftToProve } from "./draft-under-test";

export interface StartBacktest {
  readonly store: Store;
  readonly journeyId: string;
  /** How many of the last days' orders are replayed. */
  readonly days: number;
  readonly by: string;
}

/**
 * Begins to replay the orders of the last days through a journey's saved draft and through what is published. Throws
 * AppError `not_found`, and `conflict` for a draft that cannot be played.
 */
export async function startBacktest(
  deps: EditingDeps & { readonly backtests: Backtests },
  { store, journeyId, days, by }: StartBacktest,
): Promise<Backtest> {
  const { content, live, name, revision, publishedNumber } = await draftToProve(deps, { store, journeyId });
  const until = deps.clock.now();
  const { each } = await textPriceOf(deps, store);
  const planned = backtestPlan({
    store: storeFacts(store),
    live,
    draft: { journeyId, content },
    from: until - days * DAY_MS,
    until,
  });
  const subject = { storeId: store.id, journeyId, journey: name, revision, publishedNumber, days, by };
  return deps.backtests.start(subject, { ...planned, textMinor: each * 100 });
}
