import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import type { OrderFilter } from "@/domain/order/order-filter";
import type { Shipment } from "@/domain/shipment/shipment";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aLedgerEntry, aMessage, aRun } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createQueries } from "./create-queries";

const hour = 3_600_000;
const day = { today: "2026-03-12", todayFrom: monday + 62 * hour };
const firstPage = { after: null, limit: 50, ...day };

describeOnBothDatabases("the list of orders", (open) => {
  async function openWith(...told: (readonly [Partial<Order>, Partial<Shipment>?])[]) {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      for (const [changes, parcel] of told) {
        const id = changes.id ?? "order-1";
        const order = anOrder({ externalId: id, trackingCode: `code of ${id}`, ...changes });
        await stores.orders.insert(tx, order);
        if (parcel === undefined) continue;
        const shipment = aShipment({
          id: `parcel of ${id}`,
          orderId: id,
          trackingNumber: `TN${id}`,
          ...parcel,
        });
        await stores.shipments.insert(tx, shipment);
        await stores.orders.update(tx, order, [shipment]);
      }
    });
    return { db, ...stores, queries: createQueries(db).orders };
  }
  const edd = (to: string) => ({ edd: { span: { from: to, to }, source: "carrier", at: monday } }) as const;
  const fiveOrders = () =>
    openWith(
      [{ id: "fine", placedAt: monday + 5 * hour }, edd("2026-03-20")],
      [{ id: "late", placedAt: monday + 4 * hour }, edd("2026-03-11")],
      [
        { id: "silent", placedAt: monday + 3 * hour },
        { silentSince: monday, ...edd("2026-03-20") },
      ],
      [
        { id: "trouble", placedAt: monday + 2 * hour },
        { status: "Exception", ...edd("2026-03-20") },
      ],
      [
        { id: "there", placedAt: monday + hour, state: "delivered", deliveredAt: day.todayFrom + hour },
        { status: "Delivered", deliveredAt: day.todayFrom + hour, ...edd("2026-03-11") },
      ],
    );

  it.each<[OrderFilter, string[]]>([
    ["all", ["fine", "late", "silent", "trouble", "there"]],
    ["late", ["late"]],
    ["silent", ["silent"]],
    ["exception", ["trouble"]],
    ["delivered_today", ["there"]],
  ])("shows under %s what belongs there, newest first, and counts the same", async (filter, expected) => {
    const { db, queries } = await fiveOrders();
    const { rows, next } = await queries.list(db.read, testStoreId, { ...firstPage, filter });
    expect(rows.map(({ order }) => order.id)).toEqual(expected);
    expect(next).toBeNull();
    expect((await queries.counts(db.read, testStoreId, day))[filter]).toBe(expected.length);
  });

  it("goes on where the page before ended, also between orders of one moment", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const { db, queries } = await openWith(...ids.map((id) => [{ id }] as const));
    const seen: string[] = [];
    let after = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await queries.list(db.read, testStoreId, { ...day, filter: "all", after, limit: 2 });
      seen.push(...page.rows.map(({ order }) => order.id));
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual(["e", "d", "c", "b", "a"]);
  });

  it("brings the parcels and the open runs of each order", async () => {
    const { db, queries, runs } = await fiveOrders();
    await db.transaction(async (tx) => {
      await runs.insert(tx, aRun({ id: "open", orderId: "late", scopeId: "late" }));
      await runs.insert(tx, aRun({ id: "over", orderId: "fine", scopeId: "fine", status: "done" }));
    });
    const { rows } = await queries.list(db.read, testStoreId, { ...firstPage, filter: "all" });
    const late = rows.find(({ order }) => order.id === "late");
    expect(late?.shipments.map(({ id }) => id)).toEqual(["parcel of late"]);
    expect(rows.flatMap((row) => row.runs.map(({ id }) => id))).toEqual(["open"]);
  });

  it("finds by number, e-mail and tracking number in any spelling, exactly before by beginning", async () => {
    const { db, queries } = await openWith(
      [{ id: "a", number: "#1042", email: "dana@example.com" }, { trackingNumber: "1Z999" }],
      [{ id: "b", number: "#10420", email: "dan@example.com" }, { trackingNumber: "1Z99900" }],
    );
    const find = async (text: string, byPerson = true) => {
      const found = await queries.search(db.read, testStoreId, { text, byPerson, limit: 50 });
      return found.map(({ order }) => order.id).sort();
    };
    expect(await find("1042")).toEqual(["a"]);
    expect(await find("# 10 42")).toEqual(["a"]);
    expect(await find("104")).toEqual(["a", "b"]);
    expect(await find("DANA@example.com")).toEqual(["a"]);
    expect(await find("dan")).toEqual(["a", "b"]);
    expect(await find("dan", false)).toEqual([]);
    expect(await find("dana@example.com", false)).toEqual([]);
    expect(await find("1z 999")).toEqual(["a"]);
    expect(await find("1z9")).toEqual(["a", "b"]);
    expect(await find("%%%")).toEqual([]);
    expect(await find("#")).toEqual([]);
  });

  it("knows nothing of another store's orders", async () => {
    const { db, queries } = await fiveOrders();
    const other = asStoreId("another-store");
    expect((await queries.list(db.read, other, { ...firstPage, filter: "all" })).rows).toEqual([]);
    expect((await queries.counts(db.read, other, day)).all).toBe(0);
    expect(await queries.search(db.read, other, { text: "1042", byPerson: true, limit: 9 })).toEqual([]);
    expect(await queries.record(db.read, other, "fine")).toBeNull();
  });

  it("gives everything an order left behind, oldest first", async () => {
    const { db, queries, ...stores } = await openWith([{ id: "order-1" }, { id: "shipment-1" }]);
    const at = (hours: number) => monday + hours * hour;
    await db.transaction(async (tx) => {
      await stores.runs.insert(tx, aRun());
      await stores.ledger.append(tx, [
        aLedgerEntry({ id: "e2", at: at(2) }),
        aLedgerEntry({ id: "e1", at: at(1), touchpoint: "shipped", channel: "email" }),
        aLedgerEntry({ id: "of another", orderId: "order-2" }),
      ]);
      await stores.messages.insert(tx, aMessage({ html: "<p>", text: "p", subject: "Hi" }));
      for (const looked of [at(3), at(5)])
        await stores.orders.recordVisit(tx, {
          storeId: testStoreId,
          orderId: "order-1",
          at: looked,
          isHuman: true,
        });
      await stores.orders.recordVisit(tx, {
        storeId: testStoreId,
        orderId: "order-1",
        at: at(4),
        isHuman: false,
      });
      for (const [id, orderId, customerId] of [
        ["t1", "order-1", null],
        ["t2", null, "customer-1"],
        ["t3", "order-2", "customer-1"],
      ] as const)
        await stores.tickets.save(tx, {
          id,
          storeId: testStoreId,
          externalId: id,
          orderId,
          customerId,
          subject: "Where is it?",
          text: null,
          openedAt: at(6),
          closedAt: null,
          isWismo: true,
        });
    });
    const record = await queries.record(db.read, testStoreId, "order-1");
    expect(record?.shipments.map(({ id }) => id)).toEqual(["shipment-1"]);
    expect(record?.entries.map(({ id }) => id)).toEqual(["e1", "e2"]);
    expect(record?.entries[0]).toMatchObject({ touchpoint: "shipped", channel: "email" });
    expect(record?.entries[1]).not.toHaveProperty("touchpoint");
    expect(record?.messages).toMatchObject([{ id: "message-1", subject: "Hi" }]);
    expect(record?.messages[0]).not.toHaveProperty("html");
    expect(record?.visits).toEqual([at(3), at(5)]);
    expect(record?.tickets.map(({ id }) => id)).toEqual(["t1", "t2"]);
    expect(record?.runs.map(({ id }) => id)).toEqual(["run-1"]);
  });
});
