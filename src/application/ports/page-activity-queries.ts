import type { StoreId } from "@/domain/access/store-id";
import type { PageMomentKind } from "@/domain/page-activity/page-moment";
import type { Instant } from "@/domain/shared/instant";
import type { Reader } from "./database";

/** From the first moment, up to and without the last. */
export interface PageSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** One thing that is counted: a person's look at the page, something done on it, or an answer. */
export type PageFigure = "visit" | PageMomentKind | "csat";

export interface PageCount {
  /** Null: by no message's link. */
  readonly via: string | null;
  readonly figure: Exclude<PageFigure, "csat">;
  readonly times: number;
  readonly orders: number;
}

/** The same of one variant of the page. */
export interface VariantCount {
  /** Null: before the store had published a page. */
  readonly variant: string | null;
  readonly figure: Exclude<PageFigure, "csat">;
  readonly times: number;
  readonly orders: number;
}

export interface VariantScore {
  readonly variant: string | null;
  readonly answers: number;
  /** The sum of their points. */
  readonly points: number;
}

/** An order behind a number. */
export interface CountedOrder {
  readonly orderId: string;
  readonly number: string | null;
  /** The last time within the span. */
  readonly at: Instant;
  readonly score: number | null;
}

export interface CountedOrders extends PageSpan {
  readonly figure: PageFigure;
  /** A touchpoint; null for no message's link; absent for any way. */
  readonly via?: string | null;
  /** A variant of the page; null for none; absent for any. */
  readonly variant?: string | null;
  /** Of answers: those of so many points. */
  readonly score?: number;
  readonly limit: number;
}

/** What people do on the tracking pages, counted. Machines and the team are in none of it. */
export interface PageActivityQueries {
  /** Orders whose page a person looked at. */
  visitedOrders(db: Reader, storeId: StoreId, span: PageSpan): Promise<number>;
  /** By what was counted and by the touchpoint that brought people. */
  counts(db: Reader, storeId: StoreId, span: PageSpan): Promise<readonly PageCount[]>;
  /** By what was counted and by the variant of the page that people saw. */
  countsByVariant(db: Reader, storeId: StoreId, span: PageSpan): Promise<readonly VariantCount[]>;
  scoresByVariant(db: Reader, storeId: StoreId, span: PageSpan): Promise<readonly VariantScore[]>;
  /** Answers by their points. */
  scores(
    db: Reader,
    storeId: StoreId,
    span: PageSpan,
  ): Promise<readonly { score: number; answers: number }[]>;
  /** Orders that arrived in the span, for the share of those asked who answered. */
  deliveredOrders(db: Reader, storeId: StoreId, span: PageSpan): Promise<number>;
  /** The orders behind a number, the newest first. */
  orders(db: Reader, storeId: StoreId, asked: CountedOrders): Promise<readonly CountedOrder[]>;
}
