import { sendPush } from "@/adapters/channels/push/send";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import type { KnownProvider } from "./known-provider";
import { at, header } from "./objections";
import { messageId, providerSample, sampleNow, storeId } from "./provider-sample";

const subscription: { endpoint: string; keys: { p256dh: string; auth: string } } = JSON.parse(
  providerSample("webpush/subscription.json"),
);

export const push: KnownProvider = {
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
