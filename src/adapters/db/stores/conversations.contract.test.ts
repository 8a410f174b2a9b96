import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { Conversation, ConversationMessage } from "@/application/ports/conversations";
import { asStoreId } from "@/domain/access/store-id";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { aReplyMailbox } from "@/testing/builders/reply-mailbox";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const storeId = testStoreId;

const conversation = (id: string, change: Partial<Conversation> = {}): Conversation => ({
  id,
  storeId,
  key: `from:${id}`,
  orderId: null,
  lastAt: monday,
  createdAt: monday,
  ...change,
});

const message = (id: string, change: Partial<ConversationMessage> = {}): ConversationMessage => ({
  id,
  storeId,
  conversationId: "c1",
  orderId: null,
  key: `mail:${id}`,
  channel: "email",
  kind: "reply",
  trust: "none",
  answersId: null,
  sender: "dana@example.com",
  senderName: "Dana",
  mailId: `<${id}@example.com>`,
  filesLeftOut: 0,
  at: monday,
  receivedAt: monday,
  subject: "Hello",
  text: "Where is it?",
  quoted: null,
  ...change,
});

const mailbox = aReplyMailbox({ updatedAt: monday });

describeOnBothDatabases("what shoppers answer", (open) => {
  async function start() {
    const db = await open();
    return { db, read: db.read, ...createStores(db, systemIds) };
  }

  it("is kept once, oldest first, in the one conversation of its key", async () => {
    const { db, read, conversations } = await start();
    await db.transaction(async (tx) => {
      expect(await conversations.open(tx, conversation("c1"))).toMatchObject({ id: "c1" });
      expect(await conversations.open(tx, conversation("c9", { key: "from:c1" }))).toMatchObject({
        id: "c1",
      });
      expect(await conversations.add(tx, message("m2", { receivedAt: monday + 2 }))).toBe(true);
      expect(await conversations.add(tx, message("m1", { receivedAt: monday + 1 }))).toBe(true);
      expect(await conversations.add(tx, message("m3", { key: "mail:m1" }))).toBe(false);
    });
    expect((await conversations.ofConversation(read, storeId, "c1", 9)).map(({ id }) => id)).toEqual([
      "m1",
      "m2",
    ]);
    expect(await conversations.ofConversation(read, storeId, "c1", 1)).toMatchObject([{ id: "m2" }]);
    expect(await conversations.find(read, storeId, "c1")).toMatchObject({ lastAt: monday + 2 });
    expect(await conversations.countSince(read, storeId, "c1", monday + 2)).toBe(1);
    expect(await conversations.has(read, storeId, "mail:m1")).toBe(true);
    expect(await conversations.has(read, asStoreId("another"), "mail:m1")).toBe(false);
    expect(await conversations.countUnassigned(read, storeId)).toBe(1);
    expect(await conversations.unassigned(read, storeId, 5)).toMatchObject([{ id: "c1" }]);
  });

  it("moves to the order it is about with its files, goes with that order into another, and with its store", async () => {
    const { db, read, conversations, selfService, orders, stores } = await start();
    const file = {
      storeId,
      requestId: "m1",
      mediaType: "image/png",
      sizeBytes: 1,
      sealedKey: "k",
      addedAt: monday,
    };
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder());
      await orders.insert(
        tx,
        anOrder({ id: "order-2", externalId: "2", trackingCode: "code-2", number: "#2" }),
      );
      await conversations.open(tx, conversation("c1"));
      await conversations.add(tx, message("m1"));
      await selfService.addAttachment(tx, { ...file, id: "f1", orderId: "c1" });
      const into = conversation("c2", { key: "order:order-1", orderId: "order-1" });
      await conversations.open(tx, into);
      expect(await conversations.move(tx, storeId, { from: "c1", into })).toBe(true);
      expect(await conversations.move(tx, storeId, { from: "c1", into })).toBe(false);
    });
    expect(await conversations.ofOrder(read, storeId, "order-1")).toMatchObject([
      { id: "m1", conversationId: "c2" },
    ]);
    expect(await selfService.attachmentsOfOrder(read, storeId, "order-1")).toMatchObject([{ id: "f1" }]);
    expect(await conversations.lastMail(read, storeId, "order-1")).toMatchObject({
      mailId: "<m1@example.com>",
    });
    await db.transaction((tx) => orders.merge(tx, storeId, { from: "order-1", into: "order-2" }));
    expect(await conversations.ofOrder(read, storeId, "order-2")).toMatchObject([{ id: "m1" }]);
    expect(await conversations.find(read, storeId, "c2")).toMatchObject({ key: "order:order-2" });
    await db.transaction((tx) => stores.remove(tx, storeId));
    expect(await conversations.ofOrder(read, storeId, "order-2")).toEqual([]);
  });

  it("that two people put to two orders at once goes to one of them", async () => {
    const { db, read, conversations } = await start();
    await db.transaction(async (tx) => {
      await conversations.open(tx, conversation("c1"));
      await conversations.add(tx, message("m1"));
    });
    const both = await Promise.all(
      ["order-1", "order-2"].map((orderId) =>
        db.transaction(async (tx) => {
          const into = conversation(`of ${orderId}`, { key: `order:${orderId}`, orderId });
          await conversations.open(tx, into);
          return conversations.move(tx, storeId, { from: "c1", into });
        }),
      ),
    );
    expect(both.filter((isFirst) => isFirst)).toHaveLength(1);
    const found = await Promise.all(
      ["order-1", "order-2"].map((orderId) => conversations.ofOrder(read, storeId, orderId)),
    );
    expect(found.flat()).toHaveLength(1);
  });

  it("that is put to its order while more of it comes in takes that along", async () => {
    const { db, read, conversations } = await start();
    const into = conversation("c2", { key: "order:order-1", orderId: "order-1" });
    await db.transaction((tx) => conversations.open(tx, conversation("c1")));
    let noteOpen = () => {};
    const isOpen = new Promise<void>((resolve) => (noteOpen = resolve));
    const moving = isOpen.then(() =>
      db.transaction(async (tx) => {
        await conversations.open(tx, into);
        return conversations.move(tx, storeId, { from: "c1", into });
      }),
    );
    await db.transaction(async (tx) => {
      const { id } = await conversations.open(tx, conversation("new", { key: "from:c1" }));
      noteOpen();
      // Long enough for the other to have come as far as it can.
      for (let at = 0; at < 20; at += 1) await conversations.has(tx, storeId, "mail:m1");
      await conversations.add(tx, message("m1", { conversationId: id }));
    });
    expect(await moving).toBe(true);
    expect(await conversations.ofOrder(read, storeId, "order-1")).toMatchObject([{ id: "m1" }]);
  });

  it("of no order is removed with its files, by hand or once it is old", async () => {
    const { db, read, conversations } = await start();
    await db.transaction(async (tx) => {
      for (const id of ["c1", "c2", "c3"]) await conversations.open(tx, conversation(id));
      await conversations.add(tx, message("m1"));
      await conversations.add(tx, message("m3", { conversationId: "c3", receivedAt: monday + 9 }));
      await conversations.remove(tx, storeId, "c2");
      expect(await conversations.removeUnassigned(tx, storeId, monday + 5)).toBe(1);
    });
    expect(await conversations.unassigned(read, storeId, 5)).toMatchObject([{ id: "c3" }]);
    expect(await conversations.has(read, storeId, "mail:m1")).toBe(false);
  });
});

describeOnBothDatabases("a store's reply mailbox", (open) => {
  async function start() {
    const db = await open();
    const { replyMailboxes } = createStores(db, systemIds);
    await db.transaction((tx) => replyMailboxes.save(tx, mailbox));
    const claim = (holder: string, now = monday, until = now + 60) =>
      db.transaction((tx) => replyMailboxes.claim(tx, { storeId, holder, now, until }));
    return { db, replyMailboxes, claim, find: () => replyMailboxes.find(db.read, storeId) };
  }

  it("is read by one at a time: whoever holds it goes on, whoever died leaves it", async () => {
    const { db, replyMailboxes, claim } = await start();
    expect(await claim("one")).toMatchObject({ storeId, settings: mailbox.settings });
    expect(await claim("two")).toBeNull();
    expect(await claim("one", monday + 1)).not.toBeNull();
    expect(await claim("two", monday + 61)).not.toBeNull();
    await db.transaction((tx) => replyMailboxes.release(tx, storeId, "one"));
    expect(await claim("one", monday + 62)).toBeNull();
    await db.transaction((tx) => replyMailboxes.release(tx, storeId, "two"));
    expect(await claim("one", monday + 62)).not.toBeNull();
  });

  it("is not asked again before its time after a failure, nor at all while it is paused", async () => {
    const { db, replyMailboxes, claim, find } = await start();
    const fails = (isPaused: boolean) =>
      db.transaction((tx) =>
        replyMailboxes.noteFailure(tx, storeId, {
          at: monday,
          error: "Away",
          nextReadAt: monday + 50,
          isPaused,
        }),
      );
    await fails(false);
    expect(await claim("one", monday + 49)).toBeNull();
    expect(await claim("one", monday + 50)).toMatchObject({ failures: 1, lastError: "Away" });
    await db.transaction((tx) => replyMailboxes.noteSuccess(tx, storeId, monday + 51));
    expect(await find()).toMatchObject({ failures: 0, nextReadAt: null, lastReadAt: monday + 51 });
    await fails(true);
    expect(await claim("one", monday + 9_999_999)).toBeNull();
  });

  it("remembers how far it was read and never goes back under the same count", async () => {
    const { db, replyMailboxes, find } = await start();
    const note = (uidValidity: string, lastUid: number) =>
      db.transaction((tx) => replyMailboxes.noteRead(tx, storeId, { uidValidity, lastUid }));
    await note("7", 12);
    await note("7", 11);
    expect(await find()).toMatchObject({ uidValidity: "7", lastUid: 12 });
    await note("8", 1);
    expect(await find()).toMatchObject({ uidValidity: "8", lastUid: 1 });
    expect(await replyMailboxes.list(db.read)).toHaveLength(1);
    await db.transaction((tx) => replyMailboxes.remove(tx, storeId));
    expect(await find()).toBeNull();
  });
});
