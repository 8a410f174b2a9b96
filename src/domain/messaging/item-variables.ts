import type { Order, OrderLine } from "../order/order";
import type { Shipment } from "../shipment/shipment";
import { oneLine } from "./one-line";

export interface ItemVariables {
  readonly title: string;
  readonly variant: string;
  readonly quantity: number;
  /** https only; empty where there is none. */
  readonly image_url: string;
}

/** What a template may print of one line of an order; `quantity` may be a parcel's share of it. */
export function itemVariables(line: OrderLine, quantity: number): ItemVariables {
  return {
    title: oneLine(line.title) || "Item",
    variant: variantOf(line),
    quantity,
    image_url: safeImage(line.imageUrl),
  };
}

/** What lies in these parcels, as far as the shop has told. */
export function parcelItems(order: Order, shipments: readonly Shipment[]): ItemVariables[] {
  const inParcels = new Map<string, number>();
  for (const { externalId, quantity } of shipments.flatMap((parcel) => parcel.lines)) {
    inParcels.set(externalId, (inParcels.get(externalId) ?? 0) + quantity);
  }
  return order.lines.flatMap((line) => {
    const quantity = inParcels.get(line.externalId) ?? 0;
    // Several parcels of one fulfilment each list all of its lines.
    return quantity > 0 ? [itemVariables(line, Math.min(quantity, line.quantity))] : [];
  });
}

/** Shopify calls the one variant of a product without variants "Default Title". */
function variantOf({ variantTitle }: OrderLine): string {
  const variant = oneLine(variantTitle);
  return variant === "Default Title" ? "" : variant;
}

function safeImage(url: string | null | undefined): string {
  return url !== null && url !== undefined && /^https:\/\/[^\s"'<>]+$/i.test(url) ? url : "";
}
