import { z } from "zod";
import { id, idText, onlySaid, said, saidEmail, text } from "../payload-fields";
import { instantOf } from "../read-time";
import { contentDigest } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { consentsOf, customerPatchOf, shopifyConsentSchema, shopifyCustomerSchema } from "./customer-patch";

const customer = defineTopic({
  payload: shopifyCustomerSchema,
  normalise(payload, { receivedAt }) {
    const occurredAt = instantOf(payload.updated_at) ?? receivedAt;
    const patch = customerPatchOf(payload, occurredAt);
    const key = `shopify:customer:${idText(payload.id)}:${occurredAt}:${contentDigest(patch)}`;
    return [{ type: "customer", key, occurredAt, customer: patch }];
  },
});

/** Only the consent and a key to the person: `id` and `phone` for SMS, `customer_id` and `email_address` for e-mail. */
const consentPayloadSchema = z
  .object({
    id: id.nullish(),
    customer_id: id.nullish(),
    email_address: text,
    phone: text,
    email_marketing_consent: shopifyConsentSchema,
    sms_marketing_consent: shopifyConsentSchema,
  })
  .refine((payload) => (payload.customer_id ?? payload.id ?? null) !== null, "Needs customer_id or id");

const consent = defineTopic({
  payload: consentPayloadSchema,
  normalise(payload, { receivedAt }) {
    const externalId = idText(payload.customer_id ?? payload.id ?? "");
    const stated = payload.email_marketing_consent ?? payload.sms_marketing_consent;
    const occurredAt = instantOf(stated?.consent_updated_at) ?? receivedAt;
    const patch = onlySaid({
      externalId,
      email: saidEmail(payload.email_address),
      phone: said(payload.phone),
      consents: consentsOf(payload, occurredAt),
    });
    const key = `shopify:consent:${externalId}:${occurredAt}:${contentDigest(patch)}`;
    return [{ type: "customer", key, occurredAt, customer: patch }];
  },
});

export const customerTopics = {
  "customers/create": customer,
  "customers/update": customer,
  "customers_email_marketing_consent/update": consent,
  "customers_marketing_consent/update": consent,
} as const satisfies Record<string, Topic>;
