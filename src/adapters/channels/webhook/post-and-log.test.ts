import { expect, it, onTestFinished } from "vitest";
import type { WebhookDelivery } from "@/application/ports/webhook-deliveries";
import { monday } from "@/testing/builders/facts";
import { startReceiver } from "@/testing/form-receiver";
import { startTestApp } from "@/testing/test-app";
import { postAndLog } from "./post-and-log";

it("what is kept of a receiver's answer repeats neither the key nor whom the message was about", async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const body = `No ${secret} for dana@example.com, +1 503 555 0142. ${"x".repeat(3_000)}`;
  receiver.answer = { status: 500, body };
  const { deps, store } = await startTestApp();
  const kept: WebhookDelivery[] = [];
  const insert = async (_tx: unknown, delivery: WebhookDelivery) => void kept.push(delivery);
  const log = { ...deps, webhookDeliveries: { ...deps.webhookDeliveries, insert } };
  const set = { values: { url: `http://${receiver.host}/in`, secret }, isSandbox: false };
  await postAndLog(
    log,
    { set, access: { now: monday, allowedHosts: [receiver.host] } },
    {
      channel: "webhook",
      messageId: "m1",
      storeId: store.id,
      orderId: "o1",
      touchpoint: "shipped",
      text: "{}",
    },
  );
  expect(kept).toMatchObject([{ messageId: "m1", status: 500, isReplay: false }]);
  const answer = kept[0]?.answer ?? "";
  expect(answer).toHaveLength(1_024);
  expect(answer).toMatch(/^No … for … …\. x/);
});
