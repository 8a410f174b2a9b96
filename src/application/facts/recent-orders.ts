import { DAY_MS } from "@/domain/shared/instant";
import { localDate, startOfLocalDay } from "@/domain/shared/zone";
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
