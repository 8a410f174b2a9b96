import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import type { Consent } from "@/domain/order/consent";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const hour = 3_600_000;

describeOnBothDatabases("customers and tickets", (open) => {
  async function openStores() {
    const db = await open();
    const stores = createStores(db, systemIds);
    const merge = (patch: Parameters<typeof stores.customers.merge>[2], at = monday) =>
      db.transaction((tx) => stores.customers.merge(tx, testStoreId, patch, at));
    return { db, ...stores, merge };
  }

  it("knows a person by the account, and a guest by the address in any spelling", async () => {
    const { db, customers, merge } = await openStores();
    const guest = await merge({ email: " Dana@Example.com", firstName: "Dana" });
    expect(await merge({ email: "dana@example.com", phone: "+4915112345678" })).toEqual({
      ...guest,
      phone: "+4915112345678",
    });
    const account = await merge({ externalId: "77", email: "dana@example.com" });
    expect(account.id).toBe(guest.id);
    const renamed = await merge({ externalId: "77", email: "new@example.com" });
    expect(renamed).toMatchObject({ id: guest.id, email: "new@example.com", firstName: "Dana" });
    expect(await customers.find(db.read, testStoreId, guest.id)).toEqual(renamed);
    expect(await customers.find(db.read, asStoreId("another-store"), guest.id)).toBeNull();
  });

  it("keeps two accounts apart that share an address", async () => {
    const { merge } = await openStores();
    const first = await merge({ externalId: "1", email: "family@example.com" });
    const second = await merge({ externalId: "2", email: "family@example.com" });
    expect(second.id).not.toBe(first.id);
    expect([first.id, second.id]).toContain((await merge({ email: "family@example.com" })).id);
  });

  it("never overwrites what is known with what a hook leaves out or leaves empty", async () => {
    const { merge } = await openStores();
    const known = await merge({ externalId: "1", email: "a@example.com", phone: "+49151", tags: ["vip"] });
    expect(await merge({ externalId: "1", email: null, phone: "" })).toEqual(known);
    expect(await merge({ externalId: "1", tags: [] })).toEqual({ ...known, tags: [] });
  });

  it("counts what imports have left, and removes one of them from its own store alone", async () => {
    const { db, customers, merge } = await openStores();
    const yes = (source: string, at: number): Consent => ({
      channel: "email",
      class: "marketing",
      state: "granted",
      source,
      wording: "Yes",
      ip: null,
      at,
    });
    const other = asStoreId("another-store");
    const consents = [
      yes("Import of a_b.csv", monday),
      yes("Import of a_b.csv: shop", monday + hour),
      yes("Import of a_b.csv 2", monday + 2 * hour),
      yes("Import of a%b.csv", monday + 3 * hour),
      yes("shopify", monday + 4 * hour),
    ];
    const { id } = await merge({ email: "dana@example.com", consents });
    await db.transaction((tx) => customers.merge(tx, other, { email: "dana@example.com", consents }, monday));
    const left = async (storeId = testStoreId) =>
      (await customers.importedConsents(db.read, storeId)).map(({ source }) => source).toSorted();
    expect(await left()).toEqual([
      "Import of a%b.csv",
      "Import of a_b.csv",
      "Import of a_b.csv 2",
      "Import of a_b.csv: shop",
    ]);
    const remove = (source: string) =>
      db.transaction((tx) => customers.removeConsents(tx, testStoreId, source));
    expect(await remove("Import of a_b.csv")).toBe(2);
    expect(await remove("Import of a_b.csv")).toBe(0);
    expect(await left()).toEqual(["Import of a%b.csv", "Import of a_b.csv 2"]);
    expect(await left(other)).toHaveLength(4);
    expect(await customers.consents(db.read, testStoreId, id)).toMatchObject([{ source: "shopify" }]);
  });

  it("gives the newest statement of will per channel and class, in whatever order they came", async () => {
    const { db, customers, merge } = await openStores();
    const consent = (
      state: Consent["state"],
      at: number,
      channel: Consent["channel"] = "email",
    ): Consent => ({
      channel,
      class: "marketing",
      state,
      source: "shopify",
      wording: null,
      ip: null,
      at,
    });
    const { id } = await merge({ externalId: "1", consents: [consent("refused", monday + hour)] });
    await merge({
      externalId: "1",
      consents: [consent("granted", monday), consent("pending", monday, "sms")],
    });
    const newest = await customers.consents(db.read, testStoreId, id);
    expect(newest).toHaveLength(2);
    expect(newest).toContainEqual(consent("refused", monday + hour));
    expect(newest).toContainEqual(consent("pending", monday, "sms"));
  });

  it("knows blocked addresses in any spelling, each class with its newest and strongest reason", async () => {
    const { db, customers } = await openStores();
    const block = { storeId: testStoreId, channel: "email", address: "Dana@Example.com", at: monday };
    await db.transaction(async (tx) => {
      await customers.block(tx, { ...block, kind: "bounce", reason: "no such user" });
      await customers.block(tx, { ...block, kind: "complaint", reason: "junk" });
      // A fact about the address does not hide what its owner asked for.
      await customers.block(tx, { ...block, kind: "bounce", reason: "full" });
      await customers.block(tx, { ...block, kind: "opt_out", class: "marketing", reason: "unsubscribed" });
    });
    const found = await customers.blocked(db.read, testStoreId, ["DANA@example.com", "b@example.com"]);
    const address = "DANA@example.com";
    expect(found).toHaveLength(2);
    const about = { channel: "email", address, at: monday };
    expect(found).toContainEqual({ ...about, kind: "complaint", class: "all", reason: "junk" });
    const wish = { ...about, kind: "opt_out", class: "marketing", reason: "unsubscribed" };
    expect(found).toContainEqual(wish);
    await db.transaction((tx) => customers.unblock(tx, { ...block, class: "all" }));
    expect(await customers.blocked(db.read, testStoreId, [address])).toEqual([wish]);
    expect(await customers.blocked(db.read, asStoreId("another-store"), ["dana@example.com"])).toEqual([]);
  });

  it("lists the open orders of a person", async () => {
    const { db, customers, orders } = await openStores();
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder({ id: "open" }));
      await orders.insert(
        tx,
        anOrder({ id: "done", externalId: "2", trackingCode: "2", state: "delivered" }),
      );
      await orders.insert(tx, anOrder({ id: "other", externalId: "3", trackingCode: "3", customerId: "x" }));
    });
    expect(await customers.openOrderIds(db.read, testStoreId, "customer-1")).toEqual(["open"]);
  });

  it("keeps a ticket once, with its newest state, for the person and for the order", async () => {
    const { db, tickets } = await openStores();
    const ticket: Parameters<typeof tickets.save>[1] = {
      id: "t1",
      storeId: testStoreId,
      externalId: "9001",
      orderId: "order-1",
      customerId: null,
      subject: "Where is it?",
      text: "I ordered last week.",
      openedAt: monday,
      closedAt: null,
      isWismo: true,
    };
    const save = (changes: Partial<typeof ticket>) =>
      db.transaction((tx) => tickets.save(tx, { ...ticket, ...changes }));
    expect(await save({})).toBe(true);
    expect(await save({ id: "t2", closedAt: monday + hour })).toBe(false);
    const ofAccount = {
      id: "t3",
      externalId: "9002",
      orderId: null,
      customerId: "customer-1",
      openedAt: monday + 1,
    };
    await db.transaction((tx) => tickets.save(tx, { ...ticket, ...ofAccount }));
    const fact = { id: "t1", orderId: "order-1", openedAt: monday, closedAt: monday + hour, isWismo: true };
    const person = { customerId: "customer-1", orderId: "order-1" };
    expect(await tickets.ofCustomer(db.read, testStoreId, person)).toEqual([
      fact,
      { id: "t3", orderId: null, openedAt: monday + 1, closedAt: null, isWismo: true },
    ]);
    expect(await tickets.ofCustomer(db.read, testStoreId, { ...person, customerId: null })).toEqual([fact]);
  });
});
