import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { aRun, aTimer } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

describeOnBothDatabases("a timer and a hook of one order", (open) => {
  it("that come at once wait for each other in a line, never in a circle", async () => {
    const db = await open();
    const { orders, runs, timers } = createStores(db, systemIds);
    await db.transaction(async (tx) => {
      await orders.insert(tx, anOrder());
      await runs.insert(tx, aRun());
    });
    for (let round = 0; round < 8; round++) {
      await db.transaction((tx) => timers.set(tx, aTimer({ id: `timer-${round}`, subjectId: "run-1" })));
      const due = await db.transaction((tx) =>
        timers.claimDue(tx, { now: monday + 60_000_000, leaseMs: 1, limit: 10 }),
      );
      let attempts = 0;
      const hook = db.transaction(async (tx) => {
        attempts += 1;
        await orders.findByRef(tx, testStoreId, { externalId: anOrder().externalId, number: null });
        await runs.update(tx, aRun({ entered: true }));
        await timers.set(tx, aTimer({ id: `moved-${round}`, subjectId: "run-1", dueAt: monday + round + 1 }));
      });
      const fired = due.map((timer) =>
        db.transaction(async (tx) => {
          attempts += 1;
          await timers.lockOrder(tx, timer);
          await timers.finish(tx, timer);
          await runs.find(tx, testStoreId, timer.subjectId);
          await orders.find(tx, testStoreId, "order-1");
        }),
      );
      await Promise.all([hook, ...fired]);
      expect(attempts).toBe(1 + due.length);
      await db.transaction((tx) => timers.cancel(tx, "run", "run-1", "wait"));
    }
  });
});
