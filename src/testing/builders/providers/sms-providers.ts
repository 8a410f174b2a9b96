import { sendAttentive } from "@/adapters/channels/sms/attentive";
import { sendPostscript } from "@/adapters/channels/sms/postscript";
import { sendTwilio } from "@/adapters/channels/sms/send";
import type { KnownProvider } from "./known-provider";
import { at, header, jsonOf, unlike } from "./objections";
import { access, messageId, phone, providerSample, sample, storeId, text } from "./provider-sample";

const sms = { channel: "sms", messageId, storeId, to: phone, text, class: "transactional" } as const;

const accountSid = "AC00000000000000000000000000000000";
const authToken = "12345678901234567890123456789012";
const twilioPath = `/2010-04-01/Accounts/${accountSid}/Messages.json`;

export const twilio: KnownProvider = {
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

export const postscript: KnownProvider = {
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

export const attentive: KnownProvider = {
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
