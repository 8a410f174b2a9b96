import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";

export interface Visit {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly at: Instant;
  readonly isHuman: boolean;
}

/** Writes down who opened tracking pages; one transaction for all, shared with whatever else commits now. */
export async function recordVisits(
  deps: Pick<Deps, "db" | "orders">,
  visits: readonly Visit[],
): Promise<void> {
  if (visits.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const visit of visits) await deps.orders.recordVisit(tx, visit);
  });
}
