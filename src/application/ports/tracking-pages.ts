import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "./database";

/** What one indexed read tells about a tracking code: enough to answer from a cache. */
export interface TrackingPageKey {
  readonly orderId: string;
  readonly storeId: StoreId;
  /** The order's revision: grows with every change of the order or its parcels. */
  readonly revision: number;
  readonly deliveredAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

export interface TrackingPages {
  /** One read by the unique index on the code; null for a code nobody was given. */
  keyOf(db: Reader, trackingCode: string): Promise<TrackingPageKey | null>;
}
