import type { Order } from "@/domain/order/order";
import type { PreviewState } from "@/domain/page/preview-state";
import { DAY_MS, HOUR_MS, type Instant } from "@/domain/shared/instant";
import { localDate } from "@/domain/shared/zone";
import type { Shipment } from "@/domain/shipment/shipment";
import { sampleFacts } from "../messages/sample-facts";
import type { Store } from "../ports/rows";

export interface PreviewSample {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
}

/** An order that nobody placed, in one of the states a page is looked at for. */
export function previewSample(store: Store, state: PreviewState, now: Instant): PreviewSample {
  const { order: plain, shipments } = sampleFacts(store, now);
  const [parcel] = shipments;
  const order = { ...plain, lines: [...plain.lines, SECOND_LINE] };
  if (parcel === undefined || state === "ordered")
    return { order: { ...order, promised: parcel?.edd?.span ?? null }, shipments: [] };
  if (state === "two_parcels") {
    const other = {
      ...parcel,
      id: "second parcel",
      trackingNumber: "9400111899560087654321",
      createdAt: now,
    };
    return { order, shipments: [{ ...parcel, ...delivered(now) }, other] };
  }
  const changed = { ...parcel, ...changes(state, parcel, { store, now }) };
  return { order: { ...order, deliveredAt: changed.deliveredAt }, shipments: [changed] };
}

const SECOND_LINE = {
  externalId: "second line",
  title: "Beeswax candle, pair",
  variantTitle: null,
  quantity: 2,
};

interface Setting {
  readonly store: Store;
  readonly now: Instant;
}

function changes(
  state: Exclude<PreviewState, "ordered" | "two_parcels">,
  parcel: Shipment,
  { store, now }: Setting,
): Partial<Shipment> {
  switch (state) {
    case "label":
      return {
        status: "InfoReceived",
        reason: "label_created",
        checkpoints: [],
        lastScanAt: null,
        pickedUpAt: null,
      };
    case "moving":
      return {};
    case "late": {
      const day = localDate(now - DAY_MS, store.zone);
      const edd = parcel.edd && { ...parcel.edd, span: { from: day, to: day } };
      return { edd, firstEdd: edd };
    }
    case "arriving": {
      const outAt = now - 2 * HOUR_MS;
      return {
        status: "OutForDelivery",
        statusAt: now,
        outForDeliveryAt: outAt,
        edd: today(parcel, { store, now }),
      };
    }
    case "to_collect":
      return {
        status: "AvailableForPickup",
        statusAt: now - HOUR_MS,
        pickupPoint: "Parcel shop, 12 Harbour Street",
      };
    case "delivered":
      return delivered(now);
    case "exception":
      return { status: "AttemptFail", statusAt: now - HOUR_MS, failedAttempts: 1 };
    case "returned":
      return {
        status: "Exception",
        reason: "returned_to_sender",
        detail: "returned",
        statusAt: now - HOUR_MS,
        returnedAt: now - HOUR_MS,
      };
  }
}

function delivered(now: Instant): Partial<Shipment> {
  // A day and more ago: then the page asks how it was.
  const at = now - 30 * HOUR_MS;
  return { status: "Delivered", statusAt: at, deliveredAt: at, outForDeliveryAt: at - 4 * HOUR_MS };
}

function today(parcel: Shipment, { store, now }: Setting): Shipment["edd"] {
  const day = localDate(now, store.zone);
  return parcel.edd && { ...parcel.edd, span: { from: day, to: day } };
}
