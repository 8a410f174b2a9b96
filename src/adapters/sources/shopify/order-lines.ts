import type { OrderLine } from "@/domain/order/order";
import { parseMoney } from "@/domain/shared/money";
import { idText, onlySaid, said } from "../payload-fields";
import type { ShopifyLine } from "./order-payload";

/**
 * The lines the order has now: an edit changes `current_quantity` and leaves `quantity` as it was bought. Lines that
 * were taken out are left out, unless that would leave nothing: then the whole order was cancelled or refunded, and
 * what was bought is still what people ask about.
 */
export function currentLines(lines: readonly ShopifyLine[]): readonly ShopifyLine[] {
  const left = lines.filter((line) => line.current_quantity !== 0);
  if (left.length === 0) return lines;
  return left.map((line) => ({ ...line, quantity: line.current_quantity ?? line.quantity }));
}

/** One line in the product's words. `currency` undefined = the payload names none, so no price can be read. */
export function orderLineOf(line: ShopifyLine, currency: string | undefined): OrderLine {
  const price = parseMoney(said(line.price) ?? "", currency ?? "");
  return onlySaid({
    externalId: idText(line.id),
    productId: idOrNothing(line.product_id),
    variantId: idOrNothing(line.variant_id),
    sku: said(line.sku),
    title: said(line.title) ?? said(line.name) ?? "",
    variantTitle: said(line.variant_title),
    vendor: said(line.vendor),
    quantity: line.quantity ?? 1,
    priceMinor: price?.amountMinor,
    requiresShipping: line.requires_shipping ?? undefined,
    fulfilmentService: said(line.fulfillment_service),
  });
}

function idOrNothing(id: ShopifyLine["product_id"]): string | undefined {
  return id === null || id === undefined ? undefined : idText(id);
}
