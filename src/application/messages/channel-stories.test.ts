import { readFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { createChannelSenders } from "@/adapters/channels/channel-senders";
import { vapidKeysOf } from "@/adapters/channels/push/vapid-keys";
import { orderJourney, send, start, text } from "@/domain/journey/shipped/builders";
import type { Consent } from "@/domain/order/consent";
import { startPushService } from "@/testing/push-service";
import { startTestApp, type TestApp } from "@/testing/test-app";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");
/** A quarter past nine in the evening, at the shopper's in Oregon. */
const evening = Date.parse("2026-11-10T05:15:00Z");
const PHONE = "+15035550142";

const asksForTexts: Consent = {
  channel: "sms",
  class: "transactional",
  state: "granted",
  source: "tracking page",
  at: placed - 60_000,
};

/** A shop whose one journey confirms an order by text message. */
async function aTextingShop(
  now: number,
  consents: readonly Consent[] = [asksForTexts],
  channel: "sms" | "push" = "sms",
): Promise<TestApp> {
  const app = await startTestApp({ now });
  const { deps, store } = app;
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  await app.database.transaction(async (tx) => {
    for (const { id } of journeys) await deps.journeys.setState(tx, store.id, id, "archived");
    const [first] = journeys.filter(({ scope }) => scope === "order");
    const byText = send("order_confirmed", { covers: "order" });
    if (first === undefined || byText.kind !== "send_message") throw new Error("There is no journey.");
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: first.id,
      versionId: deps.ids.next(),
      content: orderJourney({
        nodes: {
          start: start(["order_placed"], {}, "sms"),
          sms: { ...byText, config: { ...byText.config, channel } },
        },
        messages: {
          order_confirmed: {
            class: "transactional",
            subject: "We have your order",
            preheader: "",
            blocks: [text("We have it.")],
            sms: { text: "{{ store.name }}: we have your order {{ order.number }}. Reply STOP to opt out." },
          },
        },
      }),
      by: null,
      at: now,
    });
    await deps.journeys.setState(tx, store.id, first.id, "live");
    const email = "dana.whitfield@example.com";
    await deps.customers.merge(tx, store.id, { email, phone: PHONE, consents: [...consents] }, now);
  });
  return app;
}

async function place(app: TestApp) {
  const withPhone = JSON.stringify({ ...JSON.parse(order), phone: PHONE });
  await app.hook("shopify", "orders/create", withPhone, { "x-shopify-event-id": "e1" });
}

async function messages({ deps, store }: TestApp) {
  const found = await deps.orders.findByRef(deps.db.read, store.id, {
    externalId: "6128475930112",
    number: null,
  });
  const facts = found === null ? [] : await deps.messages.ofOrder(deps.db.read, store.id, found.id);
  return Promise.all(facts.map(({ id }) => deps.messages.find(deps.db.read, id)));
}

describe("a text message", () => {
  it("goes to the order's number, and its row says so", async () => {
    const app = await aTextingShop(placed);
    await place(app);
    expect(app.short).toMatchObject([{ channel: "sms", to: PHONE }]);
    expect(await messages(app)).toMatchObject([
      { channel: "sms", state: "sent", recipient: PHONE, subject: null, html: null },
    ]);
  });

  it("of a demo store never leaves this machine", async () => {
    const app = await aTextingShop(placed);
    await app.database.transaction((tx) => app.deps.stores.save(tx, { ...app.store, isDemo: true }));
    await place(app);
    expect(app.short).toEqual([]);
    expect(await messages(app)).toMatchObject([{ channel: "sms", state: "sent", why: "sandbox" }]);
  });

  it("goes to nobody who has not asked for it", async () => {
    const app = await aTextingShop(placed, []);
    await place(app);
    expect(app.short).toEqual([]);
    expect(await messages(app)).toEqual([]);
  });

  it("waits for the morning where the shopper is, and leaves then", async () => {
    const app = await aTextingShop(evening);
    await place(app);
    expect(app.short).toEqual([]);
    expect(await messages(app)).toMatchObject([{ state: "queued", why: "quiet_hours" }]);
    await app.advance("11h");
    expect(app.short).toEqual([]);
    await app.advance("1h");
    expect(app.short).toHaveLength(1);
  });

  it("does not leave in the morning when they wrote STOP in the night", async () => {
    const app = await aTextingShop(evening);
    await place(app);
    await app.database.transaction((tx) =>
      app.deps.customers.block(tx, {
        storeId: app.store.id,
        channel: "sms",
        address: PHONE,
        kind: "opt_out",
        reason: "STOP",
        at: evening,
      }),
    );
    await app.advance("12h");
    expect(app.short).toEqual([]);
    expect(await messages(app)).toMatchObject([{ state: "suppressed", why: "address_blocked" }]);
  });

  it("whose outcome nobody knows is not repeated by itself (D3)", async () => {
    const app = await aTextingShop(placed);
    app.answers.push({ kind: "uncertain", detail: "No answer came." });
    await place(app);
    await app.advance("2d");
    expect(app.short).toEqual([]);
    expect(await messages(app)).toMatchObject([{ state: "uncertain" }]);
  });

  it("to a number that takes none is not tried again, and the number is blocked for texts alone", async () => {
    const app = await aTextingShop(placed);
    app.answers.push({ kind: "rejected", detail: "21614", badRecipient: true });
    await place(app);
    const blocked = await app.deps.customers.blocked(app.deps.db.read, app.store.id, [PHONE]);
    expect(blocked).toMatchObject([{ channel: "sms", reason: "21614" }]);
  });
});

describe("a notification", () => {
  const asksForPush: Consent = { ...asksForTexts, channel: "push" };

  async function aPushingShop() {
    const app = await aTextingShop(placed, [asksForPush], "push");
    const service = await startPushService();
    onTestFinished(() => service.close());
    const { deps, store } = app;
    app.deps.channelSenders.send = createChannelSenders({
      ...deps,
      appUrl: "https://shop.example",
      push: {
        keys: vapidKeysOf("a key for tests, at least 32 characters long"),
        subject: "https://shop.example",
        clock: deps.clock,
        allowedHosts: [service.host],
      },
    }).send;
    const { id: customerId } = await app.database.transaction((tx) =>
      deps.customers.merge(tx, store.id, { email: "dana.whitfield@example.com" }, placed),
    );
    const subscribe = (browser: string) =>
      app.database.transaction((tx) =>
        deps.pushSubscriptions.save(tx, {
          ...service.subscribe(browser),
          storeId: store.id,
          customerId,
          createdAt: placed,
        }),
      );
    return { app, service, customerId, subscribe };
  }

  it("reaches every browser the person has subscribed with, and its row says so", async () => {
    const { app, service, subscribe } = await aPushingShop();
    await subscribe("phone");
    await subscribe("laptop");
    await place(app);
    expect(service.received.map(({ browser }) => browser).sort()).toEqual(["laptop", "phone"]);
    expect(await messages(app)).toMatchObject([{ channel: "push", state: "sent", why: null, html: null }]);
  });

  it("a browser that is gone is forgotten; with the last one ends the consent", async () => {
    const { app, service, customerId, subscribe } = await aPushingShop();
    await subscribe("phone");
    service.answers.push({ status: 410 });
    await place(app);
    const { db, pushSubscriptions, customers } = app.deps;
    expect(await messages(app)).toMatchObject([{ state: "failed", why: "provider_refused" }]);
    expect(await pushSubscriptions.ofCustomer(db.read, app.store.id, customerId)).toEqual([]);
    expect(await customers.consents(db.read, app.store.id, customerId)).toContainEqual(
      expect.objectContaining({ channel: "push", state: "unknown", source: "push_service" }),
    );
  });

  it("has nowhere to go when nobody is subscribed any more, and says so", async () => {
    const { app, service } = await aPushingShop();
    await place(app);
    expect(service.received).toEqual([]);
    expect(await messages(app)).toMatchObject([{ state: "suppressed", why: "no_subscription" }]);
  });
});
