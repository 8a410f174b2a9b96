import type { StoreId } from "@/domain/access/store-id";
import { ATTRIBUTION_MS, creditedClick } from "@/domain/recommendation/attribution";
import { DAY_MS } from "@/domain/shared/instant";
import type { Deps } from "../deps";

/** Orders are often heard of late, and customers told later still. */
const LOOK_BACK_MS = ATTRIBUTION_MS + 2 * DAY_MS;
const ORDERS_AT_ONCE = 200;

/** Credits the orders of the last week, or of `lookBackMs`, to the clicks they are owed to. Doing it again changes nothing. */
export async function creditOrders(
  deps: Pick<Deps, "db" | "recommendations" | "clock">,
  storeId: StoreId,
  lookBackMs = LOOK_BACK_MS,
): Promise<number> {
  const { read } = deps.db;
  const now = deps.clock.now();
  const recent = await deps.recommendations.clicksBetween(
    read,
    storeId,
    now - lookBackMs - ATTRIBUTION_MS,
    now + 1,
  );
  if (!recent.some(({ isHuman }) => isHuman)) return 0;
  let credited = 0;
  for (let offset = 0; ; offset += ORDERS_AT_ONCE) {
    const page = { since: now - lookBackMs, limit: ORDERS_AT_ONCE, offset };
    const orders = await deps.recommendations.placedSince(read, storeId, page);
    for (const order of orders) {
      const clicks = await deps.recommendations.clicksBefore(read, storeId, order);
      const click = creditedClick(order, clicks);
      if (click === null || order.totalMinor === null) continue;
      const { clickId, orderId: fromOrderId, placement } = click;
      const { id: orderId, totalMinor: revenueMinor, currency, placedAt } = order;
      const row = { storeId, orderId, clickId, fromOrderId, placement, revenueMinor, currency, placedAt };
      await deps.db.transaction((tx) => deps.recommendations.credit(tx, row));
      credited += 1;
    }
    if (orders.length < ORDERS_AT_ONCE) return credited;
  }
}
