import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";

export interface BrowserSubscription {
  readonly storeId: StoreId;
  readonly orderId: string;
  /** As the browser tells them; nothing of it is believed before it was looked at. */
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly wording: string;
  readonly ip: string;
  readonly at: Instant;
}

type SubscribeDeps = Pick<Deps, "db" | "ids" | "orders" | "customers" | "pushSubscriptions">;

/**
 * Remembers a browser that asked for notifications about an order's person, and that they asked (R88). "refused": what
 * came is no subscription. "nobody": the order has no person to remember it of.
 */
export async function subscribeBrowser(
  deps: SubscribeDeps,
  asked: BrowserSubscription,
): Promise<"subscribed" | "refused" | "nobody"> {
  const { storeId, orderId, endpoint, p256dh, auth, wording, ip, at } = asked;
  if (!ENDPOINT.test(endpoint) || !PUBLIC_KEY.test(p256dh) || !SECRET.test(auth)) return "refused";
  return deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, storeId, orderId);
    if (order === null || order.customerId === null || order.redactedAt !== null) return "nobody";
    const { customerId } = order;
    const id = deps.ids.next();
    const browser = { id, storeId, customerId, endpoint, p256dh, auth, createdAt: at };
    await deps.pushSubscriptions.save(tx, browser);
    await deps.customers.recordConsent(tx, storeId, customerId, {
      channel: "push",
      class: "transactional",
      state: "granted",
      source: "tracking_page",
      wording,
      ip,
      at,
    });
    return "subscribed";
  });
}

const ENDPOINT = /^https?:\/\/[^\s"'<>\\]{4,1000}$/;
/** 65 bytes of an uncompressed point and 16 of a secret, in base64url (RFC 8291 §2). */
const PUBLIC_KEY = /^B[A-Za-z0-9_-]{86}=?$/;
const SECRET = /^[A-Za-z0-9_-]{22}(==)?$/;
