import type { Store } from "@/application/ports/rows";
import type { MessageLinks } from "@/domain/messaging/variables";
import { preferencesUrl, trackingUrl } from "@/domain/page-activity/tracking-url";

interface Linked {
  readonly store: Pick<Store, "contactUrl" | "reviewUrl" | "shopUrl" | "sender" | "trackingHost">;
  readonly trackingCode: string;
  readonly appUrl: string;
  readonly touchpoint: string | null;
}

/** Where a message's links lead: our own tracking page, the store's pages, never a carrier's (R131). */
export function emailLinks({ store, ...page }: Linked): MessageLinks {
  const { contactUrl, reviewUrl, shopUrl, sender } = store;
  return {
    track: trackingUrl({ store, ...page }),
    contact: webAddress(contactUrl) ?? `mailto:${sender.replyTo}`,
    review: webAddress(reviewUrl),
    shop: webAddress(shopUrl),
    preferences: preferencesUrl({ store, ...page }),
  };
}

/** Null for anything that is not a web address, above all `javascript:`. */
function webAddress(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null;
}
