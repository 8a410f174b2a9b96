import { eq, getTableName } from "drizzle-orm";
import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aLedgerEntry, aMessage, aRun } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createStores } from "../create-stores";
import { sqliteKit } from "../kit";
import { defineTables } from "../tables";

const day = 86_400_000;

describeOnBothDatabases("orders and parcels", (open) => {
  async function openWith(...orders: ReturnType<typeof anOrder>[]) {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      for (const order of orders) await stores.orders.insert(tx, order);
    });
    return { db, ...stores };
  }
  const numbered = (id: string, number: string | null, externalId: string | null = id) =>
    anOrder({ id, number, externalId, trackingCode: `code of ${id}` });

  it("finds an order by the platform's id, by its number in any spelling, and by its code", async () => {
    const order = numbered("a", "#10 42-eu");
    const { db, orders } = await openWith(order, numbered("b", "#7"));
    const byRef = (externalId: string | null, number: string | null) =>
      orders.findByRef(db.read, testStoreId, { externalId, number });
    expect(await byRef("a", null)).toEqual(order);
    expect(await byRef(null, "1042-EU")).toEqual(order);
    expect(await byRef("unheard of", null)).toBeNull();
    expect(await byRef(null, null)).toBeNull();
    expect(await orders.findByCode(db.read, "code of a")).toEqual(order);
    expect(await orders.findByCode(db.read, "code")).toBeNull();
    expect(await orders.find(db.read, asStoreId("another-store"), "a")).toBeNull();
  });

  it("does not take the order of another platform for this one because the numbers are alike", async () => {
    const { db, orders } = await openWith(numbered("a", "#42"), numbered("b", "#42", null));
    const found = await orders.findByRef(db.read, testStoreId, { externalId: "c", number: "42" });
    expect(found?.id).toBe("b");
    const twin = await openWith(numbered("a", "#42"));
    expect(
      await twin.orders.findByRef(twin.db.read, testStoreId, { externalId: "c", number: "42" }),
    ).toBeNull();
  });

  it("writes every change of an order, and gives all of it back", async () => {
    const { db, orders } = await openWith(numbered("a", null, null));
    const changed = anOrder({
      id: "a",
      trackingCode: "code of a",
      state: "delivered",
      deliveredAt: monday + day,
      tags: ["vip"],
      promised: { from: "2026-03-12", to: "2026-03-13" },
      refunds: [{ externalId: "r1", amountMinor: 100, at: monday }],
      revision: 2,
    });
    await db.transaction((tx) => orders.update(tx, changed, []));
    expect(await orders.find(db.read, testStoreId, "a")).toEqual(changed);
  });

  it("shows on lists the parcel that most needs a look", async () => {
    const { db, orders } = await openWith(anOrder());
    const delivered = aShipment({ id: "1", status: "Delivered", deliveredAt: monday });
    const moving = aShipment({ id: "2", status: "InTransit", lastScanAt: monday });
    const silent = aShipment({ id: "3", status: "InTransit", lastScanAt: monday - day, silentSince: monday });
    const summary = async () => {
      const { t } = db;
      const [row] = await readHandle(db.read)
        .select({
          count: t.orders.parcelCount,
          status: t.orders.parcelStatus,
          silentSince: t.orders.silentSince,
        })
        .from(t.orders);
      return row;
    };
    expect(await summary()).toEqual({ count: 0, status: null, silentSince: null });
    await db.transaction((tx) => orders.update(tx, anOrder(), [delivered, moving, silent]));
    expect(await summary()).toEqual({ count: 3, status: "InTransit", silentSince: monday });
    await db.transaction((tx) => orders.update(tx, anOrder(), [delivered]));
    expect(await summary()).toEqual({ count: 1, status: "Delivered", silentSince: null });
  });

  it("counts the earlier orders of a person by account or address, tests left out", async () => {
    const of = (id: string, changes: Parameters<typeof anOrder>[0]) =>
      anOrder({ id, externalId: id, trackingCode: id, placedAt: monday - day, ...changes });
    const { db, orders } = await openWith(
      of("same account", { email: null }),
      of("same address", { customerId: null }),
      of("both", {}),
      of("somebody else", { customerId: "other", email: "other@example.com" }),
      of("a test", { isTest: true }),
      of("later", { placedAt: monday + day }),
      anOrder(),
    );
    const person = {
      customerId: "customer-1",
      email: "dana@example.com",
      before: monday,
      notOrderId: "order-1",
    };
    expect(await orders.countEarlier(db.read, testStoreId, person)).toBe(3);
    const guest = { ...person, customerId: null };
    expect(await orders.countEarlier(db.read, testStoreId, guest)).toBe(2);
    expect(await orders.countEarlier(db.read, testStoreId, { ...guest, email: null })).toBe(0);
  });

  it("counts the visits of people to the page, not those of machines", async () => {
    const { db, orders } = await openWith(anOrder());
    await db.transaction(async (tx) => {
      const visit = { storeId: testStoreId, orderId: "order-1", at: monday, isHuman: true };
      await orders.recordVisit(tx, visit);
      await orders.recordVisit(tx, visit);
      await orders.recordVisit(tx, { ...visit, at: monday + 5 });
      await orders.recordVisit(tx, { ...visit, at: monday + 9, isHuman: false });
    });
    expect(await orders.visits(db.read, testStoreId, "order-1")).toEqual({ count: 2, lastAt: monday + 5 });
    expect(await orders.visits(db.read, testStoreId, "order-2")).toEqual({ count: 0, lastAt: null });
  });

  it("finds parcels by order, number and provider, and writes every change of one", async () => {
    const { db, shipments } = await openWith(anOrder(), numbered("b", "#7"));
    const first = aShipment({ id: "1", providerId: "p1" });
    const second = aShipment({ id: "2", trackingNumber: null, createdAt: monday + 1 });
    const reused = aShipment({ id: "3", orderId: "b", createdAt: monday + 2, providerId: "p3" });
    await db.transaction(async (tx) => {
      for (const shipment of [first, second, reused]) await shipments.insert(tx, shipment);
    });
    expect(await shipments.ofOrder(db.read, testStoreId, "order-1")).toEqual([first, second]);
    expect(await shipments.findByNumber(db.read, testStoreId, "9400111899561234567890")).toEqual([
      reused,
      first,
    ]);
    expect(await shipments.findByProviderId(db.read, testStoreId, "p3")).toEqual(reused);
    expect(await shipments.findByProviderId(db.read, asStoreId("another-store"), "p3")).toBeNull();
    const changed = aShipment({
      id: "2",
      trackingNumber: "1Z999",
      status: "Exception",
      reason: "lost",
      failedAttempts: 2,
      checkpoints: [
        { at: monday, tzSource: "offset", status: "InTransit", reason: null, text: "Ü \u{1F69A}" },
      ],
      pickupPoint: "Kiosk",
      createdAt: monday + 1,
    });
    await db.transaction((tx) => shipments.update(tx, changed));
    expect(await shipments.find(db.read, testStoreId, "2")).toEqual(changed);
  });

  it("lets one of several that look for an unheard-of parcel at once make it", async () => {
    const { db, orders, shipments } = await openWith();
    const makeUnlessFound = (id: string) =>
      db.transaction(async (tx) => {
        if ((await shipments.findByNumber(tx, testStoreId, "TN1")).length > 0) return;
        await orders.insert(tx, numbered(id, null, null));
        await shipments.insert(tx, aShipment({ id, orderId: id, trackingNumber: "TN1" }));
      });
    await Promise.all(["1", "2", "3"].map(makeUnlessFound));
    expect(await shipments.findByNumber(db.read, testStoreId, "TN1")).toHaveLength(1);
  });

  it("hands everything of an order to the one it turned out to be, and its code leads there", async () => {
    const { db, ...stores } = await openWith(
      anOrder({ id: "stray", externalId: null, number: null }),
      numbered("b", "#7"),
    );
    await db.transaction(async (tx) => {
      const orderId = "stray";
      await stores.shipments.insert(tx, aShipment({ orderId }));
      await stores.runs.insert(tx, aRun({ id: "1", journeyId: "both", orderId, scopeId: orderId }));
      await stores.runs.insert(tx, aRun({ id: "2", journeyId: "both", orderId: "b", scopeId: "b" }));
      await stores.runs.insert(tx, aRun({ id: "3", journeyId: "one", orderId, scopeId: orderId }));
      await stores.messages.insert(tx, aMessage({ id: "1", orderId, key: "delivered:email:order:stray" }));
      await stores.ledger.append(tx, [aLedgerEntry({ orderId })]);
      for (const id of ["stray", "b"])
        await stores.orders.recordVisit(tx, { storeId: testStoreId, orderId: id, at: monday, isHuman: true });
      await stores.orders.merge(tx, testStoreId, { from: orderId, into: "b" });
    });
    expect(await stores.orders.find(db.read, testStoreId, "stray")).toBeNull();
    expect((await stores.orders.findByCode(db.read, "code-1"))?.id).toBe("b");
    expect(await stores.shipments.ofOrder(db.read, testStoreId, "b")).toHaveLength(1);
    const runs = await stores.runs.ofOrder(db.read, testStoreId, "b");
    expect(runs.map(({ id, status, scopeId }) => [id, status, scopeId])).toEqual([
      ["1", "done", "stray"],
      ["2", "active", "b"],
      ["3", "active", "b"],
    ]);
    const [message] = await stores.messages.ofOrder(db.read, testStoreId, "b");
    expect(message?.key).toBe("delivered:email:order:b");
    for (const table of Object.values(db.t)) {
      if (!("orderId" in table)) continue;
      const left = await readHandle(db.read).select().from(table).where(eq(table.orderId, "stray"));
      expect([getTableName(table), left]).toEqual([getTableName(table), []]);
    }
  });

  it("knows every table whose rows belong to an order when two become one", () => {
    const names = Object.values(defineTables(sqliteKit)).flatMap((table) =>
      "orderId" in table ? [getTableName(table)] : [],
    );
    expect(names.toSorted()).toEqual([
      "attachments",
      "conversation_messages",
      "conversations",
      "credited_orders",
      "csat_answers",
      "engagements",
      "events",
      "former_codes",
      "ledger_entries",
      "message_pauses",
      "messages",
      "page_moments",
      "page_visits",
      "promises",
      "recommendation_clicks",
      "recommendation_offers",
      "runs",
      "self_service_codes",
      "self_service_requests",
      "self_service_steps",
      "shipments",
      "short_links",
      "tasks",
      "tickets",
      "webhook_deliveries",
    ]);
  });

  it("keeps one parcel per number and order", async () => {
    const { db, shipments } = await openWith(anOrder());
    await db.transaction((tx) => shipments.insert(tx, aShipment({ id: "1" })));
    await expect(db.transaction((tx) => shipments.insert(tx, aShipment({ id: "2" })))).rejects.toThrow();
    const unnumbered = ["3", "4"].map((id) => aShipment({ id, trackingNumber: null }));
    await db.transaction(async (tx) => {
      for (const shipment of unnumbered) await shipments.insert(tx, shipment);
    });
    expect(await shipments.ofOrder(db.read, testStoreId, "order-1")).toHaveLength(3);
  });
});
