import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OutgoingPush } from "@/application/ports/channel";
import { asStoreId } from "@/domain/access/store-id";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { type PushService, startPushService } from "@/testing/push-service";
import { sendPush } from "./send";
import { vapidKeysOf } from "./vapid-keys";

const keys = vapidKeysOf("a key for tests, at least 32 characters long");
let service: PushService;

beforeEach(async () => {
  service = await startPushService();
});
afterEach(() => service.close());

const push = (
  outgoing: Partial<OutgoingPush> = {},
  set: { allowedHosts?: string[]; timeoutMs?: number } = {},
) =>
  sendPush(
    {
      keys,
      subject: "https://shop.example",
      clock: { now: () => monday },
      allowedHosts: [service.host],
      timeoutMs: 1000,
      ...set,
    },
    {
      channel: "push",
      messageId: "message-1",
      storeId: asStoreId("store-1"),
      title: "Out for delivery today",
      text: "Größe 42 📦 kommt heute.",
      trackUrl: "https://shop.example/track/code",
      subscriptions: outgoing.subscriptions ?? [service.subscribe("phone")],
      topic: "out_for_delivery:push:parcel:1",
      isUrgent: true,
      validUntil: monday + HOUR_MS,
      ...outgoing,
    },
  );

describe("a notification", () => {
  it("arrives encrypted for the one browser, with its life, urgency and topic", async () => {
    expect(await push()).toMatchObject({ kind: "sent", providerId: "message-1", gone: [] });
    const [got] = service.received;
    expect(got?.payload).toEqual({
      title: "Out for delivery today",
      body: "Größe 42 📦 kommt heute.",
      url: "https://shop.example/track/code",
      tag: "message-1",
    });
    expect(got?.headers).toMatchObject({ ttl: "3600", urgency: "high", "content-encoding": "aes128gcm" });
    expect(got?.headers.topic).toMatch(/^[\w-]{1,32}$/);
    expect(got?.claims).toMatchObject({ aud: service.origin, sub: "https://shop.example" });
  });

  it("has one topic for one matter, so that the later takes the earlier one's place", async () => {
    await push();
    await push({ messageId: "message-2" });
    await push({ topic: "delivered:push:parcel:1" });
    const [one, two, three] = service.received.map(({ headers }) => headers.topic);
    expect(one).toBe(two);
    expect(three).not.toBe(one);
  });

  it("goes to every browser of a person and is sent when one has taken it", async () => {
    const subscriptions = [service.subscribe("phone"), service.subscribe("laptop")];
    expect(await push({ subscriptions })).toMatchObject({ kind: "sent" });
    expect(service.received.map(({ browser }) => browser).sort()).toEqual(["laptop", "phone"]);
    service.answers.push({ status: 410 });
    expect(await push({ subscriptions })).toMatchObject({ kind: "sent", gone: [expect.any(String)] });
  });

  it.each([404, 410])("says that a browser is gone (%i)", async (status) => {
    service.answers.push({ status });
    expect(await push()).toMatchObject({ kind: "rejected", badRecipient: false, gone: ["phone"] });
  });

  it.each([400, 403, 413])("is given up when the service refuses it (%i)", async (status) => {
    service.answers.push({ status });
    expect(await push()).toMatchObject({ kind: "rejected", gone: [] });
  });

  it("waits as long as a busy service asks for", async () => {
    service.answers.push({ status: 429, headers: { "Retry-After": "120" } });
    expect(await push()).toMatchObject({ kind: "retry", afterMs: 120_000 });
    const later = new Date(monday + HOUR_MS).toUTCString();
    service.answers.push({ status: 429, headers: { "Retry-After": later } });
    expect(await push()).toMatchObject({ kind: "retry", afterMs: HOUR_MS });
    service.answers.push({ status: 503 });
    expect(await push()).toMatchObject({ kind: "retry", afterMs: null });
  });

  it("has the others rest when a service was asked too often, also where another browser took it", async () => {
    service.answers.push({ status: 429, headers: { "Retry-After": "120" } });
    expect(await push()).toMatchObject({ kind: "retry", isThrottled: true });
    service.answers.push({ status: 503 });
    expect(await push()).not.toHaveProperty("isThrottled");
    const subscriptions = [service.subscribe("phone"), service.subscribe("laptop")];
    service.answers.push({ status: 429, headers: { "Retry-After": "120" } });
    expect(await push({ subscriptions })).toMatchObject({ kind: "sent", restMs: 120_000 });
    service.answers.push({ status: 429 });
    expect(await push({ subscriptions })).toMatchObject({ kind: "sent", restMs: 1_000 });
  });

  it("whose service never answers has an outcome that nobody knows (D3)", async () => {
    service.answers.push("silence");
    expect(await push({}, { timeoutMs: 100 })).toMatchObject({ kind: "uncertain" });
  });

  it("is tried again when nobody listens: nothing was handed over", async () => {
    const subscriptions = [service.subscribe("phone")];
    await service.close();
    expect(await push({ subscriptions })).toMatchObject({ kind: "retry" });
  });

  it("is never posted to a private address, whatever a browser claims to be", async () => {
    for (const endpoint of [
      "http://push.example/x",
      "https://127.0.0.1/x",
      "https://[::1]/x",
      "https://10.0.0.8/x",
    ]) {
      const subscriptions = [{ ...service.subscribe("phone"), endpoint }];
      expect(await push({ subscriptions }, { allowedHosts: [] })).toMatchObject({ kind: "rejected" });
    }
    expect(service.received).toEqual([]);
  });

  it("with keys that are none is given up", async () => {
    const subscriptions = [{ ...service.subscribe("phone"), p256dh: "AAAA" }];
    expect(await push({ subscriptions })).toMatchObject({ kind: "rejected" });
  });
});

describe("the key pair", () => {
  it("is the same for one installation at every start, and another for another", () => {
    expect(vapidKeysOf("one key")).toEqual(vapidKeysOf("one key"));
    expect(vapidKeysOf("one key")).not.toEqual(vapidKeysOf("another key"));
    expect(Buffer.from(keys.publicKey, "base64url")).toHaveLength(65);
  });
});
