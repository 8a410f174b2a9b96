import { ONE_OFF } from "../messaging/one-off";
import { HOUR_MS, type Instant } from "../shared/instant";
import { arrivedAt } from "../shipment/order-truth";
import type { MessagePromise, PromiseKind } from "./effect";
import type { Facts } from "./facts";

export const promiseWords = {
  update_within_24h: "We said we would write again within 24 hours",
  return_resolved_within_48h: "We said we would reship or refund within 48 hours of receiving the return",
  arrives_by: "We said it would have arrived by then",
  answer_by: "We said we would have answered by then",
} as const satisfies Record<PromiseKind, string>;

/** When a promise made now falls due (R58: 24 hours; R60: 48 hours from when the return arrived). */
export function promiseDueAt(kind: MessagePromise, { now, shipment }: Facts): Instant {
  if (kind === "update_within_24h") return now + 24 * HOUR_MS;
  return (shipment?.returnedAt ?? now) + 48 * HOUR_MS;
}

/**
 * Whether a promise is kept by the facts as they are: a later message, a movement or the arrival keeps "we will update
 * you"; a refund or a new parcel keeps "we will reship or refund"; of what a person promised, the arrival keeps "it will
 * have arrived" and a message of their own "we will have answered". What a message would have promised that never went
 * out was promised to nobody.
 */
export function promiseKept(
  promise: { kind: PromiseKind; madeAt: Instant; shipmentId: string | null; messageKey: string | null },
  facts: Facts,
): boolean {
  const { messages, order, shipments } = facts;
  const said = messages.find((one) => one.key === promise.messageKey);
  if (said?.state === "suppressed" || said?.state === "failed") return true;
  if (promise.kind === "arrives_by") return arrivedAt(order, shipments) !== null;
  if (promise.kind === "answer_by")
    return messages.some((one) => one.touchpoint === ONE_OFF && (one.sentAt ?? 0) > promise.madeAt);
  if (promise.kind === "update_within_24h") {
    const parcel = shipments.find((one) => one.id === promise.shipmentId);
    const wrote = messages.some(
      (one) => one.key !== promise.messageKey && one.state === "sent" && (one.sentAt ?? 0) > promise.madeAt,
    );
    return wrote || (parcel?.deliveredAt ?? null) !== null;
  }
  return (
    order.refunds.some((one) => one.at >= promise.madeAt) ||
    shipments.some((one) => one.createdAt > promise.madeAt)
  );
}
