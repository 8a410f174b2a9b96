import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { headlineParcel } from "@/domain/shipment/order-truth";
import { parcelWords } from "@/domain/shipment/parcel-words";
import type { Shipment } from "@/domain/shipment/shipment";
import { isTerminal } from "@/domain/shipment/status";
import type { OrderTone } from "./order-view";

/** Where an order or a parcel stands, in a word or two with its tone. */
export interface Badge {
  readonly tone: OrderTone;
  readonly word: string;
  /** Since when nobody has scanned it; the screen shows the age beside the word. */
  readonly silentSince: Instant | null;
}

/** The order as a whole: the parcel that most needs a look speaks for it. */
export function orderBadge(order: Order, shipments: readonly Shipment[]): Badge {
  if (order.cancelledAt !== null) return badge("quiet", "Cancelled");
  const parcel = headlineParcel(shipments);
  if (order.state === "returned") return badge("waiting", "Came back");
  if (parcel !== null) return parcelBadge(parcel);
  if (order.readyForPickupAt !== null) return badge("waiting", "Ready for pickup");
  if (order.preparingAt !== null) return badge("moving", "In preparation");
  if (order.financialStatus === "pending") return badge("quiet", "Waiting for payment");
  return badge("quiet", "Placed");
}

/** A parcel's state in one word; the tone is a role of the palette, never a colour. */
export function parcelBadge(parcel: Shipment): Badge {
  if (parcel.cancelledAt !== null) return badge("quiet", "Cancelled");
  const { tone, headline } = parcelWords(parcel);
  const isSilent = parcel.silentSince !== null && !isTerminal(parcel);
  return isSilent
    ? { tone: "silent", word: "Silent", silentSince: parcel.silentSince }
    : badge(tone, headline);
}

function badge(tone: OrderTone, word: string): Badge {
  return { tone, word, silentSince: null };
}
