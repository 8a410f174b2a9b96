import type { Consent } from "@/domain/order/consent";
import type { Instant } from "@/domain/shared/instant";
import { onlySaid, said } from "../payload-fields";
import { metaOf } from "./order-meta";
import type { WooOrder } from "./order-payload";

interface Box {
  readonly channel: "email" | "sms";
  readonly class: Consent["class"];
}

/**
 * Boxes at the checkout that people tick, by the order's meta key. WooCommerce has none of its own; a box that a shop
 * adds by its Additional Checkout Fields is kept under `_wc_other/` with the id the shop gave it, and plugins have keys
 * of their own. Email and texts are asked for apart (R88), and so are news of the order and advertising.
 */
const BOXES: ReadonlyMap<string, Box> = new Map<string, Box>([
  ["_wc_other/milepost/email-marketing", { channel: "email", class: "marketing" }],
  ["_wc_other/milepost/sms-marketing", { channel: "sms", class: "marketing" }],
  ["_wc_other/milepost/sms-updates", { channel: "sms", class: "transactional" }],
  ["_milepost_email_marketing", { channel: "email", class: "marketing" }],
  ["_milepost_sms_marketing", { channel: "sms", class: "marketing" }],
  ["_milepost_sms_updates", { channel: "sms", class: "transactional" }],
  ["_mailchimp_woocommerce_is_subscribed", { channel: "email", class: "marketing" }],
  ["mailchimp_woocommerce_is_subscribed", { channel: "email", class: "marketing" }],
  ["kl_newsletter_checkbox", { channel: "email", class: "marketing" }],
  ["_kl_newsletter_checkbox", { channel: "email", class: "marketing" }],
  ["kl_sms_consent_checkbox", { channel: "sms", class: "marketing" }],
  ["_kl_sms_consent_checkbox", { channel: "sms", class: "marketing" }],
]);

/** What stood beside the box, where the shop keeps it with the order. */
const WORDING_SUFFIX = "_wording";
const TICKED = new Set(["1", "yes", "true", "on"]);

/** The boxes that were ticked. A box left empty is no refusal: the person may have agreed elsewhere. */
export function tickedAtCheckout(order: WooOrder, at: Instant | undefined): Consent[] | undefined {
  if (at === undefined) return undefined;
  const consents = new Map<string, Consent>();
  for (const { key, value } of order.meta_data ?? []) {
    const box = BOXES.get(said(key) ?? "");
    if (box === undefined || !isTicked(value)) continue;
    consents.set(
      `${box.channel} ${box.class}`,
      onlySaid({
        ...box,
        state: "granted",
        source: "woocommerce",
        wording: wordingOf(order, `${said(key)}${WORDING_SUFFIX}`),
        ip: said(order.customer_ip_address),
        at,
      }),
    );
  }
  return consents.size > 0 ? [...consents.values()] : undefined;
}

function isTicked(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  return (typeof value === "string" || typeof value === "number") && TICKED.has(String(value).toLowerCase());
}

function wordingOf(order: WooOrder, wanted: string): string | undefined {
  const value = metaOf(order, wanted);
  return typeof value === "string" ? said(value) : undefined;
}
