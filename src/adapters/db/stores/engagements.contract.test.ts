import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { EngagementRow } from "@/application/ports/engagements";
import { asStoreId } from "@/domain/access/store-id";
import { noTraits } from "@/domain/engagement/engagement";
import { DAY_MS } from "@/domain/shared/instant";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { aMessage } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const row: EngagementRow = {
  storeId: testStoreId,
  messageId: "message-1",
  orderId: "order-1",
  key: "open:1",
  kind: "open",
  at: monday + 5,
  link: null,
  traits: { ...noTraits, agent: "apple_privacy", network: "apple" },
  grade: "machine",
  evidence: "apple_privacy",
};
const click: EngagementRow = {
  ...row,
  key: "click:1",
  kind: "click",
  at: monday + 9,
  link: "1",
  traits: { ...noTraits, agent: "browser" },
  grade: "human",
  evidence: "browser",
};

describeOnBothDatabases("signs that messages were seen", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      await stores.orders.insert(tx, anOrder());
      await stores.messages.insert(tx, aMessage({ state: "sent", sentAt: monday }));
    });
    return { db, read: db.read, ...stores };
  }

  it("a sign is kept once, as it was told, and can be graded anew", async () => {
    const { db, read, engagements } = await start();
    await db.transaction(async (tx) => {
      expect(await engagements.insert(tx, row)).toBe(true);
      expect(await engagements.insert(tx, { ...row, at: monday + 99 })).toBe(false);
      expect(await engagements.insert(tx, click)).toBe(true);
      await engagements.regrade(tx, { ...click, grade: "machine", evidence: "links_at_once" });
    });
    const regraded = { ...click, grade: "machine", evidence: "links_at_once" };
    expect(await engagements.ofMessage(read, testStoreId, "message-1")).toEqual([row, regraded]);
    expect(await engagements.ofOrder(read, testStoreId, "order-1")).toEqual([row, regraded]);
    expect(await engagements.ofMessage(read, asStoreId("another-store"), "message-1")).toEqual([]);
  });

  it("an order's messages come with what is known of their being seen", async () => {
    const { db, read, engagements, messages } = await start();
    const seen = async () => (await messages.ofOrder(read, testStoreId, "order-1"))[0]?.seen;
    expect(await seen()).toBe("not_seen");
    await db.transaction((tx) => engagements.insert(tx, { ...row, key: "receipt", kind: "receipt" }));
    expect(await seen()).toBe("not_seen");
    await db.transaction((tx) => engagements.insert(tx, row));
    expect(await seen()).toBe("unknown");
    await db.transaction((tx) => engagements.insert(tx, click));
    expect(await seen()).toBe("seen");
  });

  it("knows what a sign is about, and which message of a touchpoint left last", async () => {
    const { db, read, engagements } = await start();
    const about = await db.transaction((tx) => engagements.about(tx, "message-1"));
    const { touchpoint } = aMessage();
    expect(about).toMatchObject({ orderId: "order-1", sentAt: monday, touchpoint });
    expect(await db.transaction((tx) => engagements.about(tx, "nothing"))).toBeNull();
    const asked = { storeId: testStoreId, orderId: "order-1", touchpoint };
    expect(await engagements.lastSent(read, { ...asked, before: monday + 1 })).toBe("message-1");
    expect(await engagements.lastSent(read, { ...asked, before: monday - 1 })).toBeNull();
  });

  it("counts by touchpoint what was opened by anybody, seen by people and followed", async () => {
    const { db, read, engagements, messages } = await start();
    await db.transaction(async (tx) => {
      const more = aMessage({ id: "message-2", key: "key-2", state: "sent", sentAt: monday });
      await messages.insert(tx, more);
      await messages.insert(tx, { ...more, id: "message-3", key: "key-3" });
      await engagements.insert(tx, row);
      await engagements.insert(tx, { ...row, messageId: "message-2" });
      await engagements.insert(tx, { ...click, messageId: "message-2" });
    });
    const { touchpoint, channel, journeyId } = aMessage();
    const asked = { storeId: testStoreId, from: monday - DAY_MS, to: monday + DAY_MS, journeyId: null };
    const counted = { touchpoint, channel, sent: 3, opened: 2, seen: 1, unknown: 1, clicked: 1 };
    expect(await engagements.reach(read, asked)).toEqual([counted]);
    expect(await engagements.reach(read, { ...asked, journeyId })).toEqual([counted]);
    expect(await engagements.reach(read, { ...asked, journeyId: "another" })).toEqual([]);
  });

  it("a message has one short link, which goes when the person is erased", async () => {
    const { db, read, engagements, customers } = await start();
    const link = { storeId: testStoreId, messageId: "message-1", orderId: "order-1", at: monday };
    await db.transaction(async (tx) => {
      expect(await engagements.shortLink(tx, { ...link, code: "one" })).toBe("one");
      expect(await engagements.shortLink(tx, { ...link, code: "two" })).toBe("one");
    });
    const found = { storeId: testStoreId, messageId: "message-1" };
    expect(await engagements.ofShortLink(read, "one")).toEqual(found);
    const who = { externalId: null, email: anOrder().email, phone: null, orderExternalIds: [], at: monday };
    await db.transaction((tx) => customers.redact(tx, testStoreId, who));
    expect(await engagements.ofShortLink(read, "one")).toBeNull();
  });

  it("signs go along when an order turns out to be another one, and go with their store", async () => {
    const { db, read, engagements, orders, stores } = await start();
    await db.transaction(async (tx) => {
      await engagements.insert(tx, row);
      await orders.insert(tx, anOrder({ id: "order-2", externalId: "2", trackingCode: "c-2", number: "#2" }));
      await orders.merge(tx, testStoreId, { from: "order-1", into: "order-2" });
    });
    expect(await engagements.ofOrder(read, testStoreId, "order-2")).toHaveLength(1);
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await engagements.ofOrder(read, testStoreId, "order-2")).toEqual([]);
  });
});
