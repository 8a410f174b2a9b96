import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { aHook, aLedgerEntry, aMessage, aRun, aStoredEvent } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createQueries } from "./create-queries";

const hour = 3_600_000;
const other = asStoreId("another-store");
const firstPage = { after: null, limit: 50 };

describeOnBothDatabases("read models of messages, journeys and hooks", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction((tx) => stores.orders.insert(tx, anOrder()));
    return { db, read: db.read, stores, queries: createQueries(db) };
  }

  const message = (id: string, changes: Parameters<typeof aMessage>[0] = {}) =>
    aMessage({ id, key: id, ...changes });

  it("lists messages by what became of them, newest first, with the order's name", async () => {
    const { db, read, stores, queries } = await start();
    await db.transaction(async (tx) => {
      for (const [id, state, hours] of [
        ["m1", "sent", 1],
        ["m2", "failed", 2],
        ["m3", "held", 3],
        ["m4", "queued", 4],
      ] as const)
        await stores.messages.insert(tx, message(id, { state, queuedAt: monday + hours * hour }));
    });
    const list = async (...states: Parameters<typeof queries.messages.counts>[2]) => {
      const page = { ...firstPage, states, orderIds: null };
      const { rows } = await queries.messages.list(read, testStoreId, page);
      return rows.map((row) => row.message.id);
    };
    expect(await list("queued", "held", "sending")).toEqual(["m4", "m3"]);
    expect(await list("sent")).toEqual(["m1"]);
    const [row] = (
      await queries.messages.list(read, testStoreId, {
        ...firstPage,
        states: ["sent"],
        orderIds: ["order-1"],
      })
    ).rows;
    expect(row).toMatchObject({ orderId: "order-1", number: "#1042", firstName: "Dana" });
    expect(row?.message).not.toHaveProperty("html");
    const counts = await queries.messages.counts(read, testStoreId, ["failed", "held", "uncertain"]);
    expect(counts.toSorted((a, b) => (a.state < b.state ? -1 : 1))).toEqual([
      { state: "failed", messages: 1 },
      { state: "held", messages: 1 },
    ]);
    expect(await queries.messages.counts(read, other, ["failed"])).toEqual([]);
  });

  it("opens a message with its attempts and the decision against it, in its own store alone", async () => {
    const { db, read, stores, queries } = await start();
    await db.transaction(async (tx) => {
      await stores.messages.insert(tx, message("m1", { state: "failed", html: "<p>Hi</p>" }));
      await stores.messages.insertSend(tx, {
        id: "s1",
        messageId: "m1",
        storeId: testStoreId,
        attempt: 1,
        startedAt: monday,
        endedAt: monday + 1,
        result: "rejected",
        detail: "550 no such user",
      });
      await stores.ledger.append(tx, [
        aLedgerEntry({ id: "queued", kind: "queued", messageId: "m1" }),
        aLedgerEntry({
          id: "failed",
          kind: "failed",
          reason: "provider_refused",
          messageId: "m1",
          at: monday + 2,
        }),
      ]);
    });
    const opened = await queries.messages.open(read, testStoreId, "m1");
    expect(opened?.message.html).toBe("<p>Hi</p>");
    expect(opened?.sends.map(({ detail }) => detail)).toEqual(["550 no such user"]);
    expect(opened?.decision).toMatchObject({ kind: "failed", reason: "provider_refused" });
    expect(await queries.messages.open(read, other, "m1")).toBeNull();
  });

  it("counts and lists at a node who waits, who was written to and who was not", async () => {
    const { db, read, stores, queries } = await start();
    await db.transaction(async (tx) => {
      await stores.runs.insert(tx, aRun({ id: "later", scopeId: "a", waitUntil: monday + 9 * hour }));
      await stores.runs.insert(tx, aRun({ id: "sooner", scopeId: "b", waitUntil: monday + hour }));
      await stores.runs.insert(tx, aRun({ id: "any day", scopeId: "c", waitUntil: null }));
      await stores.runs.insert(tx, aRun({ id: "over", scopeId: "d", status: "done", nodeId: null }));
      await stores.messages.insert(tx, message("new", { state: "sent", sentAt: monday + 1 }));
      await stores.messages.insert(tx, message("old", { state: "sent", queuedAt: monday - 48 * hour }));
      const entry = { kind: "suppressed", nodeId: "send", touchpoint: "shipped" } as const;
      await stores.ledger.append(tx, [
        aLedgerEntry({ id: "e1", ...entry, reason: "no_email" }),
        aLedgerEntry({ id: "e2", ...entry, reason: "no_email" }),
        aLedgerEntry({ id: "e3", ...entry, kind: "failed", reason: "gave_up" }),
        aLedgerEntry({ id: "e4", ...entry, reason: "stale", at: monday - 48 * hour }),
        aLedgerEntry({ id: "e5", ...entry, kind: "decided", reason: "branch" }),
      ]);
    });
    const { journeys, messages } = queries;
    const span = { journeyId: null, since: monday - hour, until: monday + hour };
    expect(await journeys.standing(read, testStoreId, ["journey-1"])).toEqual([
      { journeyId: "journey-1", nodeId: "wait", orders: 3 },
    ]);
    expect(await journeys.messages(read, testStoreId, span)).toEqual([
      { journeyId: "journey-1", nodeId: "send", state: "sent", messages: 1 },
    ]);
    const notSent = await journeys.notSent(read, testStoreId, { ...span, journeyId: "journey-1" });
    expect(Object.fromEntries(notSent.map(({ reason, entries }) => [reason, entries]))).toEqual({
      gave_up: 1,
      no_email: 2,
    });
    expect(await journeys.notSent(read, testStoreId, { ...span, journeyId: "another" })).toEqual([]);
    const through = await journeys.through(read, testStoreId, { ...span, journeyId: "journey-1" });
    expect(Object.fromEntries(through.map(({ kind, entries }) => [kind, entries]))).toEqual({
      decided: 1,
      suppressed: 2,
    });
    const here = { journeyId: "journey-1", limit: 50, since: span.since };
    const waiting = await journeys.waitingAt(read, testStoreId, { ...here, nodeId: "wait" });
    expect(waiting.map(({ until }) => until)).toEqual([monday + hour, monday + 9 * hour, null]);
    const sent = await journeys.sentAt(read, testStoreId, { ...here, nodeId: "send" });
    expect(sent.map(({ messageId }) => messageId)).toEqual(["new"]);
    const refused = await journeys.notSentAt(read, testStoreId, { ...here, nodeId: "send" });
    expect(refused.map(({ entry }) => entry.reason).sort()).toEqual(["gave_up", "no_email", "no_email"]);
    const decisions = await messages.notSent(read, testStoreId, { ...firstPage, orderIds: null });
    expect(decisions.rows.map(({ id }) => id)).toEqual(["e2", "e1", "e4"]);
  });

  it("lists hooks by where they stand, and parked ones once each, oldest first", async () => {
    const { db, read, stores, queries } = await start();
    await db.transaction(async (tx) => {
      for (const [id, state] of [
        ["h1", "parked"],
        ["h2", "parked"],
        ["h3", "done"],
        ["h4", "refused"],
      ] as const)
        await stores.hooks.insert(tx, aHook({ id, state, dedupeKey: id }));
    });
    const { hooks } = queries;
    const parked = await hooks.list(read, testStoreId, { ...firstPage, state: "parked" });
    expect(parked.rows.map(({ id }) => id)).toEqual(["h2", "h1"]);
    expect(parked.rows[0]).not.toHaveProperty("body");
    expect((await hooks.find(read, testStoreId, "h3"))?.body).toContain("6128475930112");
    expect(await hooks.find(read, other, "h3")).toBeNull();
    const [first] = await hooks.parked(read, testStoreId, { after: null, limit: 1 });
    const [second] = await hooks.parked(read, testStoreId, { after: first ?? null, limit: 1 });
    expect([first?.id, second?.id]).toEqual(["h1", "h2"]);
    expect(await hooks.parked(read, testStoreId, { after: second ?? null, limit: 1 })).toEqual([]);
  });

  it("finds the events that carried an unknown code, and not those whose code only begins alike", async () => {
    const { db, read, stores, queries } = await start();
    const tracking = (id: string, ...codes: string[]) =>
      aStoredEvent({
        id,
        hookId: `hook of ${id}`,
        event: {
          type: "tracking",
          key: id,
          occurredAt: monday,
          ref: {},
          parcel: {},
          mark: null,
          checkpoints: [],
          unknownCodes: codes.map((code) => ({ vocabulary: "aftership", code })),
        },
      });
    await db.transaction(async (tx) => {
      await stores.events.insert(tx, tracking("e1", "Odd_001", "Odd_002"));
      await stores.events.insert(tx, tracking("e2", "Odd_0011"));
      await stores.events.insert(tx, tracking("e3"));
      await stores.events.noteUnknownCode(tx, testStoreId, {
        vocabulary: "aftership",
        code: "Odd_001",
        text: "Parcel sulks",
        at: monday,
      });
    });
    const withCode = (code: string) =>
      queries.hooks.eventsWithCode(read, testStoreId, { vocabulary: "aftership", code, limit: 9 });
    expect((await withCode("Odd_001")).map(({ id }) => id)).toEqual(["e1"]);
    expect((await withCode("Odd_002")).map(({ id }) => id)).toEqual(["e1"]);
    expect(await withCode("Odd")).toEqual([]);
    expect(await queries.hooks.unknownCodes(read, testStoreId)).toMatchObject([
      { code: "Odd_001", text: "Parcel sulks", count: 1, mark: null },
    ]);
    expect(await queries.hooks.unknownCodes(read, other)).toEqual([]);
  });
});
