import { z } from "zod";
import type { Identified, RawHook, Source } from "@/application/ports/source";
import { bodyKey, firstHeader, hmacSignature } from "../signature";
import type { Topic } from "../topic";
import { complianceTopics } from "./compliance-topics";
import { customerTopics } from "./customer-topics";
import { fulfilmentTopics } from "./fulfilment-topics";
import { orderTopics } from "./order-topics";
import { refundTopics } from "./refund-topics";

/**
 * Shopify's webhooks (https://shopify.dev/docs/apps/build/webhooks). Two families of header names, told apart by
 * which is there: `X-Shopify-*`, and bare `shopify-*` in deliveries of the newer kind. Same signature in both.
 */
export const shopify: Source = {
  id: "shopify",
  label: "Shopify",
  docsUrl: "https://shopify.dev/docs/apps/build/webhooks",
  secretHelp:
    "For webhooks made by an app: the app's client secret, in the Dev Dashboard under Settings. For webhooks made by hand: the secret shown below the list in Settings > Notifications > Webhooks.",
  secretEnv: "SHOPIFY_WEBHOOK_SECRET",
  ...hmacSignature({
    headers: ["x-shopify-hmac-sha256", "shopify-hmac-sha256"],
    algorithm: "sha256",
    encoding: "base64",
  }),
  identify,
  payload: (topic) => topics.get(topic)?.payload ?? z.unknown(),
  normalise: (payload, context) => topics.get(context.topic)?.normalise(payload, context) ?? [],
};

const topics: ReadonlyMap<string, Topic> = new Map<string, Topic>(
  Object.entries({
    ...orderTopics,
    ...fulfilmentTopics,
    ...refundTopics,
    ...customerTopics,
    ...complianceTopics,
  }),
);

/** Topics a shop may well have subscribed to, each with why there is nothing in it for us. */
const IGNORED_TOPICS: ReadonlyMap<string, string> = new Map([
  ["orders/edited", "An edit lists only the differences; the whole order follows as orders/updated."],
  ["orders/delete", "A deleted order is kept here until a person or a redaction request removes it."],
  ["fulfillment_events/delete", "A scan that was withdrawn in Shopify stays in the timeline."],
  ["app/uninstalled", "The app was uninstalled; shop/redact follows when the shop is to be forgotten."],
]);

const PICKUP_TOPIC = "fulfillment_orders/line_items_prepared_for_pickup";

function identify(hook: RawHook, json: unknown): Identified {
  const topic = topicOf(hook);
  if (topic === undefined) return { kind: "malformed", why: "The header X-Shopify-Topic is missing." };
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { kind: "malformed", why: `A Shopify ${topic} hook is a JSON object; this one is not.` };
  }
  const why = ignoredBecause(topic, json);
  if (why !== null) return { kind: "ignored", topic, why };
  return { kind: "event", topic, dedupeKey: dedupeKeyOf(hook, topic) };
}

/** The newer deliveries name a resource and an action ("Order", "update"), the others both in one ("orders/updated"). */
function topicOf(hook: RawHook): string | undefined {
  const topic = firstHeader(hook, ["x-shopify-topic", "shopify-topic"])?.toLowerCase();
  const action = firstHeader(hook, ["shopify-action"])?.toLowerCase();
  return topic === undefined || topic.includes("/") || action === undefined ? topic : `${topic}/${action}`;
}

function ignoredBecause(topic: string, json: object): string | null {
  const known = IGNORED_TOPICS.get(topic);
  if (known !== undefined) return known;
  if (!topics.has(topic)) return `Milepost does not use the Shopify topic "${topic}".`;
  if (topic === PICKUP_TOPIC && !namesOrder(json)) {
    return "This hook names a fulfilment order and not its order; readiness for pickup is taken from the fulfilment.";
  }
  return null;
}

/** Shopify sends the fulfilment order's own id only; apps that relay the hook may add `order_id`. */
function namesOrder(json: object): boolean {
  const prepared = "fulfillment_order" in json ? json.fulfillment_order : null;
  return (
    typeof prepared === "object" && prepared !== null && "order_id" in prepared && prepared.order_id !== null
  );
}

/** The event's id is the same in all subscriptions that hear of it, so the topic belongs to the key. */
function dedupeKeyOf(hook: RawHook, topic: string): string {
  const eventId = firstHeader(hook, ["x-shopify-event-id", "shopify-event-id"]);
  if (eventId !== undefined) return `${eventId}:${topic}`;
  const webhookId = firstHeader(hook, ["x-shopify-webhook-id", "shopify-webhook-id"]);
  return webhookId === undefined ? bodyKey(topic, hook.body) : `${webhookId}:${topic}`;
}
