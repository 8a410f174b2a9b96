import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { ConversationMessage } from "@/application/ports/conversations";
import type { Tx } from "@/application/ports/database";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { REPLY } from "@/domain/support/reply-task";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aHook, aLedgerEntry, aMessage, aStoredEvent } from "@/testing/builders/rows";
import { aTask } from "@/testing/builders/task";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createStores } from "../create-stores";
import type { Database } from "../database";

const personal = ["dana", "whitfield", "+4915112345678", "torstraße", "10115", "smith"];
const erasedAt = monday + 1_000;

describeOnBothDatabases("erasing a person", (open) => {
  /** A store that knows Dana in every table, and Kim in the same way. */
  async function openWithTwoPeople() {
    const db = await open();
    const stores = createStores(db, systemIds);
    const dana = await know(db, stores, { id: "dana", email: "dana@example.com", externalId: "1" });
    const kim = await know(db, stores, { id: "kim", email: "kim@example.com", externalId: "2" });
    return { db, stores, dana, kim };
  }

  it("leaves nothing personal of theirs in any table, and everything of others", async () => {
    const { db, stores, kim } = await openWithTwoPeople();
    const before = await everything(db);
    expect(personal.every((word) => before.includes(word))).toBe(true);
    const counts = await db.transaction((tx) =>
      stores.customers.redact(tx, testStoreId, {
        externalId: "1",
        email: "Dana@Example.com",
        phone: "+4915112345678",
        orderExternalIds: ["order of dana"],
        at: erasedAt,
      }),
    );
    expect(counts).toEqual({ orders: 1, customers: 1 });
    const after = await everything(db);
    for (const word of personal) expect(after).not.toContain(word === "dana" ? "dana@" : word);
    expect(await stores.orders.find(db.read, testStoreId, kim.orderId)).toMatchObject({
      email: "kim@example.com",
      redactedAt: null,
    });
    expect(await stores.messages.find(db.read, "message of kim")).toMatchObject({
      recipient: "kim@example.com",
    });
    expect(await stores.hooks.find(db.read, "hook of kim")).toMatchObject({
      body: expect.stringContaining("kim@"),
    });
  });

  it("leaves a tombstone: keys and ledger stay, so nothing is sent again or heard twice", async () => {
    const { db, stores, dana } = await openWithTwoPeople();
    await erase(db, stores);
    const order = await stores.orders.find(db.read, testStoreId, dana.orderId);
    expect(order).toMatchObject({ externalId: "order of dana", redactedAt: erasedAt, revision: 2 });
    expect(order?.shippingAddress).toEqual({ country: "DE" });
    expect(await db.transaction((tx) => stores.hooks.insert(tx, hookOf("dana", "dana@example.com")))).toBe(
      false,
    );
    const again = { ...eventOf("dana", "dana@example.com", dana.orderId), id: "new" };
    expect(await db.transaction((tx) => stores.events.insert(tx, again))).toBe(false);
    const twin = messageOf("dana", "dana@example.com", dana.orderId);
    expect(await db.transaction((tx) => stores.messages.insert(tx, { ...twin, id: "new" }))).toBe(false);
    const entries = await readHandle(db.read).select().from(db.t.ledgerEntries);
    expect(entries).toHaveLength(2);
    const mine = entries.find(({ orderId }) => orderId === dana.orderId);
    expect(mine).toMatchObject({ reason: "provider_refused", values: { why: "erased" } });
  });

  it("keeps a blocked address blocked without naming it", async () => {
    const { db, stores } = await openWithTwoPeople();
    await erase(db, stores);
    expect(await stores.customers.blocked(db.read, testStoreId, ["dana@example.com"])).toHaveLength(1);
    const rows = await readHandle(db.read).select().from(db.t.suppressions);
    const addresses = rows.map(({ address }) => address).sort();
    expect(addresses).toEqual(["kim@example.com", expect.stringMatching(/^sha256:/)]);
  });

  it("reaches what they wrote about nobody's order and about another's, with its files and the task it opened", async () => {
    const { db, stores, kim } = await openWithTwoPeople();
    await db.transaction(async (tx) => {
      for (const orderId of [null, kim.orderId])
        for (const [sender, channel] of [
          ["dana@example.com", "email"],
          ["+4915112345678", "sms"],
        ] as const)
          await keepReply(tx, stores, { orderId, sender, channel });
      // The shop answered by text.
      const answer = messageOf("dana", "+4915112345678", kim.orderId);
      const byHand = { key: "answer", touchpoint: ONE_OFF, channel: "sms" };
      await stores.messages.insert(tx, { ...answer, ...byHand, id: "answer to dana" });
    });
    await erase(db, stores);
    const after = await everything(db);
    for (const word of [...personal.slice(1), "dana@"]) expect(after).not.toContain(word);
    const files = await stores.selfService.attachmentsOfOrder(db.read, testStoreId, kim.orderId);
    expect(files).toEqual([]);
    const [task] = await stores.tasks.pendingOfOrder(db.read, testStoreId, kim.orderId);
    expect(task).toMatchObject({ state: "open", values: { reply: "", replies: 1 } });
  });

  it("also hides the addresses that only their account and their orders know", async () => {
    const { db, stores } = await openWithTwoPeople();
    await db.transaction(async (tx) => {
      await keepReply(tx, stores, { orderId: null, sender: "dana@example.com", channel: "email" });
      const who = { externalId: "1", email: null, phone: null, orderExternalIds: [], at: erasedAt };
      await stores.customers.redact(tx, testStoreId, who);
    });
    expect(await everything(db)).not.toContain("dana@");
    expect(await stores.customers.blocked(db.read, testStoreId, ["dana@example.com"])).toHaveLength(1);
  });

  it("a number that wrote STOP stays blocked without being named", async () => {
    const { db, stores } = await openWithTwoPeople();
    const phone = "+4915112345678";
    const block = { storeId: testStoreId, channel: "sms", address: phone, reason: "STOP", at: erasedAt };
    await db.transaction((tx) => stores.customers.block(tx, { ...block, kind: "opt_out" }));
    await erase(db, stores);
    expect(await stores.customers.blocked(db.read, testStoreId, [phone])).toHaveLength(1);
    const rows = await readHandle(db.read).select().from(db.t.suppressions);
    expect(rows.map(({ address }) => address)).not.toContain(phone);
  });

  it("erases everybody when the app was removed from the shop", async () => {
    const { db, stores } = await openWithTwoPeople();
    await db.transaction((tx) => stores.customers.redactAll(tx, testStoreId, erasedAt));
    const after = await everything(db);
    for (const word of [...personal.slice(1), "dana@", "kim@"]) expect(after).not.toContain(word);
  });
});

type Stores = ReturnType<typeof createStores>;
interface Person {
  readonly id: string;
  readonly email: string;
  readonly externalId: string;
}

async function know(db: Database, stores: Stores, { id, email, externalId }: Person) {
  const orderId = `order-${id}`;
  const person = { externalId, email, phone: "+4915112345678", firstName: id, lastName: "Whitfield" };
  const address = {
    name: `${id} Whitfield`,
    line1: "Torstraße 1",
    postalCode: "10115",
    city: "Berlin",
    country: "DE",
  };
  await db.transaction(async (tx) => {
    const customer = await stores.customers.merge(tx, testStoreId, person, monday);
    await stores.orders.insert(
      tx,
      anOrder({
        id: orderId,
        externalId: `order of ${id}`,
        trackingCode: `code-${id}`,
        customerId: customer.id,
        email,
        phone: person.phone,
        firstName: person.firstName,
        lastName: person.lastName,
        shippingAddress: address,
        billingAddress: address,
      }),
    );
    const scan = {
      at: monday,
      tzSource: "offset",
      status: "Delivered",
      reason: null,
      text: "Signed: SMITH",
    } as const;
    await stores.shipments.insert(tx, aShipment({ id: `parcel of ${id}`, orderId, checkpoints: [scan] }));
    await stores.hooks.insert(tx, hookOf(id, email));
    await stores.hooks.insert(
      tx,
      aHook({ id: `parked ${id}`, dedupeKey: null, state: "parked", body: `{"to":"${email}"}` }),
    );
    await stores.events.insert(tx, eventOf(id, email, orderId));
    await stores.hooks.insert(tx, { ...hookOf(id, email), id: `repeat of ${id}`, dedupeKey: `repeat ${id}` });
    await stores.events.insert(tx, {
      ...eventOf(id, email, orderId),
      id: `r ${id}`,
      hookId: `repeat of ${id}`,
    });
    await stores.events.insert(tx, customerEventOf(id, person));
    await stores.messages.insert(tx, messageOf(id, email, orderId));
    await stores.messages.insertSend(tx, sendOf(id, email));
    await stores.messages.insert(tx, {
      ...messageOf(id, email, orderId),
      id: `unsure of ${id}`,
      key: `unsure:${id}`,
      state: "uncertain",
      why: `451 ${email} is busy`,
    });
    const values = { why: `550 no such user ${email}` };
    await stores.ledger.append(tx, [
      aLedgerEntry({ id: `entry of ${id}`, orderId, kind: "failed", reason: "provider_refused", values }),
    ]);
    await stores.tickets.save(tx, ticketOf(id, customer.id, orderId));
  });
  await db.transaction((tx) =>
    stores.customers.block(tx, {
      storeId: testStoreId,
      channel: "email",
      address: email,
      kind: "bounce",
      reason: "550 no such user",
      at: monday,
    }),
  );
  return { orderId };
}

/** Words of Dana's, in a conversation about an order or none, with a file and, on an order, its task. */
async function keepReply(
  tx: Tx,
  { conversations, selfService, tasks }: Stores,
  { orderId, sender, channel }: Pick<ConversationMessage, "orderId" | "channel"> & { sender: string },
): Promise<void> {
  const id = systemIds.next();
  const about = { storeId: testStoreId, orderId };
  const opened = { id, ...about, key: `of ${orderId ?? sender}`, lastAt: monday, createdAt: monday };
  const conversation = await conversations.open(tx, opened);
  const said = { subject: "Whitfield", text: "Torstraße", quoted: "Whitfield" };
  const by = { sender, senderName: "Whitfield", mailId: "<whitfield>", answersId: null };
  const how = { channel, kind: "reply", trust: "none", filesLeftOut: 0 } as const;
  const when = { at: monday, receivedAt: monday };
  const kept = { ...about, ...said, ...by, ...how, ...when };
  await conversations.add(tx, { ...kept, id, conversationId: conversation.id, key: id });
  const file = { id: systemIds.next(), sealedKey: "key", mediaType: "image/png", sizeBytes: 1 };
  const place = { storeId: testStoreId, orderId: orderId ?? conversation.id, requestId: id, addedAt: monday };
  await selfService.addAttachment(tx, { ...file, ...place });
  if (orderId === null) return;
  const values = { reply: "Torstraße", replies: 1 };
  await tasks.open(tx, aTask({ id: `task ${orderId}`, orderId, journeyId: REPLY, values }));
}

const hookOf = (id: string, email: string) =>
  aHook({
    id: `hook of ${id}`,
    dedupeKey: id,
    state: "done",
    body: `{"email":"${email}","name":"Whitfield"}`,
  });

const eventOf = (id: string, email: string, orderId: string) => {
  const event: CanonicalEvent = {
    type: "order",
    change: "created",
    key: `order:${id}`,
    occurredAt: monday,
    ref: { externalId: `order of ${id}` },
    order: {
      customer: { email, lastName: "Whitfield" },
      shippingAddress: { line1: "Torstraße 1", country: "DE" },
    },
  };
  return aStoredEvent({ id: `event of ${id}`, hookId: `hook of ${id}`, event, orderId });
};

const customerEventOf = (id: string, customer: { externalId: string; email: string }) =>
  aStoredEvent({
    id: `customer event of ${id}`,
    hookId: null,
    event: { type: "customer", key: `customer:${id}`, occurredAt: monday, customer },
  });

const messageOf = (id: string, email: string, orderId: string) =>
  aMessage({
    id: `message of ${id}`,
    key: `message:${id}`,
    orderId,
    recipient: email,
    subject: "Hi Whitfield",
    html: "<p>Whitfield</p>",
    text: "Whitfield",
  });

const sendOf = (id: string, email: string) => ({
  id: `send of ${id}`,
  messageId: `message of ${id}`,
  storeId: testStoreId,
  attempt: 1,
  startedAt: monday,
  endedAt: monday,
  result: "rejected" as const,
  detail: `550 no such user ${email}`,
});

const ticketOf = (id: string, customerId: string, orderId: string) => ({
  id: `ticket of ${id}`,
  storeId: testStoreId,
  externalId: id,
  orderId,
  customerId,
  subject: "From Whitfield",
  text: "Torstraße",
  openedAt: monday,
  closedAt: null,
  isWismo: true,
});

const erase = (db: Database, stores: Stores) =>
  db.transaction((tx) =>
    stores.customers.redact(tx, testStoreId, {
      externalId: "1",
      email: "dana@example.com",
      phone: null,
      orderExternalIds: [],
      at: erasedAt,
    }),
  );

/** All rows of all tables that are about Dana or everybody, as one lower-case text. */
async function everything({ t, read }: Database): Promise<string> {
  const rows: unknown[] = [];
  for (const table of Object.values(t)) rows.push(...(await readHandle(read).select().from(table)));
  return JSON.stringify(rows.filter((row) => !JSON.stringify(row).includes("kim"))).toLowerCase();
}
