import type { StoreId } from "@/domain/access/store-id";
import type {
  PlacedOrder,
  RecommendationClick,
  RecommendationPlacement,
} from "@/domain/recommendation/attribution";
import type { BoughtTogether } from "@/domain/recommendation/bought-together";
import type { RecommendationArm } from "@/domain/recommendation/holdout";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

export interface RecommendationOffer {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly placement: RecommendationPlacement;
  readonly unitId: string;
  readonly arm: RecommendationArm;
  readonly at: Instant;
}

export interface StoredClick extends RecommendationClick {
  readonly storeId: StoreId;
}

/** An order owed to a click. Money in minor units of `currency`. */
export interface CreditedOrder {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly clickId: string;
  readonly fromOrderId: string;
  readonly placement: RecommendationPlacement;
  readonly revenueMinor: number;
  readonly currency: string;
  readonly placedAt: Instant;
}

/** What a person has bought lately, for what not to recommend. */
export interface LatelyBought {
  readonly productIds: readonly string[];
  readonly variantIds: readonly string[];
  /** Products of orders that went back or are on their way back. */
  readonly returningIds: readonly string[];
}

export interface PlacedOrderRow extends PlacedOrder {
  readonly totalMinor: number | null;
  readonly currency: string;
}

/** What was learned from orders, what was offered with them, and what came of it. */
export interface RecommendationStore {
  /** Puts what was learned in the place of what was known. */
  replacePairs(tx: Tx, storeId: StoreId, pairs: readonly BoughtTogether[]): Promise<void>;
  /** Of these products, what goes with them, the best first. */
  pairsOf(
    db: Reader,
    storeId: StoreId,
    wanted: { readonly ids: readonly string[]; readonly limit: number },
  ): Promise<readonly BoughtTogether[]>;
  /** Products of each order listed since, `limit` orders at a time by id; for learning. */
  baskets(
    db: Reader,
    storeId: StoreId,
    page: { readonly since: Instant; readonly afterId: string; readonly limit: number },
  ): Promise<readonly { readonly orderId: string; readonly productIds: readonly string[] }[]>;
  latelyBought(
    db: Reader,
    storeId: StoreId,
    of: { readonly customerId: string; readonly since: Instant },
  ): Promise<LatelyBought>;

  /** The first of an order and placement stays. */
  noteOffer(tx: Tx, offer: RecommendationOffer): Promise<void>;
  noteClick(tx: Tx, click: StoredClick): Promise<void>;
  /** Clicks an order placed at `order.placedAt` may be owed to: by its own click id, and of its customer. */
  clicksBefore(db: Reader, storeId: StoreId, order: PlacedOrder): Promise<readonly RecommendationClick[]>;
  /** Orders placed since that are no tests, by time of placing. */
  placedSince(
    db: Reader,
    storeId: StoreId,
    page: { readonly since: Instant; readonly limit: number; readonly offset: number },
  ): Promise<readonly PlacedOrderRow[]>;
  /** A second credit of an order takes the first one's place. */
  credit(tx: Tx, credited: CreditedOrder): Promise<void>;

  offersBetween(
    db: Reader,
    storeId: StoreId,
    from: Instant,
    to: Instant,
  ): Promise<readonly RecommendationOffer[]>;
  clicksBetween(
    db: Reader,
    storeId: StoreId,
    from: Instant,
    to: Instant,
  ): Promise<readonly RecommendationClick[]>;
  creditedBetween(
    db: Reader,
    storeId: StoreId,
    from: Instant,
    to: Instant,
  ): Promise<readonly CreditedOrder[]>;
  /** Parcels handed over between the two moments. */
  trackedShipments(db: Reader, storeId: StoreId, from: Instant, to: Instant): Promise<number>;
}
