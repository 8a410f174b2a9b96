import BetterSqlite3 from "better-sqlite3";
import { expect, it, vi } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aHook, aLedgerEntry, aMessage, aRun, aStoredEvent, aTimer } from "@/testing/builders/rows";
import { openTestSqlite } from "@/testing/test-database";
import { createStores } from "./create-stores";
import type { Database } from "./database";
import { createJobStore } from "./stores/jobs";

/** Tables of a handful of rows, the report that counts every waiting job, and the index of what is being sent now. */
const MAY_BE_READ_WHOLE = [
  /^SCAN (stores|jobs|__drizzle_migrations)\b/,
  /^SCAN messages USING INDEX messages_sending_idx$/,
];

it("every read and write of an event's way through the product finds its rows by an index of its own", async () => {
  const prepare = vi.spyOn(BetterSqlite3.prototype, "prepare");
  const db = await openTestSqlite();
  await playThrough(db);
  const statements = new Set(prepare.mock.calls.map(([sql]) => sql).filter(isAboutRows));
  prepare.mockRestore();
  const file = new BetterSqlite3(db.file, { readonly: true });
  const slow = [...statements].flatMap((sql) => slowSteps(file, sql).map((step) => `${step}: ${sql}`));
  file.close();
  expect(statements.size).toBeGreaterThan(40);
  expect(slow).toEqual([]);
  // drizzle prepares each as well, but does not run it.
  const plannedOnce = [...statements].filter((sql) => sql.includes(" = +?"));
  expect(plannedOnce.length).toBeGreaterThan(30);
});

function isAboutRows(sql: string): boolean {
  return /^(select|update|delete|\()/i.test(sql) && !sql.includes("sqlite_schema");
}

/** Steps of the plan that read a whole table, or all rows of a store where only some are wanted. */
function slowSteps(file: BetterSqlite3.Database, sql: string): string[] {
  const values = Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null);
  const plan = file.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  return plan
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        /^SCAN (?!CONSTANT|\(|earlier)/.test(detail) ||
        detail.endsWith("(store_id=?)") ||
        // A whole table in search of its largest value.
        /^SEARCH \w+$/.test(detail),
    )
    .filter((detail) => !MAY_BE_READ_WHOLE.some((allowed) => allowed.test(detail)));
}

async function playThrough(db: Database): Promise<void> {
  const s = createStores(db, systemIds);
  const jobs = createJobStore();
  const person = { customerId: "c", email: "dana@example.com", before: monday, notOrderId: "order-1" };
  await db.transaction(async (tx) => {
    await s.stores.findDefault(tx);
    await s.stores.secretOf(tx, testStoreId, "shopify");
    await s.stores.noteHeard(tx, testStoreId, "shopify", { at: monday, refused: null });
    await s.hooks.insert(tx, aHook());
    await s.hooks.find(tx, "hook-1");
    await s.events.insert(tx, aStoredEvent());
    await s.orders.findByRef(tx, testStoreId, { externalId: "1", number: "2" });
    await s.orders.insert(tx, anOrder());
    await s.orders.find(tx, testStoreId, "order-1");
    await s.orders.findByCode(tx, "code-1");
    await s.orders.update(tx, anOrder(), []);
    await s.orders.countEarlier(tx, testStoreId, person);
    await s.orders.visits(tx, testStoreId, "order-1");
    await s.shipments.insert(tx, aShipment());
    await s.shipments.update(tx, aShipment());
    await s.shipments.ofOrder(tx, testStoreId, "order-1");
    await s.shipments.find(tx, testStoreId, "shipment-1");
    await s.shipments.findByNumber(tx, testStoreId, "TN");
    await s.shipments.findByProviderId(tx, testStoreId, "P");
    const customer = await s.customers.merge(
      tx,
      testStoreId,
      { externalId: "1", email: "a@example.com" },
      monday,
    );
    await s.customers.find(tx, testStoreId, customer.id);
    await s.customers.consents(tx, testStoreId, customer.id);
    await s.customers.blocked(tx, testStoreId, ["a@example.com"]);
    await s.customers.openOrderIds(tx, testStoreId, customer.id);
    await s.tickets.ofCustomer(tx, testStoreId, { customerId: customer.id, orderId: "order-1" });
    await s.journeys.find(tx, testStoreId, "journey-1");
    await s.journeys.version(tx, testStoreId, "version-1");
    await s.runs.insert(tx, aRun());
    await s.runs.update(tx, aRun());
    await s.runs.find(tx, testStoreId, "run-1");
    await s.runs.ofOrder(tx, testStoreId, "order-1");
    await s.runs.activeOfJourney(tx, testStoreId, "journey-1", { afterId: null, limit: 10 });
    await s.ledger.append(tx, [aLedgerEntry()]);
    await s.timers.set(tx, aTimer());
    const [timer] = await s.timers.claimDue(tx, { now: monday, leaseMs: 1_000, limit: 10 });
    await s.timers.cancel(tx, "run", "run-2", "wait");
    if (timer) await s.timers.finish(tx, timer);
    await s.timers.nextDueAt(tx);
    await s.messages.insert(tx, aMessage());
    await s.messages.find(tx, "message-1");
    await s.messages.ofOrder(tx, testStoreId, "order-1");
    await s.messages.update(tx, aMessage());
    await s.messages.interrupted(tx, monday, 10);
    await s.messages.held(tx, testStoreId, "journey-1");
    await s.messages.finishSend(tx, { id: "s", endedAt: monday, result: "sent", detail: null });
    await s.promises.openOfOrder(tx, testStoreId, "order-1");
    await s.promises.find(tx, testStoreId, "p");
    await s.events.link(tx, "event-1", { orderId: "order-1", shipmentId: null });
    await s.hooks.setState(tx, "hook-1", "done", null, monday);
    await jobs.insert(tx, { name: "send_message", subjectId: "message-1", storeId: testStoreId }, monday);
    for (const job of await jobs.claim(tx, { name: "send_message", now: monday, leaseMs: 1_000, limit: 5 }))
      await jobs.finish(tx, job);
    await jobs.nextDueAt(tx, "send_message");
    await jobs.depth(tx);
  });
}
