import { describe, expect, it } from "vitest";
import { readHandle } from "@/adapters/db/connection";
import { scanNow, shippedNow, startStory } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { purgeExpired } from "./purge-expired";

async function arrived(): Promise<TestApp> {
  const app = await startStory();
  await shippedNow(app);
  await app.advance("1d");
  await scanNow(app, "Delivered");
  const { orders, db, clock } = app.deps;
  const order = await orderOf(app);
  await db.transaction((tx) =>
    orders.recordVisit(tx, {
      storeId: app.store.id,
      orderId: order?.id ?? "",
      at: clock.now(),
      isHuman: true,
    }),
  );
  return app;
}

const orderOf = ({ deps, store }: TestApp) =>
  deps.orders.findByRef(deps.db.read, store.id, { externalId: "1", number: null });

async function everything({ database: { read, t } }: TestApp): Promise<string> {
  const tables = [t.orders, t.shipments, t.messages, t.events, t.customers, t.hooks, t.sends];
  const rows = [];
  for (const table of tables) rows.push(...(await readHandle(read).select().from(table)));
  return JSON.stringify(rows);
}

describe("what is older than a store keeps it", () => {
  it("is emptied of persons two years after the last that happened, and its account stays", async () => {
    const app = await arrived();
    await app.advance("700d");
    expect(await purgeExpired(app.deps)).toEqual({ hooks: 0, orders: 0, customers: 0 });
    expect(await everything(app)).toContain("dana@example.com");
    const { ledgerEntries, messages } = app.database.t;
    const count = async () => {
      const { read } = app.database;
      const entries = await readHandle(read).select().from(ledgerEntries);
      return [entries.length, (await readHandle(read).select().from(messages)).length];
    };
    const before = await count();
    await app.advance("60d");
    expect(await purgeExpired(app.deps)).toEqual({ hooks: 0, orders: 1, customers: 1 });
    expect(await everything(app)).not.toContain("dana@example.com");
    expect(await everything(app)).not.toContain("Dana");
    expect(await count()).toEqual(before);
    const order = await orderOf(app);
    expect(order).toMatchObject({ state: "delivered", email: null, redactedAt: app.deps.clock.now() });
    const visits = await app.deps.orders.visits(app.deps.db.read, app.store.id, order?.id ?? "");
    expect(visits.count).toBe(0);
    expect(await purgeExpired(app.deps)).toEqual({ hooks: 0, orders: 0, customers: 0 });
  });

  it("is left alone while a run of the order is open (D18)", async () => {
    const app = await arrived();
    const { runs, db } = app.deps;
    const order = await orderOf(app);
    const [run] = await runs.ofOrder(db.read, app.store.id, order?.id ?? "");
    if (run === undefined) throw new Error("No run");
    await app.advance("800d");
    await db.transaction((tx) => runs.update(tx, { ...run, status: "active", nodeId: "send" }));
    expect(await purgeExpired(app.deps)).toMatchObject({ orders: 0, customers: 0 });
    await db.transaction((tx) => runs.update(tx, { ...run, status: "done" }));
    expect(await purgeExpired(app.deps)).toMatchObject({ orders: 1, customers: 1 });
  });

  it("is forgotten letter for letter after ninety days, or as the store has set it", async () => {
    const app = await startStory();
    await app.hook("shopify", "orders/create", { id: 5, name: "#5", email: "kim@example.com" });
    const hooks = async () => readHandle(app.database.read).select().from(app.database.t.hooks);
    await app.advance("89d");
    expect(await purgeExpired(app.deps)).toMatchObject({ hooks: 0 });
    const retention = { rawDays: 30, personalDays: 730 };
    await app.deps.db.transaction((tx) => app.deps.stores.save(tx, { ...app.store, retention }));
    expect(await purgeExpired(app.deps)).toMatchObject({ hooks: 1, orders: 0 });
    const [hook] = await hooks();
    expect(hook).toMatchObject({ body: "", headers: {} });
    expect(hook?.dedupeKey).not.toBeUndefined();
  });
});
