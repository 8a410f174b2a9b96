import { defaultRetention } from "@/domain/settings/retention";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

/** Few enough that hooks which come meanwhile wait for a moment only. */
const TOGETHER = 100;

/** So long the log of webhooks can be looked at and posted again. */
const DELIVERIES_KEPT_MS = 30 * DAY_MS;

interface Purged {
  readonly hooks: number;
  readonly orders: number;
  readonly customers: number;
}

/**
 * Empties what is older than a store keeps it: raw hooks, then the personal columns of orders to which nothing has
 * happened for long, with their messages, visits, events and tickets, then people who have no other order. Keys,
 * states, times and ledger stay, so that nothing is sent twice and counts hold. Orders with a run or a message still
 * open are never touched (D18).
 */
export async function purgeExpired(deps: Deps): Promise<Purged> {
  const total = { hooks: 0, orders: 0, customers: 0 };
  const { retention } = deps;
  for (const store of await deps.stores.list(deps.db.read)) {
    const at = deps.clock.now();
    const { rawDays, personalDays } = store.retention ?? defaultRetention;
    const expired = (days: number) => ({ before: at - days * DAY_MS, at, limit: TOGETHER });
    const [raw, personal] = [expired(rawDays), expired(personalDays)];
    total.hooks += await inTurns(deps, (tx) => retention.emptyHooks(tx, store.id, raw));
    total.orders += await inTurns(deps, (tx) => retention.emptyOrders(tx, store.id, personal));
    // What nobody could assign to an order is kept no longer than raw mail would be.
    await deps.db.transaction((tx) => deps.conversations.removeUnassigned(tx, store.id, raw.before));
    total.customers += await inTurns(deps, (tx) => retention.emptyCustomers(tx, store.id, personal));
  }
  const tooOld = deps.clock.now() - DELIVERIES_KEPT_MS;
  await deps.db.transaction((tx) => deps.webhookDeliveries.prune(tx, tooOld));
  if (total.hooks + total.orders + total.customers > 0)
    deps.log.info("What was older than the stores keep it was emptied", { ...total });
  return total;
}

async function inTurns(deps: Deps, empty: (tx: Tx) => Promise<number>): Promise<number> {
  let emptied = 0;
  for (;;) {
    const count = await deps.db.transaction(empty);
    emptied += count;
    if (count < TOGETHER) return emptied;
  }
}
