import { describe, expect, it } from "vitest";
import { pauseJourney } from "@/application/journeys/change-state";
import { aShop } from "@/testing/builders/shop";
import { startToldShop, type ToldShop } from "@/testing/told-shop";
import { openOrder } from "./open-order";
import type { OrderPage, TimelineEntry } from "./order-page";

const open = async (shop: ToldShop, number: string, seesPerson = true): Promise<OrderPage> =>
  openOrder(shop.readDeps, { ...shop.reader, seesPerson, orderId: await shop.idOf(number) });
const titles = (page: OrderPage, kind: TimelineEntry["kind"]) =>
  page.timeline.filter((entry) => entry.kind === kind).map(({ title }) => title);

/** Ordered on Monday, shipped an hour later, scanned on Tuesday, delivered on Wednesday. */
async function deliveredShop(): Promise<ToldShop> {
  const shop = await startToldShop();
  await shop.place("1042");
  await shop.advance("1h");
  await shop.ship("1042");
  await shop.advance("1d");
  await shop.scan("TN1042", "InTransit");
  await shop.advance("1d");
  await shop.scan("TN1042", "OutForDelivery");
  await shop.advance("3h");
  await shop.scan("TN1042", "Delivered");
  return shop;
}

describe("the page of an order", () => {
  it("tells everything in one list, newest first: what was sent beside what was not, and why", async () => {
    const page = await open(await deliveredShop(), "1042");
    expect(titles(page, "scan")).toEqual([
      "Delivered · Leipzig",
      "Out for delivery · Leipzig",
      "On its way · Leipzig",
    ]);
    expect(titles(page, "sent").toReversed()).toEqual([
      "Order confirmed: sent by email",
      "Shipped: sent by email",
      "Out for delivery: sent by email",
      "Delivered: sent by email",
    ]);
    expect(page.timeline.map(({ at }) => at)).toEqual(
      page.timeline.map(({ at }) => at).toSorted((a, b) => b - a),
    );
    const refused = page.timeline.find(({ title }) => title === "The carrier has it: not sent");
    expect(refused).toMatchObject({ kind: "not_sent" });
    expect(refused?.note).toMatch(/filter said no/);
  });

  it("closes its account: every touchpoint once, and nothing unknown", async () => {
    const { account } = await open(await deliveredShop(), "1042");
    const counted = Object.values(account.counts).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(account.lines.length);
    expect(account.counts).toMatchObject({ sent: 4, failed: 0, unknown: 0 });
    for (const { sentence } of account.lines) expect(sentence).toMatch(/^[A-Z].*[.)]$/);
  });

  it("says what the customer was last told, with the window as it stood then, and what they saw", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    await shop.ship("1042");
    await shop.advance("20h");
    await shop.scan("TN1042", "InTransit");
    await shop.advance("1h");
    const { id: orderId } = await open(shop, "1042");
    const { clock, db, orders } = shop.deps;
    const visit = { storeId: shop.store.id, orderId, at: clock.now(), isHuman: true };
    await db.transaction((tx) => orders.recordVisit(tx, visit));
    await shop.advance("1m");
    await shop.scan("TN1042", "InTransit", { eddTo: "2026-03-14" });
    const { knows, parcels } = await open(shop, "1042");
    expect(knows.told).toMatchObject({ label: "Shipped", channel: "email" });
    expect(knows.lookedAt).toBe(visit.at);
    expect(knows.lookedAtWindow).toBe("Fri 13 March");
    expect(parcels[0]).toMatchObject({ window: "Sat 14 March", firstWindow: "Fri 13 March" });
  });

  it("shows what the shopper thought of the delivery; their words only to those who may read about people", async () => {
    const shop = await deliveredShop();
    const { id: orderId } = await open(shop, "1042");
    const { clock, db, pageActivity } = shop.deps;
    const at = clock.now();
    const answer = {
      storeId: shop.store.id,
      orderId,
      score: 2,
      comment: "Dana got it wet",
      via: "page",
    } as const;
    await db.transaction((tx) => pageActivity.saveCsat(tx, { ...answer, answeredAt: at, changedAt: at }));
    const ratingOf = (page: OrderPage) => page.timeline.find(({ id }) => id === "csat");
    expect(ratingOf(await open(shop, "1042"))).toMatchObject({
      title: "Rated the delivery 2 of 5",
      note: "“Dana got it wet”",
      tone: "trouble",
    });
    expect(ratingOf(await open(shop, "1042", false))?.note).toBe("“•••”");
  });

  it("expects only what can still come: no preparing after shipping, no part of one parcel, no pickup", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    const before = await open(shop, "1042");
    expect(before.next.items.map(({ label }) => label)).toContain("Shipped");
    expect(before.next.items.map(({ label }) => label)).not.toContain("Ready for pickup");
    await shop.ship("1042");
    await shop.scan("TN1042", "InTransit");
    const after = (await open(shop, "1042")).next;
    const labels = after.items.map(({ label }) => label);
    expect(labels).toContain("Out for delivery");
    expect(labels).not.toContain("Order in preparation");
    expect(labels).not.toContain("Payment processed");
    expect(labels).not.toContain("One of several parcels delivered");
    expect(after.items[0]).toMatchObject({ label: "In transit" });
    expect(after.items[0]?.at).toBeGreaterThan(shop.deps.clock.now());
    expect(after.onTrouble).toBeGreaterThan(0);
  });

  it("shows a message of a paused journey as held, with no moment promised", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    await shop.ship("1042");
    await shop.scan("TN1042", "InTransit");
    const journeys = await shop.deps.journeys.list(shop.deps.db.read, shop.store.id);
    const journeyId = journeys.find(({ name }) => name === "In transit")?.id ?? "";
    await pauseJourney(shop.deps, { storeId: shop.store.id, journeyId });
    const item = (await open(shop, "1042")).next.items.find(({ label }) => label === "In transit");
    expect(item).toMatchObject({ isHeld: true, at: null, when: "its journey is paused" });
  });

  it("names parcels when there are several, and shows a late one as late", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    await shop.ship("1042", "TNA");
    await shop.ship("1042", "TNB");
    await shop.scan("TNA", "InTransit");
    await shop.advance("7d");
    const { parcels, badge } = await open(shop, "1042");
    expect(parcels.map(({ title }) => title)).toEqual(["Parcel 1 of 2", "Parcel 2 of 2"]);
    expect(parcels[0]?.daysLate).toBe(3);
    expect(badge.tone).toBe("silent");
  });

  it("says why nothing is sent to an order without an e-mail address", async () => {
    const shop = await startToldShop();
    await shop.place("1042", { customer: { firstName: "Dana" } });
    const page = await open(shop, "1042");
    const entry = page.timeline.find(({ title }) => title === "Order confirmed: not sent");
    expect(entry?.note).toBe("Not sent: the order has no e-mail address.");
  });

  it("hides who the customer is from those who may not know", async () => {
    const shop = await deliveredShop();
    await shop.tell({
      type: "ticket",
      key: "ticket",
      occurredAt: shop.deps.clock.now(),
      ref: { number: "#1042" },
      ticket: { externalId: "t", subject: "Dana here", openedAt: shop.deps.clock.now(), isWismo: true },
    });
    await shop.scan("TN1042", "Delivered", { text: "Left with Mr Whitfield" });
    const told = JSON.stringify(await open(shop, "1042", false));
    for (const secret of ["Dana", "Whitfield", "dana@", "+4930", "Lindenweg", "10115"])
      expect(told).not.toContain(secret);
    expect(JSON.stringify(await open(shop, "1042"))).toContain("Dana here");
  });

  it("says of a hand-over that broke off that nobody knows, without the server's words to those who may not see them", async () => {
    const shop = await startToldShop();
    shop.answers.push({ kind: "uncertain", detail: "lost after DATA to dana@example.com" });
    await shop.place("1042");
    const line = (page: OrderPage) => page.account.lines.find(({ outcome }) => outcome === "failed");
    const page = await open(shop, "1042");
    expect(line(page)?.sentence).toMatch(/^Nobody knows whether it arrived: lost after DATA/);
    expect(titles(page, "sent")).toEqual(["Order confirmed: nobody knows whether it arrived"]);
    expect(JSON.stringify(await open(shop, "1042", false))).not.toContain("dana@");
  });

  it("is not there for another store", async () => {
    const shop = await deliveredShop();
    const orderId = await shop.idOf("1042");
    const other = { store: aShop(), seesPerson: true, orderId };
    await expect(openOrder(shop.readDeps, other)).rejects.toMatchObject({ code: "not_found" });
  });
});
