import { readFileSync } from "node:fs";
import { sendKlaviyo } from "@/adapters/channels/klaviyo/send";
import { sendOmnisend } from "@/adapters/channels/omnisend/send";
import { sendPush } from "@/adapters/channels/push/send";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { sendAttentive } from "@/adapters/channels/sms/attentive";
import { sendPostscript } from "@/adapters/channels/sms/postscript";
import { sendTwilio } from "@/adapters/channels/sms/send";
import { sendWebhook, webhookSignature } from "@/adapters/channels/webhook/send";
import type { SendOutcome } from "@/application/ports/channel";
import { asStoreId } from "@/domain/access/store-id";
import type { ProviderRequest } from "../provider-server";

/** When everything in the samples happens. */
export const sampleNow = Date.parse("2026-11-14T14:21:40Z");
const storeId = asStoreId("store-1");
const messageId = "9afca57b-d157-578b-adde-b9506322b16f";
const phone = "+15035550142";
const email = "dana.whitfield@example.com";
const text = "Ash & Ember: #1042 is out for delivery.";

export const providerSample = (path: string): string =>
  readFileSync(`src/adapters/channels/samples/${path}`, "utf8");
const sample = (path: string): Record<string, unknown> => JSON.parse(providerSample(path));

/** One provider as the conformance suite knows it. */
export interface KnownProvider {
  readonly name: string;
  readonly secret: string;
  /**
   * What may have got lost: "repeat" where it would be known again, "look" where it can be looked up, "ask" where only a
   * person can tell.
   */
  readonly lost: "repeat" | "look" | "ask";
  /** How it says yes. */
  readonly yes: { readonly status: number; readonly body?: string };
  /** A yes that makes no sense counts as none. */
  readonly readsYes: boolean;
  /** How the provider says that the key is wrong. */
  readonly wrongKey: { readonly status: number; readonly body: string };
  /** What the real one would object to; empty: nothing. */
  objections(request: ProviderRequest): string[];
  /** What stays the same in every try, so that a repetition can be known. */
  idOf(request: ProviderRequest): string | undefined;
  send(host: string, timeoutMs: number): Promise<SendOutcome>;
}

const access = (host: string, timeoutMs: number) => ({
  now: sampleNow,
  allowedHosts: [host],
  apiUrl: `http://${host}`,
  timeoutMs,
});

const sms = { channel: "sms", messageId, storeId, to: phone, text, class: "transactional" } as const;

function event(channel: "klaviyo" | "omnisend", properties: unknown, name: string) {
  const person = { email, phone };
  return { channel, messageId, storeId, text: JSON.stringify(properties), name, at: sampleNow, person };
}

/** The difference between what arrived and what should, by field. */
function unlike(found: Record<string, unknown>, wanted: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])]
    .filter((key) => JSON.stringify(found[key]) !== JSON.stringify(wanted[key]))
    .map((key) => `${key} is ${JSON.stringify(found[key])}, not ${JSON.stringify(wanted[key])}`);
}

function header(request: ProviderRequest, name: string, value: string): string[] {
  return request.headers[name] === value ? [] : [`${name} is ${String(request.headers[name])}, not ${value}`];
}

function at(request: ProviderRequest, method: string, url: string): string[] {
  return request.method === method && request.url === url ? [] : [`${request.method} ${request.url}`];
}

const jsonOf = (request: ProviderRequest): Record<string, unknown> => JSON.parse(request.body);

const accountSid = "AC00000000000000000000000000000000";
const authToken = "12345678901234567890123456789012";
const twilioPath = `/2010-04-01/Accounts/${accountSid}/Messages.json`;

const twilio: KnownProvider = {
  name: "Twilio",
  secret: authToken,
  lost: "look",
  yes: { status: 201, body: providerSample("twilio/response.create_message.json") },
  readsYes: true,
  wrongKey: {
    status: 401,
    body: JSON.stringify({ code: 20003, message: `Authenticate ${authToken}`, status: 401 }),
  },
  idOf: () => undefined,
  objections: (request) => [
    ...at(request, "POST", twilioPath),
    ...header(
      request,
      "authorization",
      `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
    ),
    ...header(request, "content-type", "application/x-www-form-urlencoded"),
    ...unlike(Object.fromEntries(new URLSearchParams(request.body)), {
      To: phone,
      From: "+18445550100",
      Body: text,
      StatusCallback: `https://shop.example/api/hooks/twilio/shop?message=${messageId}`,
    }),
  ],
  send: (host, timeoutMs) =>
    sendTwilio(
      {
        ...access(host, timeoutMs),
        account: { accountSid, authToken, from: "+18445550100" },
        callbackUrl: "https://shop.example/api/hooks/twilio/shop",
        settleMs: 0,
      },
      sms,
    ),
};

const postscript: KnownProvider = {
  name: "Postscript",
  secret: "sk_0123456789abcdef",
  lost: "ask",
  yes: { status: 202, body: JSON.stringify({ id: "mr_1", status: "processing" }) },
  readsYes: true,
  wrongKey: { status: 401, body: JSON.stringify({ message: "sk_0123456789abcdef is no key" }) },
  idOf: () => undefined,
  objections: (request) => [
    ...at(request, "POST", "/api/v2/message_requests"),
    ...header(request, "authorization", "Bearer sk_0123456789abcdef"),
    ...header(request, "content-type", "application/json"),
    ...unlike(jsonOf(request), sample("postscript/request.message.json")),
  ],
  send: (host, timeoutMs) =>
    sendPostscript({ ...access(host, timeoutMs), apiKey: "sk_0123456789abcdef" }, sms),
};

const attentive: KnownProvider = {
  name: "Attentive",
  secret: "attentive-key-0123456789",
  lost: "ask",
  yes: { status: 200 },
  readsYes: false,
  wrongKey: { status: 401, body: JSON.stringify({ message: "attentive-key-0123456789 unauthorized" }) },
  idOf: (request) => String(jsonOf(request).externalEventId),
  objections: (request) => [
    ...at(request, "POST", "/events/custom"),
    ...header(request, "authorization", "Bearer attentive-key-0123456789"),
    ...unlike(jsonOf(request), {
      ...sample("attentive/request.custom_event.json"),
      properties: { text, class: "transactional" },
      externalEventId: messageId,
      user: { phone },
    }),
  ],
  send: (host, timeoutMs) =>
    sendAttentive(
      {
        ...access(host, timeoutMs),
        apiKey: "attentive-key-0123456789",
        eventType: "Order Out For Delivery",
      },
      sms,
    ),
};

const klaviyoEvent: { data: { attributes: { properties: unknown } } } = JSON.parse(
  providerSample("klaviyo/request.create_event.json"),
);

const klaviyo: KnownProvider = {
  name: "Klaviyo",
  secret: "pk_0123456789abcdef",
  lost: "repeat",
  yes: { status: 202 },
  readsYes: false,
  wrongKey: {
    status: 401,
    body: JSON.stringify({ errors: [{ code: "not_authenticated", detail: "pk_0123456789abcdef" }] }),
  },
  idOf: (request) => /"unique_id":"([^"]+)"/.exec(request.body)?.[1],
  objections(request) {
    const { properties } = klaviyoEvent.data.attributes;
    const wanted = {
      data: {
        type: "event",
        attributes: {
          time: "2026-11-14T14:21:40Z",
          unique_id: messageId,
          properties,
          metric: { data: { type: "metric", attributes: { name: "Shipment Out For Delivery" } } },
          profile: { data: { type: "profile", attributes: { email, phone_number: phone } } },
        },
      },
    };
    return [
      ...at(request, "POST", "/api/events"),
      ...header(request, "authorization", "Klaviyo-API-Key pk_0123456789abcdef"),
      ...header(request, "revision", "2026-07-15"),
      ...header(request, "content-type", "application/vnd.api+json"),
      ...unlike(jsonOf(request), wanted),
    ];
  },
  send: (host, timeoutMs) =>
    sendKlaviyo(
      { ...access(host, timeoutMs), apiKey: "pk_0123456789abcdef", prefix: "Shipment " },
      event("klaviyo", klaviyoEvent.data.attributes.properties, "Out For Delivery"),
    ),
};

const omnisendEvent = sample("omnisend/request.event.json");

const omnisend: KnownProvider = {
  name: "Omnisend",
  secret: "omnisend-key-0123456789",
  lost: "ask",
  yes: { status: 202 },
  readsYes: false,
  wrongKey: { status: 403, body: JSON.stringify({ title: "Forbidden: omnisend-key-0123456789" }) },
  idOf: (request) => String(jsonOf(request).eventID),
  objections: (request) => [
    ...at(request, "POST", "/api/events"),
    ...header(request, "authorization", "Omnisend-API-Key omnisend-key-0123456789"),
    ...header(request, "omnisend-version", "2026-03-15"),
    ...unlike(jsonOf(request), omnisendEvent),
  ],
  send: (host, timeoutMs) =>
    sendOmnisend(
      { ...access(host, timeoutMs), apiKey: "omnisend-key-0123456789", prefix: "shipment " },
      event("omnisend", omnisendEvent.properties, "out for delivery"),
    ),
};

const hookSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

const webhook: KnownProvider = {
  name: "a webhook",
  secret: hookSecret,
  lost: "repeat",
  yes: { status: 204 },
  readsYes: false,
  wrongKey: { status: 401, body: `${hookSecret} does not fit` },
  idOf: ({ headers }) => String(headers["webhook-id"]),
  objections(request) {
    const { body, headers } = request;
    const timestamp = String(headers["webhook-timestamp"]);
    const signature = webhookSignature({ secret: hookSecret, id: messageId, timestamp, body });
    return [
      ...at(request, "POST", "/in"),
      ...header(request, "webhook-id", messageId),
      ...header(request, "webhook-timestamp", String(sampleNow / 1000)),
      ...header(request, "webhook-signature", `v1,${signature}`),
    ];
  },
  send: async (host, timeoutMs) => {
    const setting = { ...access(host, timeoutMs), url: `http://${host}/in`, secret: hookSecret };
    return (await sendWebhook(setting, { messageId, text: JSON.stringify({ id: messageId }) })).outcome;
  },
};

const subscription: { endpoint: string; keys: { p256dh: string; auth: string } } = JSON.parse(
  providerSample("webpush/subscription.json"),
);

const push: KnownProvider = {
  name: "a push service",
  secret: subscription.keys.auth,
  lost: "ask",
  yes: { status: 201 },
  readsYes: false,
  wrongKey: { status: 403, body: "The token is not good." },
  idOf: ({ headers }) => String(headers.topic),
  objections: (request) => [
    ...at(request, "POST", "/p/0123456789"),
    ...header(request, "content-encoding", "aes128gcm"),
    ...(Number(request.headers.ttl) > 0 ? [] : ["TTL is missing"]),
    ...(/^vapid t=\S+, k=\S+$/.test(String(request.headers.authorization)) ? [] : ["no VAPID token"]),
    ...(String(request.headers.topic).length <= 32 ? [] : ["the topic is too long"]),
  ],
  send: (host, timeoutMs) =>
    sendPush(
      {
        keys: vapidKeysOf("a key for tests, at least 32 characters long"),
        subject: "https://shop.example",
        clock: { now: () => sampleNow },
        allowedHosts: [host],
        timeoutMs,
      },
      {
        channel: "push",
        messageId,
        storeId,
        text: "Order #1042 arrives today.",
        title: "Out for delivery",
        trackUrl: "https://track.ash-and-ember.example/t/q7w2",
        subscriptions: [{ id: "s1", endpoint: `http://${host}/p/0123456789`, ...subscription.keys }],
        topic: "order-1042",
        isUrgent: true,
        validUntil: null,
      },
    ),
};

/** Everything that messages are handed to over HTTP. */
export const knownProviders: readonly KnownProvider[] = [
  twilio,
  postscript,
  attentive,
  klaviyo,
  omnisend,
  webhook,
  push,
];
