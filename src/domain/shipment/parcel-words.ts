import type { Shipment } from "./shipment";
import type { StatusWords } from "./status-wording";
import { statusWords } from "./status-words";

const handedOver: StatusWords = {
  headline: "Handed to the carrier",
  explanation: "Your parcel has left the shop; the carrier's first scan follows.",
  tone: "moving",
};

/**
 * The words for a parcel as it stands. One that the shop has shipped and no carrier has spoken of yet has left: it is
 * not "getting ready" any more.
 */
export function parcelWords(
  parcel: Pick<Shipment, "status" | "reason" | "detail" | "shippedAt" | "cancelledAt">,
): StatusWords {
  const isUnscanned = parcel.status === "Pending" && parcel.reason === null;
  return isUnscanned && parcel.shippedAt !== null && parcel.cancelledAt === null
    ? handedOver
    : statusWords(parcel);
}
