import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { noTraits } from "@/domain/engagement/engagement";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { PastLaunch } from "@/domain/journey/backtest/versions-in-force";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aJourney, aMessage, aStoredEvent } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { type WriteHandle } from "../connection";
import { createStores } from "../create-stores";
import { openReader } from "../open-reader";
import { createHistoryQueries } from "./histories";

const HOUR = 3_600_000;

const ticket: CanonicalEvent = {
  type: "ticket",
  key: "ticket:1",
  occurredAt: monday + HOUR,
  ref: { externalId: "6128475930112" },
  ticket: { externalId: "t-1", subject: "Where?", openedAt: monday + HOUR, isWismo: true },
};
const moved: CanonicalEvent = {
  type: "customer",
  key: "customer:1",
  occurredAt: monday + 2 * HOUR,
  customer: { externalId: "7001", email: "dana@example.com" },
};

describeOnBothDatabases("the stored past", (open) => {
  async function shop() {
    const db = await open();
    const stores = createStores(db, systemIds);
    const histories = createHistoryQueries(db);
    const customerId = await db.transaction(async (tx) => {
      const patch = {
        externalId: "7001",
        email: "dana@example.com",
        consents: [
          {
            channel: "email" as const,
            class: "marketing" as const,
            state: "granted" as const,
            source: "shop",
            at: monday - HOUR,
          },
        ],
      };
      const { id } = await stores.customers.merge(tx, testStoreId, patch, monday);
      await stores.orders.insert(tx, anOrder({ customerId: id }));
      const earlier = anOrder({
        id: "order-0",
        externalId: "0",
        trackingCode: "code-0",
        customerId: id,
        placedAt: monday - 9 * HOUR,
        createdAt: monday - 9 * HOUR,
      });
      await stores.orders.insert(tx, earlier);
      await stores.shipments.insert(tx, aShipment({ id: "parcel-b", trackingNumber: "TN2" }));
      await stores.shipments.insert(tx, aShipment({ id: "parcel-a" }));
      await stores.events.insert(tx, aStoredEvent({ id: "e1", orderId: "order-1" }));
      await stores.events.insert(
        tx,
        aStoredEvent({ id: "e2", orderId: "order-1", event: ticket, receivedAt: monday + HOUR + 5 }),
      );
      await stores.events.insert(tx, aStoredEvent({ id: "e3", event: moved, receivedAt: monday + 2 * HOUR }));
      await stores.tickets.save(tx, {
        id: "ticket-1",
        storeId: testStoreId,
        externalId: "t-1",
        orderId: "order-1",
        customerId: id,
        subject: "Where?",
        text: null,
        openedAt: monday + HOUR,
        closedAt: null,
        isWismo: true,
      });
      for (const at of [monday + 4 * HOUR, monday + 3 * HOUR])
        await stores.orders.recordVisit(tx, { storeId: testStoreId, orderId: "order-1", at, isHuman: true });
      await stores.customers.block(tx, {
        storeId: testStoreId,
        channel: "email",
        address: "dana@example.com",
        kind: "bounce",
        reason: "550 no such user",
        at: monday + 5 * HOUR,
      });
      await stores.messages.insert(tx, aMessage({ id: "m1", key: "shipped:1", state: "failed", why: "550" }));
      await stores.messages.insert(tx, aMessage({ id: "m2", key: "shipped:2", state: "sent" }));
      return id;
    });
    return { db, stores, histories, customerId };
  }

  it("gives an order's facts in the order in which they were worked on, with what was known of the person and since when", async () => {
    const { db, histories, customerId } = await shop();
    const about = { orderIds: ["order-1"], until: monday + 10 * HOUR };
    const [stored] = await histories.histories(db.read, testStoreId, about);
    expect(stored).toMatchObject({ number: "#1042", isErased: false });
    const { history } = stored ?? {};
    expect(history).toMatchObject({ orderId: "order-1", customerId, shipmentIds: ["parcel-a", "parcel-b"] });
    expect(history?.arrivals.map(({ event, at }) => [event.type, at - monday])).toEqual([
      ["ready_for_pickup", 0],
      ["ticket", HOUR + 5],
      ["customer", 2 * HOUR],
    ]);
    expect(history?.person.tickets).toMatchObject([{ knownAt: monday + HOUR + 5, closedKnownAt: null }]);
    expect(history?.person.visits).toEqual([monday + 3 * HOUR, monday + 4 * HOUR]);
    expect(history?.person.otherOrders).toEqual([
      { placedAt: monday - 9 * HOUR, knownAt: monday - 9 * HOUR },
    ]);
    expect(history?.person.blocked).toMatchObject([{ channel: "email", at: monday + 5 * HOUR }]);
    expect(history?.person.consents).toMatchObject([{ consent: { state: "granted" } }]);
    expect(history?.outcomes).toMatchObject([{ key: "shipped:1", state: "failed", why: "550" }]);
  });

  it("gives the first look at each message, a person's apart from a machine's; a receipt is none", async () => {
    const { db, stores, histories } = await shop();
    const sign = { storeId: testStoreId, messageId: "m2", orderId: "order-1", link: null } as const;
    const byApple = {
      traits: { ...noTraits, agent: "apple_privacy" },
      grade: "machine",
      evidence: "apple_privacy",
    } as const;
    const byPerson = {
      traits: { ...noTraits, agent: "browser" },
      grade: "human",
      evidence: "browser",
    } as const;
    await db.transaction(async (tx) => {
      const add = (
        key: string,
        kind: "open" | "click" | "receipt",
        at: number,
        by: typeof byApple | typeof byPerson,
      ) => stores.engagements.insert(tx, { ...sign, key, kind, at, ...by });
      await add("r", "receipt", monday + 1, byPerson);
      await add("o1", "open", monday + 5, byApple);
      await add("o2", "open", monday + 50, byPerson);
      await add("c", "click", monday + 60, byPerson);
    });
    const about = { orderIds: ["order-1", "order-0"], until: monday + 10 * HOUR };
    const [stored, earlier] = await histories.histories(db.read, testStoreId, about);
    const looks = stored?.history.looks?.map(({ key, at, verdict }) => `${key} ${at - monday} ${verdict}`);
    expect(looks?.toSorted()).toEqual(["shipped:2 5 unknown", "shipped:2 50 seen"]);
    expect(earlier?.history.looks).toEqual([]);
  });

  it("knows nothing of what came after the moment it is asked for", async () => {
    const { db, histories } = await shop();
    const about = { orderIds: ["order-1"], until: monday + HOUR };
    const [stored] = await histories.histories(db.read, testStoreId, about);
    expect(stored?.history.arrivals).toHaveLength(1);
    expect(stored?.history.person.visits).toEqual([]);
  });

  it("names the orders of a span, the oldest first, of one store alone", async () => {
    const { db, histories } = await shop();
    const span = { from: monday - 10 * HOUR, until: monday, withTests: false };
    expect(await histories.orderIds(db.read, testStoreId, span)).toEqual(["order-0", "order-1"]);
  });

  it("knows every soft launch with the shares it took, the oldest first, of one store alone", async () => {
    const { db, stores, histories } = await shop();
    const newest: PastLaunch = {
      journeyId: "journey-1",
      versionId: "version-2",
      percent: 40,
      startedAt: monday,
      endedAt: null,
      shares: [
        { at: monday, percent: 10 },
        { at: monday + HOUR, percent: 40 },
      ],
      state: "running",
    };
    const former: PastLaunch = {
      ...newest,
      versionId: "version-1",
      startedAt: monday - HOUR,
      endedAt: monday,
      shares: [],
      state: "replaced",
    };
    const insert = (id: string, launch: PastLaunch) =>
      db.transaction((tx) =>
        stores.softLaunches.insert(tx, {
          ...launch,
          id,
          storeId: testStoreId,
          startedBy: null,
          report: null,
        }),
      );
    await db.transaction((tx) => stores.journeys.insert(tx, aJourney()));
    await insert("launch-2", newest);
    await insert("launch-1", former);
    expect(await histories.launches(db.read, testStoreId)).toEqual([former, newest]);
    expect(await histories.launches(db.read, asStoreId("another"))).toEqual([]);
  });

  it("is read through a connection that refuses to write", async () => {
    const { db } = await shop();
    const url = "url" in db ? String(db.url) : "file" in db ? `file:${String(db.file)}` : "";
    const reader = openReader(url);
    const [stored] = await createHistoryQueries(reader).histories(reader.read, testStoreId, {
      orderIds: ["order-1"],
      until: monday,
    });
    expect(stored?.history.orderId).toBe("order-1");
    await expect(sneakedWriteHandle(reader.read).delete(reader.t.events)).rejects.toThrow();
    await reader.close();
  });
});

/** What only a cast can do: at run time every handle has the verbs that write. */
function sneakedWriteHandle(reader: object): WriteHandle {
  return (reader as { handle: WriteHandle }).handle;
}
