import { z } from "zod";
import type { Identified, RawHook, Source } from "@/application/ports/source";
import { id, idText, onlySaid, said, saidEmail } from "../payload-fields";
import { bodyKey, contentDigest, firstHeader, hmacSignature } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { orderTopic } from "./order-events";
import { statusOf } from "./order-patch";
import { phpText } from "./php-values";
import { gmt } from "./woo-time";

const scheme = hmacSignature({
  headers: ["x-wc-webhook-signature"],
  algorithm: "sha256",
  encoding: "base64",
});

/**
 * WooCommerce's webhooks (https://woocommerce.com/document/webhooks/). It signs with the secret as it was typed, of
 * which WordPress may show the five signs of HTML as entities; both mean the same here.
 */
export const woocommerce: Source = {
  id: "woocommerce",
  label: "WooCommerce",
  docsUrl: "https://woocommerce.com/document/webhooks/",
  secretHelp:
    "The secret is yours to choose. Set it here first; then add webhooks in WooCommerce under Settings > Advanced > Webhooks, one for each of Order created, Order updated, Order restored, Customer created and Customer updated: status Active, this address as delivery URL, the same secret. WooCommerce switches a webhook off after five failures in a row; look there when nothing comes.",
  isSecretChosen: true,
  secretEnv: null,
  verify: (hook, secret) => scheme.verify(hook, typed(secret)),
  sign: (body, secret) => scheme.sign(body, typed(secret)),
  isPing,
  identify,
  payload: (topic) => topics.get(topic)?.payload ?? z.unknown(),
  normalise: (payload, context) => topics.get(context.topic)?.normalise(payload, context) ?? [],
};

const ENTITIES: readonly (readonly [RegExp, string])[] = [
  [/&lt;/g, "<"],
  [/&gt;/g, ">"],
  [/&quot;/g, '"'],
  [/&#0?39;/g, "'"],
  [/&amp;/g, "&"],
];

function typed(secret: string): string {
  return ENTITIES.reduce((text, [entity, sign]) => text.replace(entity, sign), secret);
}

const PING = /^webhook_id=\d{1,20}$/;

/** What is sent, unsigned, when a webhook is saved: anything but 200 would keep it from being saved. */
function isPing({ body }: RawHook): boolean {
  return body.length < 40 && PING.test(new TextDecoder().decode(body));
}

const customerSchema = z.object({
  id,
  email: phpText,
  first_name: phpText,
  last_name: phpText,
  date_created_gmt: phpText,
  date_modified_gmt: phpText,
  billing: z.object({ phone: phpText }).nullish().catch(undefined),
});

const customer = defineTopic({
  payload: customerSchema,
  normalise(payload, { receivedAt }) {
    const occurredAt = gmt(payload.date_modified_gmt) ?? gmt(payload.date_created_gmt) ?? receivedAt;
    const patch = onlySaid({
      externalId: idText(payload.id),
      email: saidEmail(payload.email),
      phone: said(payload.billing?.phone),
      firstName: said(payload.first_name),
      lastName: said(payload.last_name),
    });
    const key = `woocommerce:customer:${idText(payload.id)}:${occurredAt}:${contentDigest(patch)}`;
    return [{ type: "customer", key, occurredAt, customer: patch }];
  },
});

const topics: ReadonlyMap<string, Topic> = new Map([
  ["order.created", orderTopic("created")],
  ["order.updated", orderTopic("updated")],
  ["order.restored", orderTopic("updated")],
  ["customer.created", customer],
  ["customer.updated", customer],
]);

/** Nobody has bought anything yet: told again when they have. */
const NOT_YET: ReadonlySet<string> = new Set(["checkout-draft", "auto-draft", "pending", "failed", "trash"]);

function identify(hook: RawHook, json: unknown): Identified {
  const topic = firstHeader(hook, ["x-wc-webhook-topic"])?.toLowerCase();
  if (topic === undefined) return { kind: "malformed", why: "The header X-WC-Webhook-Topic is missing." };
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { kind: "malformed", why: `A WooCommerce ${topic} hook is a JSON object; this one is not.` };
  }
  const complaint = complaintOf(json);
  if (complaint !== undefined)
    return {
      kind: "ignored",
      topic,
      why: `In place of the order or customer, WooCommerce sent what kept it from reading it: "${complaint}" Save the webhook again as an administrator of the shop.`,
    };
  if (topic === "order.deleted")
    return {
      kind: "ignored",
      topic,
      why: "A deleted order is kept here until a person or a redaction request removes it.",
    };
  if (!topics.has(topic))
    return { kind: "ignored", topic, why: `Milepost does not use the WooCommerce topic "${topic}".` };
  const status =
    topic.startsWith("order.") && "status" in json ? statusOf({ status: textOf(json.status) }) : "";
  if (NOT_YET.has(status))
    return {
      kind: "ignored",
      topic,
      why: `An order that is "${status}" is none yet; it is told again when it is.`,
    };
  // Two deliveries within a second have the same delivery id, and one change is often delivered twice.
  return { kind: "event", topic, dedupeKey: bodyKey(topic, hook.body) };
}

/** WooCommerce sends what its own API answers, even where that refuses the person who saved the webhook. */
function complaintOf(json: object): string | undefined {
  if ("id" in json || !("code" in json) || !("message" in json)) return undefined;
  return typeof json.message === "string" ? (said(json.message) ?? "") : undefined;
}

function textOf(status: unknown): string | undefined {
  return typeof status === "string" ? status : undefined;
}
