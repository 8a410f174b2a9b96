import type { Store } from "@/application/ports/rows";
import type { MessageLinks } from "@/domain/messaging/variables";
import type { Order } from "@/domain/order/order";

/** Where a message's links lead: our own tracking page, the store's pages, never a carrier's (R131). */
export function emailLinks(
  { contactUrl, reviewUrl, shopUrl, sender }: Pick<Store, "contactUrl" | "reviewUrl" | "shopUrl" | "sender">,
  { trackingCode }: Pick<Order, "trackingCode">,
  appUrl: string,
): MessageLinks {
  return {
    track: `${appUrl.replace(/\/+$/, "")}/track/${encodeURIComponent(trackingCode)}`,
    contact: webAddress(contactUrl) ?? `mailto:${sender.replyTo}`,
    review: webAddress(reviewUrl),
    shop: webAddress(shopUrl),
  };
}

/** Null for anything that is not a web address, above all `javascript:`. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null;
}
