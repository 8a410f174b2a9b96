import type { Instant } from "../shared/instant";
import type { FoldedOrder } from "./fold-order";
import type { Order, Refund } from "./order";
import { sameValue } from "./same-value";

/**
 * A refund, recorded once per id; heard again, it only adds what the first telling left out. Refunds stand in the order
 * of their times.
 */
export function foldRefund(order: Order, refund: Refund, arrivedAt: Instant): FoldedOrder {
  const known = order.refunds.find((one) => one.externalId === refund.externalId);
  const kept: Refund = {
    ...refund,
    at: known?.at ?? refund.at,
    amountMinor: known?.amountMinor ?? refund.amountMinor,
    note: known?.note ?? refund.note,
  };
  if (known !== undefined && sameValue(known, kept)) return { order, events: [] };
  const others = order.refunds.filter((one) => one !== known);
  const refunds = [...others, kept].sort((one, other) => one.at - other.at || compareIds(one, other));
  const next: Order = { ...order, refunds, revision: order.revision + 1, updatedAt: arrivedAt };
  if (known !== undefined) return { order: next, events: [] };
  return { order: next, events: [{ type: "refund_recorded", at: refund.at, arrivedAt, shipmentId: null }] };
}

function compareIds(one: Refund, other: Refund): number {
  return one.externalId < other.externalId ? -1 : 1;
}
