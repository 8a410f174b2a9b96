import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { createChannelSenders } from "@/adapters/channels/channel-senders";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { createTrackedLinks } from "@/adapters/system/tracked-links";
import { orderJourney, send, start, text } from "@/domain/journey/shipped/builders";
import { MINUTE_MS } from "@/domain/shared/instant";
import { aChannelSetting } from "@/testing/builders/channel-setting";
import { startFakeTwilio } from "@/testing/fake-twilio";
import { startTestApp } from "@/testing/test-app";
import { recoverInterrupted } from "./recover-interrupted";
import { takeReceipt } from "./take-receipt";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");
const PHONE = "+15035550142";
const accountSid = `AC${"0".repeat(32)}`;
const authToken = "12345678901234567890123456789012";
const appUrl = "https://shop.example";

/** A shop that texts by a Twilio that keeps a list, and is killed before or after each text was handed over. */
async function aShopKilled(when: "before" | "after", { isLinked = true } = {}) {
  const app = await startTestApp({ now: placed });
  const { deps, store } = app;
  const twilio = await startFakeTwilio({ accountSid, authToken, now: deps.clock.now });
  onTestFinished(() => twilio.close());
  const senders = createChannelSenders({
    ...deps,
    appUrl,
    apiUrl: `http://${twilio.host}`,
    push: {
      keys: vapidKeysOf("k".repeat(32)),
      subject: appUrl,
      clock: deps.clock,
      allowedHosts: [twilio.host],
    },
  });
  let isKilled = true;
  const { channelSenders } = deps;
  channelSenders.send = async (outgoing) => {
    if (isKilled && when === "before") throw new Error("killed");
    const outcome = await senders.send(outgoing);
    if (isKilled) throw new Error("killed");
    return outcome;
  };
  if (senders.trace !== undefined) channelSenders.trace = senders.trace;
  const trackedLinks = createTrackedLinks({ authSecret: "s".repeat(32), appUrl });
  if (isLinked) Object.assign(deps, { trackedLinks });
  await deps.db.transaction(async (tx) => {
    const sealed = deps.secrets.seal(JSON.stringify({ authToken }));
    const plain = { provider: "twilio", accountSid, from: "+18445550100" };
    const set = { storeId: store.id, channel: "sms", plain, sealed, updatedAt: placed } as const;
    await deps.channelSettings.save(tx, aChannelSetting(set));
    for (const { id } of await deps.journeys.list(tx, store.id))
      await deps.journeys.setState(tx, store.id, id, "archived");
    const [first] = (await deps.journeys.list(tx, store.id)).filter(({ scope }) => scope === "order");
    const byText = send("order_confirmed", { covers: "order" });
    if (first === undefined || byText.kind !== "send_message") throw new Error("There is no journey.");
    const words = "{{ store.name }}: we have your order. {{ track_url }} Reply STOP to opt out.";
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: first.id,
      versionId: deps.ids.next(),
      content: orderJourney({
        nodes: {
          start: start(["order_placed"], {}, "sms"),
          sms: { ...byText, config: { ...byText.config, channel: "sms" } },
        },
        messages: {
          order_confirmed: {
            class: "transactional",
            subject: "We have it",
            preheader: "",
            blocks: [text("We have it.")],
            sms: { text: words },
          },
        },
      }),
      by: null,
      at: placed,
    });
    await deps.journeys.setState(tx, store.id, first.id, "live");
    const asks = { channel: "sms", class: "transactional", state: "granted", source: "page" } as const;
    const person = { email: "dana.whitfield@example.com", phone: PHONE };
    await deps.customers.merge(tx, store.id, { ...person, consents: [{ ...asks, at: placed - 1 }] }, placed);
  });
  await app.hook("shopify", "orders/create", JSON.stringify({ ...JSON.parse(order), phone: PHONE }), {
    "x-shopify-event-id": "e1",
  });
  isKilled = false;
  const message = async () => {
    const found = await deps.orders.findByRef(deps.db.read, store.id, {
      externalId: "6128475930112",
      number: null,
    });
    const [brief] = found === null ? [] : await deps.messages.ofOrder(deps.db.read, store.id, found.id);
    return deps.messages.find(deps.db.read, brief?.id ?? "");
  };
  const recover = () => recoverInterrupted(deps, deps.clock.now() + 1);
  return { app, deps, store, twilio, message, recover };
}

describe("a text that was being handed over when Milepost was killed", () => {
  it.each([true, false])("counts as sent when Twilio's list has it (short link: %s)", async (isLinked) => {
    const { twilio, message, recover, deps } = await aShopKilled("after", { isLinked });
    expect(twilio.held).toHaveLength(1);
    expect((await message())?.state).toBe("sending");
    expect(await recover()).toBe(1);
    expect(await message()).toMatchObject({ state: "sent", sentAt: Math.floor(placed / 1_000) * 1_000 });
    expect(twilio.lookUps).toEqual(["?To=%2B15035550142&PageSize=20"]);
    await deps.drain();
    expect(twilio.held).toHaveLength(1);
  });

  it("goes out again, once, when the list does not have it after a minute, and not before", async () => {
    const { app, twilio, message, recover, deps } = await aShopKilled("before");
    expect(await recover()).toBe(0);
    expect((await message())?.state).toBe("sending");
    await app.advance("2m");
    expect(await recover()).toBe(1);
    await deps.drain();
    expect(await message()).toMatchObject({ state: "sent", attempts: 2 });
    expect(twilio.held).toHaveLength(1);
    expect(await recover()).toBe(0);
  });

  it("waits while Twilio cannot be asked, and is left to a person after a quarter of an hour", async () => {
    const { app, twilio, message, recover } = await aShopKilled("after");
    twilio.isAway = true;
    expect(await recover()).toBe(0);
    await app.advance("16m");
    expect(await recover()).toBe(1);
    expect(await message()).toMatchObject({ state: "uncertain" });
    expect(twilio.held).toHaveLength(1);
  });

  it("goes out once when two workers ask for it at the same time, one of them slowly", async () => {
    const { app, twilio, message, recover, deps } = await aShopKilled("before");
    await app.advance("2m");
    const { channelSenders } = deps;
    const { send: handOver } = channelSenders;
    // Twilio has it, and has not answered yet.
    channelSenders.send = async (outgoing) => {
      await handOver(outgoing);
      throw new Error("No answer so far");
    };
    let isSlow = true;
    channelSenders.trace = async () => {
      if (isSlow) {
        isSlow = false;
        expect(await recover()).toBe(1);
        await deps.drain();
      }
      return { kind: "not_taken" };
    };
    await recover();
    expect(await message()).toMatchObject({ state: "sending", attempts: 2 });
    await deps.drain();
    expect(twilio.held).toHaveLength(1);
  });

  it("is found in a list as long as Twilio's are", async () => {
    const { twilio, message, recover } = await aShopKilled("after");
    const date = new Date(placed).toUTCString();
    for (let count = 0; count < 15; count++)
      twilio.held.push({ sid: `SM-${count}`, to: PHONE, body: "other ".repeat(2_000), date });
    await recover();
    expect(await message()).toMatchObject({ state: "sent" });
  });

  it("is not taken for another that went to the same number before", async () => {
    const { app, twilio, message, recover } = await aShopKilled("before");
    const words = (await message())?.text ?? "";
    twilio.held.push({
      sid: "SM-old",
      to: PHONE,
      body: words,
      date: new Date(placed - MINUTE_MS).toUTCString(),
    });
    await app.advance("2m");
    await recover();
    expect(await message()).toMatchObject({ state: "queued" });
  });

  it("is left to a person when so many went to the number since that the list may have lost it", async () => {
    const { app, twilio, message, recover } = await aShopKilled("before");
    for (let count = 0; count < 20; count++)
      twilio.held.push({
        sid: `SM-${count}`,
        to: PHONE,
        body: "other",
        date: new Date(placed).toUTCString(),
      });
    await app.advance("16m");
    await recover();
    expect(await message()).toMatchObject({ state: "uncertain" });
  });

  it("that nobody knew of was taken after all, as soon as Twilio tells of it", async () => {
    const { app, store, twilio, message, recover, deps } = await aShopKilled("after");
    twilio.isAway = true;
    await app.advance("16m");
    await recover();
    const messageId = (await message())?.id ?? "";
    const receipt = { storeId: store.id, messageId, failure: null, isBadNumber: false };
    expect(await takeReceipt(deps, receipt)).toBe("noted");
    expect(await message()).toMatchObject({ state: "sent", why: null });
    expect(await takeReceipt(deps, receipt)).toBe("no_news");
  });
});
