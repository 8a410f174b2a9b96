import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { orderJourney, send, start, text } from "@/domain/journey/shipped/builders";
import { startTestApp } from "@/testing/test-app";
import { noteReportedPrice } from "./reported-price";
import { takeReceipt } from "./take-receipt";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const placed = Date.parse("2026-11-09T18:22:30Z");
const PHONE = "+15035550142";
const HOUR = 3_600_000;

/** A shop that confirms by text and, where the text was not seen within two hours, by mail. */
async function aShop() {
  const app = await startTestApp({ now: placed });
  const { deps, store } = app;
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const [byText, byMail] = [
    send("order_confirmed", { covers: "order" }),
    send("order_confirmed", { covers: "order" }),
  ];
  if (byText.kind !== "send_message" || byMail.kind !== "send_message") throw new Error("No message.");
  const template = {
    class: "transactional" as const,
    subject: "We have your order",
    preheader: "",
    blocks: [text("We have it.")],
    sms: { text: "{{ store.name }}: we have your order. Reply STOP to opt out." },
  };
  await app.database.transaction(async (tx) => {
    for (const { id } of journeys) await deps.journeys.setState(tx, store.id, id, "archived");
    const [first] = journeys.filter(({ scope }) => scope === "order");
    if (first === undefined) throw new Error("There is no journey.");
    await deps.journeys.publish(tx, {
      storeId: store.id,
      journeyId: first.id,
      versionId: deps.ids.next(),
      content: orderJourney({
        nodes: {
          start: start(["order_placed"], {}, "sms"),
          sms: { ...byText, config: { ...byText.config, channel: "sms" }, next: { next: "seen" } },
          seen: {
            kind: "fallback",
            config: { messageStep: "sms", withinMs: 2 * HOUR },
            next: { not_seen: "mail" },
          },
          mail: byMail,
        },
        messages: { order_confirmed: template },
      }),
      by: null,
      at: placed,
    });
    await deps.journeys.setState(tx, store.id, first.id, "live");
    const asks = { channel: "sms", class: "transactional", state: "granted", source: "page" } as const;
    const person = { email: "dana.whitfield@example.com", phone: PHONE };
    await deps.customers.merge(tx, store.id, { ...person, consents: [{ ...asks, at: placed - 1 }] }, placed);
  });
  const place = () =>
    app.hook("shopify", "orders/create", JSON.stringify({ ...JSON.parse(order), phone: PHONE }), {
      "x-shopify-event-id": "e1",
    });
  return { ...app, place };
}

it("a number that takes no texts is blocked with the reason, and the next channel's turn comes at once", async () => {
  const { place, answers, advance, outbox, deps, store } = await aShop();
  answers.push({ kind: "rejected", detail: "21614 not a mobile number", badRecipient: true });
  await place();
  await advance("5m");
  expect(outbox).toHaveLength(1);
  expect(await deps.customers.blocked(deps.db.read, store.id, [PHONE])).toMatchObject([
    { channel: "sms", kind: "invalid_address", reason: "21614 not a mobile number" },
  ]);
});

it("so does one that turns out to be a landline afterwards, long before the wait for being seen is over", async () => {
  const { place, advance, outbox, short, deps, store } = await aShop();
  await place();
  await advance("5m");
  expect([short.length, outbox.length]).toEqual([1, 0]);
  const messageId = short[0]?.messageId ?? "";
  const receipt = { storeId: store.id, messageId, failure: "30006 undelivered", isBadNumber: true };
  expect(await takeReceipt(deps, receipt)).toBe("noted");
  await advance("15m");
  expect(outbox).toHaveLength(1);
  expect(await deps.customers.blocked(deps.db.read, store.id, [PHONE])).toHaveLength(1);
});

it("what a text cost by its provider takes the place of what it was taken to cost, and stays", async () => {
  const { place, short, deps, store } = await aShop();
  await place();
  const messageId = short[0]?.messageId ?? "";
  const cost = { parts: 1, micros: 12_000, currency: "USD" };
  const estimate = { ...cost, messageId, storeId: store.id, isReported: false, at: placed };
  const note = () => deps.db.transaction((tx) => deps.messageCosts.note(tx, estimate));
  await note();
  const read = (micros: number | null) =>
    noteReportedPrice(
      { ...deps, reportedPrices: { read: async () => (micros === null ? null : { ...cost, micros }) } },
      { storeId: store.id, subject: `${messageId} SM1` },
    );
  await read(null);
  expect(await deps.messageCosts.find(deps.db.read, messageId)).toMatchObject({ micros: 12_000 });
  await read(8_300);
  await note();
  expect(await deps.messageCosts.find(deps.db.read, messageId)).toMatchObject({
    micros: 8_300,
    isReported: true,
  });
});
