import { z } from "zod";
import type { Consent } from "@/domain/order/consent";
import type { CustomerPatch } from "@/domain/order/customer";
import type { Instant } from "@/domain/shared/instant";
import { id, idText, onlySaid, said, saidEmail, saidTags, text } from "../payload-fields";
import { instantOf } from "../read-time";
import { shopifyAddressSchema } from "./address";

export const shopifyConsentSchema = z.object({ state: text, consent_updated_at: text }).nullish();

export const shopifyCustomerSchema = z.object({
  id,
  email: text,
  phone: text,
  first_name: text,
  last_name: text,
  tags: text,
  locale: text,
  orders_count: z.int().nonnegative().nullish(),
  created_at: text,
  updated_at: text,
  default_address: shopifyAddressSchema.nullish(),
  email_marketing_consent: shopifyConsentSchema,
  sms_marketing_consent: shopifyConsentSchema,
});
export type ShopifyCustomer = z.infer<typeof shopifyCustomerSchema>;

/**
 * What a customer object says. An e-mail, phone or name that is null is left out rather than emptied: without the
 * permission for protected customer data Shopify sends null for all of them.
 */
export function customerPatchOf(customer: ShopifyCustomer, heardAt: Instant): CustomerPatch {
  const since = instantOf(customer.created_at) ?? heardAt;
  return onlySaid({
    externalId: idText(customer.id),
    email: saidEmail(customer.email),
    phone: said(customer.phone) ?? said(customer.default_address?.phone),
    firstName: said(customer.first_name),
    lastName: said(customer.last_name),
    locale: said(customer.locale),
    tags: saidTags(customer.tags),
    consents: consentsOf(customer, since),
  });
}

/**
 * Marketing consent per channel; undefined when the payload has neither. `since` dates a state without a date of its
 * own: Shopify gives none to people who were never asked, and such a statement must not outdate a real one.
 */
export function consentsOf(
  told: Pick<ShopifyCustomer, "email_marketing_consent" | "sms_marketing_consent">,
  since: Instant,
): Consent[] | undefined {
  const statements = [
    consentOf("email", told.email_marketing_consent, since),
    consentOf("sms", told.sms_marketing_consent, since),
  ].filter((statement) => statement !== undefined);
  return statements.length > 0 ? statements : undefined;
}

function consentOf(
  channel: "email" | "sms",
  consent: z.infer<typeof shopifyConsentSchema>,
  since: Instant,
): Consent | undefined {
  const state = CONSENT_STATES.get(said(consent?.state)?.toLowerCase() ?? "");
  if (state === undefined) return undefined;
  return {
    channel,
    class: "marketing",
    state,
    source: "shopify",
    at: instantOf(consent?.consent_updated_at) ?? since,
  };
}

/** "invalid" is Shopify's word for an address it cannot write to: that says nothing of the person's will. */
const CONSENT_STATES: ReadonlyMap<string, Consent["state"]> = new Map([
  ["subscribed", "granted"],
  ["unsubscribed", "refused"],
  ["redacted", "refused"],
  ["pending", "pending"],
  ["not_subscribed", "unknown"],
  ["invalid", "unknown"],
]);
