import { sendKlaviyo } from "@/adapters/channels/klaviyo/send";
import { sendOmnisend } from "@/adapters/channels/omnisend/send";
import type { KnownProvider } from "./known-provider";
import { at, header, jsonOf, unlike } from "./objections";
import {
  access,
  email,
  messageId,
  phone,
  providerSample,
  sample,
  sampleNow,
  storeId,
} from "./provider-sample";

const klaviyoEvent: { data: { attributes: { properties: unknown } } } = JSON.parse(
  providerSample("klaviyo/request.create_event.json"),
);

export const klaviyo: KnownProvider = {
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

export const omnisend: KnownProvider = {
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

function event(channel: "klaviyo" | "omnisend", properties: unknown, name: string) {
  const person = { email, phone };
  return { channel, messageId, storeId, text: JSON.stringify(properties), name, at: sampleNow, person };
}
