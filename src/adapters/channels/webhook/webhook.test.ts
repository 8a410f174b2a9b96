import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { monday } from "@/testing/builders/facts";
import { type Receiver, startReceiver } from "@/testing/form-receiver";
import { sendWebhook, webhookSignature } from "./send";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
let receiver: Receiver;

beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const sampleBody = JSON.stringify({ type: "message.out_for_delivery", data: { id: "message-1" } });

const post = async (allowedHosts: readonly string[] = [receiver.host]) =>
  (
    await sendWebhook(
      { url: `http://${receiver.host}/in`, secret, now: monday, allowedHosts, timeoutMs: 200 },
      { messageId: "message-1", text: sampleBody },
    )
  ).outcome;

describe("a webhook", () => {
  it("tells the moment, signed over id, time and body", async () => {
    expect(await post()).toMatchObject({ kind: "sent" });
    const [got] = receiver.received;
    const body = got?.body ?? "";
    expect(body).toBe(sampleBody);
    const timestamp = String(monday / 1000);
    expect(got?.headers).toMatchObject({
      "webhook-id": "message-1",
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${webhookSignature({ secret, id: "message-1", timestamp, body })}`,
    });
  });

  it("is tried again when the receiver is busy, away or silent, under the same id", async () => {
    receiver.answer = { status: 429, headers: { "Retry-After": "7" } };
    expect(await post()).toMatchObject({ kind: "retry", afterMs: 7000 });
    receiver.answer = { status: 500 };
    expect(await post()).toMatchObject({ kind: "retry" });
    receiver.answer = "silence";
    expect(await post()).toMatchObject({ kind: "retry" });
    await receiver.close();
    expect(await post()).toMatchObject({ kind: "retry" });
  });

  it("is given up when it is refused, and follows no redirect", async () => {
    receiver.answer = { status: 410 };
    expect(await post()).toMatchObject({ kind: "rejected" });
    receiver.answer = { status: 302, headers: { Location: "http://169.254.169.254/" } };
    expect(await post()).toMatchObject({ kind: "rejected", detail: expect.stringContaining("redirects") });
    expect(receiver.received).toHaveLength(2);
  });

  it("is not posted inside the network unless the operator allows the host", async () => {
    expect(await post([])).toMatchObject({ kind: "rejected" });
    expect(receiver.received).toEqual([]);
  });
});

it("is signed as the published vector of Standard Webhooks has it", () => {
  const signed = webhookSignature({
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: "1614265330",
    body: '{"test": 2432232314}',
  });
  expect(signed).toBe("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
});
