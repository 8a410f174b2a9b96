import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAccountStores } from "@/adapters/db/create-account-stores";
import { sources } from "@/adapters/sources/registry";
import { aHook } from "@/testing/builders/rows";
import { startToldShop, type ToldShop } from "@/testing/told-shop";
import { openOrder } from "../orders/open-order";
import { countHooks, listHooks, openHook } from "./list-hooks";
import { mapStatusCode } from "./map-status-code";
import { replayHookOf, replayParked } from "./replay-hooks";

const sample = (file: string): string => readFileSync(`src/adapters/sources/samples/${file}`, "utf8");
/** AfterShip's hook, with a code of its own making in the place of "in transit". */
const withOddCode = sample("aftership/tracking_update.in_transit.json")
  .replaceAll(/"tag": "InTransit"/g, '"tag": "Sulking"')
  .replaceAll(/"subtag": "InTransit_\d+"/g, '"subtag": "Sulking_001"');

const parked = async (shop: ToldShop) =>
  (await listHooks(shop.readDeps, { store: shop.store, sources, tab: "parked", after: null })).rows;

async function park(shop: ToldShop, count: number): Promise<void> {
  const { db, hooks, ids, clock } = shop.deps;
  await db.transaction(async (tx) => {
    for (let index = 0; index < count; index += 1)
      await hooks.insert(tx, {
        id: ids.next(),
        storeId: shop.store.id,
        source: "shopify",
        topic: "orders/create",
        dedupeKey: `parked ${index}`,
        headers: {},
        body: index % 2 === 0 ? "{" : sample("shopify/orders_create.json"),
        state: "parked",
        why: "It could not be understood.",
        receivedAt: clock.now(),
        doneAt: null,
      });
  });
}

describe("mending hooks", () => {
  it("opens a parked hook as it came, under its source's name", async () => {
    const shop = await startToldShop();
    await park(shop, 1);
    const [row] = await parked(shop);
    expect(row).toMatchObject({ source: "Shopify", topic: "orders/create" });
    const hook = await openHook(shop.readDeps, { store: shop.store, sources, hookId: row?.id ?? "" });
    expect(hook.body).toBe("{");
    await expect(
      openHook(shop.readDeps, { store: shop.store, sources, hookId: "none" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("takes every parked hook up once: what is understood now is applied, the rest is parked again", async () => {
    const shop = await startToldShop();
    await park(shop, 5);
    expect(await replayParked(shop.readDeps, shop.store)).toBe(5);
    await shop.deps.drain();
    expect(await parked(shop)).toHaveLength(3);
    expect(await countHooks(shop.readDeps, shop.store)).toMatchObject({ parked: 3, received: 0 });
    expect(await shop.idOf("1042")).not.toBe("");
  });

  it("parks a hook of a source that Milepost does not know any more, with the reason", async () => {
    const shop = await startToldShop();
    const { deps, store } = shop;
    await deps.db.transaction(async (tx) => {
      await deps.hooks.insert(tx, aHook({ id: "gone", storeId: store.id, source: "gone" }));
      await deps.queue.enqueue(tx, { name: "process_hook", subjectId: "gone", storeId: store.id });
    });
    await deps.drain();
    const hook = await deps.hooks.find(deps.db.read, "gone");
    expect(hook).toMatchObject({ state: "parked", why: 'Milepost knows no source "gone".' });
  });

  it("replays one hook, and applies nothing twice", async () => {
    const shop = await startToldShop({ now: Date.parse("2026-11-09T18:22:40Z") });
    await shop.hook("shopify", "orders/create", sample("shopify/orders_create.json"), {
      "x-shopify-event-id": "one",
    });
    const sent = shop.outbox.length;
    const done = await listHooks(shop.readDeps, { store: shop.store, sources, tab: "done", after: null });
    const hookId = done.rows[0]?.id ?? "";
    await replayHookOf(shop.readDeps, { store: shop.store, hookId });
    await shop.deps.drain();
    expect(shop.outbox).toHaveLength(sent);
    await expect(replayHookOf(shop.readDeps, { store: shop.store, hookId: "none" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gives a code its meaning: the parcels it told of catch up, and it leaves the list of open questions", async () => {
    const shop = await startToldShop({ now: Date.parse("2026-11-12T11:46:45Z") });
    await shop.hook("aftership", "tracking_update", withOddCode);
    expect(await countHooks(shop.readDeps, shop.store)).toMatchObject({ codes: 1 });
    const [unknown] = await shop.readDeps.queries.hooks.unknownCodes(shop.deps.db.read, shop.store.id);
    expect(unknown).toMatchObject({ vocabulary: "aftership", code: "Sulking_001", mark: null });
    const page = async () => {
      const listing = await shop.readDeps.queries.orders.list(shop.deps.db.read, shop.store.id, {
        filter: "all",
        after: null,
        limit: 1,
        today: "2026-11-12",
        todayFrom: 0,
      });
      const orderId = listing.rows[0]?.order.id ?? "";
      return openOrder(shop.readDeps, { ...shop.reader, orderId });
    };
    expect((await page()).badge.word).not.toBe("Delayed");
    const { audit } = createAccountStores(shop.database);
    const actor = { userId: "user-1", storeId: shop.store.id };
    const mapping = {
      vocabulary: "aftership",
      code: "Sulking_001",
      mark: { status: "Exception", reason: "delay" },
    } as const;
    expect(await mapStatusCode({ ...shop.readDeps, audit }, actor, mapping)).toEqual({ replayed: 1 });
    await shop.deps.drain();
    expect((await page()).badge.word).toBe("Delayed");
    expect(await countHooks(shop.readDeps, shop.store)).toMatchObject({ codes: 0 });
    const strange = mapStatusCode({ ...shop.readDeps, audit }, actor, { ...mapping, code: "Never_heard" });
    await expect(strange).rejects.toMatchObject({ code: "not_found" });
  });
});
