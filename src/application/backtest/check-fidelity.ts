import { compareWithRecord, type Mismatch } from "@/domain/journey/backtest/fidelity";
import { versionsInForce } from "@/domain/journey/backtest/versions-in-force";
import { momentsOf } from "@/domain/journey/replay/moments";
import { replay } from "@/domain/journey/replay/replay";
import { ONE_OFF } from "@/domain/messaging/one-off";
import type { Instant } from "@/domain/shared/instant";
import { storeFacts } from "../events/load-facts";
import type { Reader } from "../ports/database";
import type { HistoryQueries } from "../ports/history-queries";
import type { Store } from "../ports/rows";

export interface FidelityReport {
  readonly orders: number;
  readonly pairs: number;
  readonly mismatches: readonly Mismatch[];
}

const PAGE = 100;

/**
 * Replays a store's history through the versions that were in force and holds every decision against the ledger (C1):
 * how far a backtest can be believed. What people wrote themselves no journey decided, so it is no part of it. Reads only.
 */
export async function checkFidelity(
  { read, histories }: { readonly read: Reader; readonly histories: HistoryQueries },
  { store, from, until }: { readonly store: Store; readonly from: Instant; readonly until: Instant },
): Promise<FidelityReport> {
  const journeys = versionsInForce(
    await histories.versions(read, store.id),
    await histories.launches(read, store.id),
  );
  const orderIds = await histories.orderIds(read, store.id, { from, until, withTests: true });
  const facts = storeFacts(store);
  const mismatches: Mismatch[] = [];
  let pairs = 0;
  for (let start = 0; start < orderIds.length; start += PAGE) {
    const page = orderIds.slice(start, start + PAGE);
    const stored = await histories.histories(read, store.id, { orderIds: page, until });
    const recorded = new Map(
      (await histories.recorded(read, store.id, page)).map(({ orderId, entries }) => [
        orderId,
        entries.filter(({ journeyId }) => journeyId !== ONE_OFF),
      ]),
    );
    for (const { history, isErased } of stored) {
      const moments = momentsOf(history, { store: facts, until });
      const { entries } = replay({ store: facts, history, moments, journeys, until });
      const compared = compareWithRecord({
        orderId: history.orderId,
        isErased,
        recorded: recorded.get(history.orderId) ?? [],
        replayed: entries.map(({ draft, ...about }) => ({ ...draft, ...about })),
      });
      pairs += compared.pairs;
      mismatches.push(...compared.mismatches);
    }
  }
  return { orders: orderIds.length, pairs, mismatches };
}
