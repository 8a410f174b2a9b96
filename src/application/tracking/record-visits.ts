import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { PageMoment } from "../ports/page-activity";
import { broughtBy } from "./brought-by";

export interface Visit {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly at: Instant;
  readonly isHuman: boolean;
  /** The touchpoint whose message brought them; null for every other way. */
  readonly via?: string | null;
  /** The variant of the page they saw; null: the page had none. */
  readonly variant?: string | null;
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

/** Writes down what people did on tracking pages, in the same way, with what had brought them. */
export async function recordMoments(
  deps: Pick<Deps, "db" | "pageActivity">,
  moments: readonly PageMoment[],
): Promise<void> {
  if (moments.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const moment of moments) {
      const brought = await broughtBy(deps, tx, moment);
      await deps.pageActivity.noteMoment(tx, { ...moment, ...brought });
    }
  });
}
