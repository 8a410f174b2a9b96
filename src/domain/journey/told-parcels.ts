import type { Shipment } from "../shipment/shipment";
import type { Facts, MessageFact } from "./facts";
import type { SendConfig } from "./send-config";

/** Ids of the parcels that a message tells about, cancelled ones left out. */
export function coveredParcels({ covers, touchpoint }: SendConfig, { shipment, shipments }: Facts): string[] {
  const standing = shipments.filter(
    (one) => one.cancelledAt === null && (one.id === shipment?.id || isTrueOf(touchpoint, one)),
  );
  if (covers === "order" || shipment === null) return standing.map((one) => one.id);
  if (covers === "parcel" || shipment.fulfilmentId === null) return [shipment.id];
  return standing
    .filter((one) => one.fulfilmentId === shipment.fulfilmentId && one.deliveredAt === null)
    .map((one) => one.id);
}

/** Of several parcels, a message tells about those of which it is true: many on one day are one message (R144). */
function isTrueOf(touchpoint: SendConfig["touchpoint"], parcel: Shipment): boolean {
  if (touchpoint === "delivered" || touchpoint === "part_delivered") return parcel.deliveredAt !== null;
  return touchpoint !== "out_for_delivery" || parcel.status === "OutForDelivery";
}

interface Telling {
  readonly plainKey: string;
  readonly covered: readonly string[];
  readonly untold: readonly string[];
}

/** A parcel nobody was told of is news, also after "your order has arrived": it may be a replacement (C7). */
export function tellsTheSame(one: MessageFact, { plainKey, covered, untold }: Telling): boolean {
  const isAboutParcels = one.shipmentIds.length > 0 && covered.length > 0;
  return isAboutParcels ? untold.length === 0 : hasKey(one, plainKey);
}

/** One per touchpoint, channel and what the message is about (D6). */
export function messageKey({ touchpoint, channel, covers }: SendConfig, { order, shipment }: Facts): string {
  const about = covers === "order" || shipment === null ? `order:${order.id}` : `parcel:${shipment.id}`;
  return `${touchpoint}:${channel}:${about}`;
}

/** A message that was withdrawn before it left keeps its key, and must not keep the next one from going (D6). */
export function freeKey(plainKey: string, messages: Facts["messages"]): string {
  const taken = messages.filter((one) => hasKey(one, plainKey)).length;
  return taken === 0 ? plainKey : `${plainKey}#${taken + 1}`;
}

function hasKey({ key }: MessageFact, plainKey: string): boolean {
  return key === plainKey || key.startsWith(`${plainKey}#`);
}
