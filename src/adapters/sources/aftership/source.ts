import { z } from "zod";
import type { Identified, RawHook, Source } from "@/application/ports/source";
import { bodyKey, hmacSignature } from "../signature";
import { defineTopic, type Topic } from "../topic";
import { trackingEventOf } from "./tracking-event";
import { afterShipHookSchema } from "./tracking-payload";

/** AfterShip Tracking's webhooks (https://www.aftership.com/docs/tracking/webhook), v4 and every dated version. */
export const aftership: Source = {
  id: "aftership",
  label: "AfterShip Tracking",
  docsUrl: "https://www.aftership.com/docs/tracking/webhook/webhook-overview",
  secretHelp: "In AfterShip Tracking under Settings > Webhooks: the webhook secret. Not the API key.",
  secretEnv: "AFTERSHIP_WEBHOOK_SECRET",
  ...hmacSignature({ headers: ["aftership-hmac-sha256"], algorithm: "sha256", encoding: "base64" }),
  identify,
  payload: (topic) => topics.get(topic)?.payload ?? z.unknown(),
  normalise: (payload, context) => topics.get(context.topic)?.normalise(payload, context) ?? [],
};

const tracking = defineTopic({
  payload: afterShipHookSchema,
  normalise: (hook, context) => [trackingEventOf(hook, context)],
});

const topics: ReadonlyMap<string, Topic> = new Map([
  ["tracking_update", tracking],
  ["edd_revise", tracking],
  ["tracking_pending_time", tracking],
]);

/** Reads no more than names the hook; whether the rest has the right shape is the payload schema's to say. */
const envelopeSchema = z.object({
  event: z.string().min(1),
  event_id: z.union([z.string(), z.number()]).nullish(),
  msg: z.unknown().optional(),
});

function identify(hook: RawHook, json: unknown): Identified {
  const envelope = envelopeSchema.safeParse(json).data;
  if (!envelope)
    return {
      kind: "malformed",
      why: "An AfterShip hook is a JSON object with the name of its event in `event`.",
    };
  const topic = envelope.event;
  if (!topics.has(topic))
    return { kind: "ignored", topic, why: `Milepost does not use the AfterShip event "${topic}".` };
  if (isReturn(envelope.msg)) {
    return {
      kind: "ignored",
      topic,
      why: "A customer's return on its way to the shop is not a delivery to the customer.",
    };
  }
  const eventId = envelope.event_id ?? "";
  return { kind: "event", topic, dedupeKey: eventId === "" ? bodyKey(topic, hook.body) : String(eventId) };
}

function isReturn(tracking: unknown): boolean {
  const isTold = typeof tracking === "object" && tracking !== null && "shipment_direction" in tracking;
  return isTold && tracking.shipment_direction === "return";
}
