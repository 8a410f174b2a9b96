import type { Facts } from "@/domain/journey/facts";
import { promiseWords } from "@/domain/journey/promise";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { currentEdd } from "@/domain/shipment/edd";
import { headlineParcel } from "@/domain/shipment/order-truth";
import { storeFacts } from "../events/load-facts";
import type { OrderRecord } from "../ports/order-queries";
import { endedByWish } from "./ended-by-wish";
import { isHandMade } from "./hand-made";
import type { CustomerKnows } from "./order-page";
import { type OrderView, windowInWords } from "./order-view";
import { touchpointLabel } from "./touchpoint-label";

/** The last word the shopper had from us, and what our page told them when they last looked. */
export function customerKnows(
  record: OrderRecord,
  { blocked }: Pick<Facts, "blocked">,
  view: OrderView,
): CustomerKnows {
  const last = record.messages
    .filter(({ state }) => state === "sent")
    .toSorted((one, other) => (one.sentAt ?? one.queuedAt) - (other.sentAt ?? other.queuedAt))
    .at(-1);
  const lookedAt = record.visits.at(-1) ?? null;
  const toldWindow =
    last === undefined ? null : windowAt(record, view, last.sentAt ?? last.queuedAt, last.shipmentId);
  const lookedAtWindow = lookedAt === null ? null : windowAt(record, view, lookedAt, null);
  return {
    told:
      last === undefined
        ? null
        : {
            label: touchpointLabel(last.touchpoint),
            channel: last.channel,
            at: last.sentAt ?? last.queuedAt,
            messageId: last.id,
            window: toldWindow,
          },
    ended: endedByWish(blocked),
    lookedAt,
    looks: record.visits.length,
    lookedAtWindow: lookedAtWindow === toldWindow ? null : lookedAtWindow,
    promises: record.promises
      .filter(({ keptAt, brokenAt }) => keptAt === null && brokenAt === null)
      .map(({ id, kind, dueAt }) => ({
        id,
        words: promiseWords[kind],
        dueAt,
        isHandMade: isHandMade(kind),
      })),
  };
}

/** The window that stood at a moment: only what had been said by then counts. */
function windowAt(
  { order, shipments }: OrderRecord,
  { store }: OrderView,
  at: Instant,
  shipmentId: string | null,
): string | null {
  const parcel = shipments.find(({ id }) => id === shipmentId) ?? headlineParcel(shipments);
  if (parcel === null || parcel.createdAt > at) return promised(order);
  if (parcel.deliveredAt !== null && parcel.deliveredAt <= at) return null;
  const known = { ...parcel, eddRevisions: parcel.eddRevisions.filter((one) => one.at <= at) };
  const edd = currentEdd(known, order, storeFacts(store));
  return edd === null ? null : windowInWords(edd.span);
}

function promised({ promised: span }: Order): string | null {
  return span === null ? null : windowInWords(span);
}
