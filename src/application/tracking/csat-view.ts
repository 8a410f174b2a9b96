import type { Order } from "@/domain/order/order";
import { type CsatAnswer, csatState, takesAnswer } from "@/domain/page-activity/csat";
import type { Instant } from "@/domain/shared/instant";

/** The question about the delivery, on an order's page. */
export interface CsatView {
  /** Asked for the first time, or answered and still to be changed. */
  readonly state: "asking" | "answered";
  readonly score: number | null;
  /** Tier 1 only: a shopper's own words may name anybody. */
  readonly comment: string | null;
  /** Where the answer goes, seen from the page: "{code}/csat". */
  readonly action: string;
}

interface CsatInput {
  readonly order: Pick<Order, "deliveredAt" | "trackingCode">;
  readonly answer: CsatAnswer | null;
  /** Whether somebody proved to be the recipient. */
  readonly isProved: boolean;
  readonly now: Instant;
  /** The query that a language chosen by link goes along in. */
  readonly query: string;
}

/** Null while nobody is asked, and once the answer stands for good. */
export function csatView({ order, answer, isProved, now, query }: CsatInput): CsatView | null {
  const { deliveredAt, trackingCode } = order;
  const state = csatState({ deliveredAt, answeredAt: answer?.answeredAt ?? null, via: "page" }, now);
  if (!takesAnswer(state)) return null;
  return {
    state,
    score: answer?.score ?? null,
    comment: isProved ? (answer?.comment ?? null) : null,
    action: `${trackingCode}/csat${query}`,
  };
}
