import type { StoreId } from "@/domain/access/store-id";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Reader } from "../ports/database";
import type { PageLook } from "../ports/page-activity";

interface Doing {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly at: Instant;
  /** The touchpoint whose message's link leads here, where the link says so. */
  readonly via?: string | null;
}

/**
 * What brought whoever does something on an order's page: the message of the link they followed just now, else the way
 * of their last look at the page within a day; and the variant they saw then.
 */
export async function broughtBy(
  { pageActivity }: Pick<Deps, "pageActivity">,
  db: Reader,
  { storeId, orderId, at, via = null }: Doing,
): Promise<PageLook> {
  const look = await pageActivity.lastLook(db, { storeId, orderId, from: at - DAY_MS, until: at });
  return { via: via ?? look?.via ?? null, variant: look?.variant ?? null };
}
