import { z } from "zod";
import type { CanonicalEvent, OrderRef } from "@/domain/event/canonical-event";
import type { Instant } from "@/domain/shared/instant";
import { parseMoney } from "@/domain/shared/money";
import { id, idText, list, onlySaid, said, text } from "../payload-fields";
import { instantOf } from "../read-time";
import { defineTopic, type Topic } from "../topic";

export const shopifyRefundSchema = z.object({
  id,
  order_id: id.nullish(),
  note: text,
  created_at: text,
  processed_at: text,
  transactions: list(z.object({ amount: text, currency: text, kind: text, status: text })),
});
type ShopifyRefund = z.infer<typeof shopifyRefundSchema>;

export const refundTopics = {
  "refunds/create": defineTopic({
    payload: shopifyRefundSchema.refine((refund) => (refund.order_id ?? null) !== null, "Needs order_id"),
    normalise: (refund, { receivedAt }) => [
      refundEvent(refund, { externalId: idText(refund.order_id ?? "") }, receivedAt),
    ],
  }),
} as const satisfies Record<string, Topic>;

/** The same refund told by `refunds/create` and inside an order has the same key. */
export function refundEvent(refund: ShopifyRefund, ref: OrderRef, receivedAt: Instant): CanonicalEvent {
  const at = instantOf(refund.processed_at) ?? instantOf(refund.created_at) ?? receivedAt;
  return {
    type: "refund",
    key: `shopify:refund:${idText(refund.id)}`,
    occurredAt: at,
    ref,
    refund: onlySaid({
      externalId: idText(refund.id),
      amountMinor: amountOf(refund),
      at,
      note: said(refund.note),
    }),
  };
}

/** What goes back to the customer, in minor units. A restock without money is 0; undefined when it cannot be read. */
function amountOf({ transactions }: ShopifyRefund): number | undefined {
  let total = 0;
  for (const { amount, currency, kind, status } of transactions ?? []) {
    const isRefund = (said(kind) ?? "refund") === "refund" && !FAILED.has(said(status) ?? "success");
    if (!isRefund) continue;
    const money = parseMoney(said(amount) ?? "", said(currency) ?? "");
    if (money === null) return undefined;
    total += money.amountMinor;
  }
  return transactions ? total : undefined;
}

const FAILED: ReadonlySet<string> = new Set(["failure", "error"]);
