import type { Facts } from "@/domain/journey/facts";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { localDate, startOfLocalDay } from "@/domain/shared/zone";
import { storeFacts } from "../events/load-facts";
import type { OrderListing } from "../ports/order-queries";
import type { Cursor } from "../ports/page";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";

const PAGE = 500;

export interface RecentOrders {
  readonly listings: readonly OrderListing[];
  /** False when there were more than were asked for. */
  readonly isAll: boolean;
}

/** The newest orders of the last `days`, at most `limit`, without those whose people asked to be forgotten. */
export async function recentOrders(
  deps: ReadDeps,
  { store, days, limit }: { store: Store; days: number; limit: number },
): Promise<RecentOrders> {
  const now = deps.clock.now();
  const day = { today: localDate(now, store.zone), todayFrom: startOfLocalDay(now, store.zone) };
  const found: OrderListing[] = [];
  let after: Cursor | null = null;
  do {
    const page = { ...day, filter: "all" as const, after, limit: Math.min(PAGE, limit - found.length) };
    const { rows, next }: { rows: readonly OrderListing[]; next: Cursor | null } =
      await deps.queries.orders.list(deps.db.read, store.id, page);
    const young = rows.filter(({ order }) => (order.placedAt ?? order.createdAt) > now - days * DAY_MS);
    found.push(...young);
    after = young.length < rows.length ? null : next;
  } while (after !== null && found.length < limit);
  return { listings: found.filter(({ order }) => order.redactedAt === null), isAll: after === null };
}

/** What is known of an order and its parcels alone, without a look at the person; in order scope. */
export function orderFacts(store: Store, { order, shipments }: OrderListing, now: Instant): Facts {
  return {
    now,
    store: storeFacts(store),
    order,
    shipments,
    shipment: null,
    zone: store.zone,
    phone: null,
    consents: [],
    tickets: [],
    messages: [],
    visits: { count: 0, lastAt: null },
    earlierOrders: null,
    blocked: [],
  };
}
