import type { StoreId } from "@/domain/access/store-id";
import type { Traits } from "@/domain/engagement/engagement";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { recordEngagement } from "../engagement/record-engagement";
import type { Tx } from "../ports/database";
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
  /** Who asked, as far as it is kept. */
  readonly traits?: Traits;
}

/** Writes down who opened tracking pages; one transaction for all, shared with whatever else commits now. */
export async function recordVisits(
  deps: Pick<Deps, "db" | "orders" | "engagements" | "runs" | "journeys" | "timers" | "ids">,
  visits: readonly Visit[],
): Promise<void> {
  if (visits.length === 0) return;
  await deps.db.grouped(async (tx) => {
    for (const visit of visits) {
      const { traits: _notKept, ...kept } = visit;
      await deps.orders.recordVisit(tx, kept);
      await recordBroughtVisit(deps, tx, visit);
    }
  });
}

/** Whoever comes by a message's link has seen the message: the last one of its touchpoint that had left by then. */
async function recordBroughtVisit(
  deps: Pick<Deps, "engagements" | "runs" | "journeys" | "timers" | "ids">,
  tx: Tx,
  { storeId, orderId, at, via = null, traits }: Visit,
): Promise<void> {
  if (via === null || traits === undefined) return;
  const asked = { storeId, orderId, touchpoint: via, before: at };
  const messageId = await deps.engagements.lastSent(tx, asked);
  if (messageId !== null) await recordEngagement(deps, tx, { storeId, messageId, kind: "visit", at, traits });
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
