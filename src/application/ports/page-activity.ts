import type { StoreId } from "@/domain/access/store-id";
import type { CsatAnswer, CsatVia } from "@/domain/page-activity/csat";
import type { PageMomentKind } from "@/domain/page-activity/page-moment";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** Something a person did on the tracking page of an order. */
export interface PageMoment {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly at: Instant;
  readonly kind: PageMomentKind;
  /** The touchpoint whose message brought them; null for every other way. */
  readonly via: string | null;
  /** The variant of the page they acted on; null or absent: the page had none. */
  readonly variant?: string | null;
}

/** How somebody came to the page, and which one they saw. */
export interface PageLook {
  readonly via: string | null;
  readonly variant: string | null;
}

interface LookedFor {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly from: Instant;
  /** The last moment that counts. */
  readonly until: Instant;
}

export interface StoredCsat extends CsatAnswer {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly via: CsatVia;
  /** The touchpoint whose message brought them; null for every other way. */
  readonly touchpoint?: string | null;
  readonly variant?: string | null;
  readonly changedAt: Instant;
}

/** What shoppers do on the tracking page, and what they say of the delivery. */
export interface PageActivityStore {
  /** The same in the same millisecond counts once. */
  noteMoment(tx: Tx, moment: PageMoment): Promise<void>;
  csat(db: Reader, storeId: StoreId, orderId: string): Promise<StoredCsat | null>;
  /** The last look that a person took at the order's page in a span; null: nobody did. */
  lastLook(db: Reader, look: LookedFor): Promise<PageLook | null>;
  /** One answer per order: a second one takes the first one's place and keeps when it was first given. The page is drawn anew. */
  saveCsat(tx: Tx, answer: StoredCsat): Promise<void>;
}
