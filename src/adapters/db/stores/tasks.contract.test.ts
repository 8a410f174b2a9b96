import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { changeTask, type Task } from "@/domain/support/task";
import { anOrder, aShipment, monday, testStoreId } from "@/testing/builders/facts";
import { aMessage } from "@/testing/builders/rows";
import { aTask } from "@/testing/builders/task";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createQueries } from "../queries/create-queries";

const hour = 3_600_000;
const other = asStoreId("another-store");
const seniors = { role: "senior_agent", limit: 50 } as const;

describeOnBothDatabases("tasks", (open) => {
  async function start() {
    const db = await open();
    const stores = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      await stores.orders.insert(tx, anOrder());
      await stores.shipments.insert(tx, aShipment());
    });
    const add = (changes: Partial<Task>) =>
      db.transaction((tx) => stores.tasks.open(tx, aTask({ key: changes.id ?? "key", ...changes })));
    return { db, read: db.read, stores, queries: createQueries(db), add };
  }

  const claimed = (task: Task, userId: string): Task => {
    const changed = changeTask(task, { change: "claim", by: { userId, name: userId }, at: monday + hour });
    if (changed.kind !== "changed") throw new Error(changed.kind);
    return changed.task;
  };

  it("opens one task for a run's node, and finds it in its own store alone", async () => {
    const { read, stores, add } = await start();
    expect(await add({ id: "task-1", key: "run-1:hand_over" })).toBe(true);
    expect(await add({ id: "task-2", key: "run-1:hand_over" })).toBe(false);
    expect(await stores.tasks.find(read, testStoreId, "task-1")).toEqual(aTask());
    expect(await stores.tasks.find(read, other, "task-1")).toBeNull();
  });

  it("lets one of two people have it who take it at once", async () => {
    const { db, read, stores, add } = await start();
    await add({ id: "task-1" });
    const take = (userId: string) =>
      db.transaction((tx) => stores.tasks.update(tx, claimed(aTask(), userId), 1));
    const outcomes = await Promise.all([take("omar"), take("lena")]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    const winner = outcomes[0] ? "omar" : "lena";
    expect(await stores.tasks.find(read, testStoreId, "task-1")).toMatchObject({
      state: "claimed",
      claimedBy: winner,
      revision: 2,
    });
  });

  it("lists a queue with the most pressing first, then the oldest, and what is done apart from it", async () => {
    const { db, read, stores, queries, add } = await start();
    await add({ id: "young", priority: "normal", openedAt: monday + hour });
    await add({ id: "old", priority: "normal", openedAt: monday });
    await add({ id: "urgent", priority: "urgent", openedAt: monday + 2 * hour });
    await add({ id: "theirs", role: "agent" });
    await add({ id: "elsewhere", storeId: other });
    const closing = changeTask(aTask({ id: "old", key: "old", priority: "normal" }), {
      change: "done",
      by: { userId: "omar", name: "Omar" },
      at: monday + 3 * hour,
    });
    const pending = async () =>
      (await queries.tasks.pending(read, testStoreId, seniors)).map(({ task }) => task.id);
    expect(await pending()).toEqual(["urgent", "old", "young"]);
    if (closing.kind === "changed") await db.transaction((tx) => stores.tasks.update(tx, closing.task, 1));
    expect(await pending()).toEqual(["urgent", "young"]);
    const done = await queries.tasks.done(read, testStoreId, seniors);
    expect(done.map(({ task }) => task.id)).toEqual(["old"]);
    const counts = await queries.tasks.counts(read, testStoreId);
    expect(counts.toSorted((a, b) => (a.role < b.role ? -1 : 1))).toEqual([
      { role: "agent", pending: 1, free: 1 },
      { role: "senior_agent", pending: 2, free: 2 },
    ]);
    expect((await queries.tasks.ofOrder(read, testStoreId, "order-1")).map(({ id }) => id)).toEqual([
      "old",
      "theirs",
      "young",
      "urgent",
    ]);
  });

  it("tells with a task how the order stands, what they last heard and how often they wrote", async () => {
    const { db, read, stores, queries, add } = await start();
    await add({ id: "task-1" });
    await db.transaction(async (tx) => {
      for (const [id, touchpoint, sentAt] of [
        ["m1", "shipped", monday],
        ["m2", "in_transit", monday + hour],
      ] as const)
        await stores.messages.insert(tx, aMessage({ id, key: id, touchpoint, state: "sent", sentAt }));
      await stores.messages.insert(tx, aMessage({ id: "m3", key: "m3", state: "queued" }));
      for (const [id, orderId, customerId] of [
        ["t1", "order-1", "customer-1"],
        ["t2", null, "customer-1"],
        ["t3", "order-9", "customer-9"],
      ] as const)
        await stores.tickets.save(tx, {
          id,
          storeId: testStoreId,
          externalId: id,
          orderId,
          customerId,
          subject: "Where is it",
          text: null,
          openedAt: monday,
          closedAt: null,
          isWismo: true,
        });
    });
    const [listed] = await queries.tasks.pending(read, testStoreId, seniors);
    expect(listed).toMatchObject({
      listing: { order: { id: "order-1" }, shipments: [{ id: "shipment-1" }] },
      lastSent: { touchpoint: "in_transit", at: monday + hour },
      contacts: 2,
    });
  });

  it("closes the tasks of an erased customer and forgets what they were opened on", async () => {
    const { db, read, stores, add } = await start();
    await add({ id: "task-1", values: { "shipment.tracking_number": "TN1" } });
    await db.transaction((tx) => stores.customers.redactAll(tx, testStoreId, monday + hour));
    expect(await stores.tasks.find(read, testStoreId, "task-1")).toMatchObject({
      state: "done",
      values: {},
      doneAt: monday + hour,
    });
  });

  it("goes with its store", async () => {
    const { db, read, stores, add } = await start();
    await add({ id: "task-1" });
    await db.transaction((tx) => stores.stores.remove(tx, testStoreId));
    expect(await stores.tasks.find(read, testStoreId, "task-1")).toBeNull();
  });
});
