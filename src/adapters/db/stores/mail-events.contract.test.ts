import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { monday, testStoreId } from "@/testing/builders/facts";
import { aMessage } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createQueries } from "../queries/create-queries";

const day = 86_400_000;
const bounce = {
  storeId: testStoreId,
  key: "postmark:Bounce:42",
  provider: "postmark",
  hookId: "hook-1",
  messageId: "message-1",
  kind: "bounced_for_now",
  reason: "mailbox_full",
  detail: "452 4.2.2 full",
  at: monday,
  receivedAt: monday + 1,
} as const;

describeOnBothDatabases("what mail providers told", (open) => {
  it("is kept once, names nobody, and is counted for an address in any spelling", async () => {
    const db = await open();
    const { mailEvents } = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      expect(await mailEvents.insert(tx, { ...bounce, address: "Dana@example.com" })).toBe(true);
      expect(await mailEvents.insert(tx, { ...bounce, address: "dana@example.com" })).toBe(false);
      const next = { ...bounce, key: "2", at: monday + day };
      await mailEvents.insert(tx, { ...next, address: "dana@example.com" });
      await mailEvents.insert(tx, { ...next, key: "3", kind: "delivered", address: "dana@example.com" });
      await mailEvents.insert(tx, { ...next, key: "4", messageId: "message-2", address: null });
      await mailEvents.insert(tx, { ...next, key: "5", messageId: "message-2", address: "dana@example.com" });
      const other = asStoreId("another");
      await mailEvents.insert(tx, { ...next, storeId: other, address: "dana@example.com" });
    });
    const told = await mailEvents.ofMessage(db.read, testStoreId, "message-1");
    expect(told.map(({ key }) => key)).toEqual(["postmark:Bounce:42", "2", "3"]);
    expect(told[0]).toEqual(bounce);
    expect(JSON.stringify(told)).not.toContain("dana");
    const since = (at: number) =>
      mailEvents.softBounces(db.read, testStoreId, { address: "DANA@example.com", since: at });
    // The first message bounced twice.
    expect(await since(monday)).toBe(2);
    expect(await since(monday + day + 1)).toBe(0);
  });

  it("stands beside when mail last left and when it last would not", async () => {
    const db = await open();
    const { mailEvents, messages } = createStores(db, systemIds);
    const nothing = { lastSuccessAt: null, lastErrorAt: null, lastError: null };
    expect(await mailEvents.health(db.read, testStoreId, monday)).toEqual(nothing);
    await db.transaction(async (tx) => {
      await messages.insert(tx, aMessage());
      await messages.insert(tx, aMessage({ id: "text", key: "text", channel: "sms" }));
      for (const [id, startedAt, result, messageId] of [
        ["a", monday, "sent", "message-1"],
        ["b", monday + 1, "retry", "message-1"],
        ["c", monday + 2, "rejected", "message-1"],
        ["d", monday + 3, "sent", "text"],
      ] as const) {
        const send = { id, messageId, storeId: testStoreId, attempt: 1, startedAt, endedAt: startedAt };
        await messages.insertSend(tx, { ...send, result, detail: `${id} said` });
      }
    });
    expect(await mailEvents.health(db.read, testStoreId, monday)).toEqual({
      lastSuccessAt: monday,
      lastErrorAt: monday + 1,
      lastError: "b said",
    });
    expect(await mailEvents.health(db.read, testStoreId, monday + 1)).toMatchObject({
      lastSuccessAt: null,
      lastErrorAt: monday + 1,
    });
  });

  it("leads to a list of blocked addresses, page by page, the newest first", async () => {
    const db = await open();
    const { customers } = createStores(db, systemIds);
    const { suppressions } = createQueries(db);
    const block = { storeId: testStoreId, channel: "email", kind: "bounce", reason: "no" } as const;
    await db.transaction(async (tx) => {
      for (let index = 0; index < 5; index += 1)
        await customers.block(tx, { ...block, address: `buyer${index}@a_b.example`, at: monday + index });
      await customers.block(tx, {
        ...block,
        storeId: asStoreId("another"),
        address: "x@y.example",
        at: monday,
      });
    });
    const page = async (after: { at: number; id: string } | null, text = "") =>
      suppressions.list(db.read, testStoreId, { text, after, limit: 3 });
    const first = await page(null);
    expect(first.rows.map(({ address }) => address.slice(0, 6))).toEqual(["buyer4", "buyer3", "buyer2"]);
    const second = await page(first.next);
    expect(second.rows.map(({ address }) => address.slice(0, 6))).toEqual(["buyer1", "buyer0"]);
    expect(second.next).toBeNull();
    expect((await page(null, "BUYER3")).rows).toMatchObject([{ kind: "bounce", class: "all" }]);
    expect((await page(null, "axb")).rows).toEqual([]);
  });

  it("lists every block of an address that was blocked in several ways at one moment", async () => {
    const db = await open();
    const { customers } = createStores(db, systemIds);
    const { suppressions } = createQueries(db);
    const stop = { storeId: testStoreId, kind: "opt_out", reason: "STOP", at: monday } as const;
    await db.transaction(async (tx) => {
      for (const address of ["+15035550141", "+15035550142"]) {
        await customers.block(tx, { ...stop, address, channel: "sms" });
        await customers.block(tx, { ...stop, address, channel: "email", class: "marketing" });
      }
    });
    const listed: string[] = [];
    let after: { at: number; id: string } | null = null;
    do {
      const page = await suppressions.list(db.read, testStoreId, { text: "", after, limit: 1 });
      listed.push(...page.rows.map(({ address, channel }) => `${address.slice(-1)} ${channel}`));
      after = page.next;
    } while (after !== null && listed.length < 9);
    expect(listed).toEqual(["2 sms", "2 email", "1 sms", "1 email"]);
  });
});
