import { expect, test } from "vitest";
import { silentLog } from "@/testing/silent-log";
import { openTestSqlite } from "@/testing/test-database";
import { createSqliteQueue } from "./sqlite-queue";

const options = { concurrency: 4, leaseMs: 600_000, maxAttempts: 3 };
const job = { name: "send_message", subjectId: "message-1", storeId: "store-1" } as const;

test("the only process on a file takes up at once what its predecessor was at when it died", async () => {
  const database = await openTestSqlite();
  const deps = { database, clock: { now: () => Date.now() }, log: silentLog, isAlone: true };

  const before = createSqliteQueue(deps);
  let isTaken = () => {};
  const taken = new Promise<void>((resolve) => (isTaken = resolve));
  // Never comes back, as a process that was killed.
  before.work("send_message", options, () => {
    isTaken();
    return new Promise(() => undefined);
  });
  await database.transaction((tx) => before.enqueue(tx, job));
  await before.start();
  await taken;

  const after = createSqliteQueue(deps);
  const performed = new Promise((resolve) =>
    after.work("send_message", options, async ({ subjectId }) => resolve(subjectId)),
  );
  await after.start();
  expect(await performed).toBe("message-1");
  await after.stop();
});

test("a job that is not due yet stays so when the process starts again", async () => {
  const database = await openTestSqlite();
  const deps = { database, clock: { now: () => Date.now() }, log: silentLog, isAlone: true };
  const queue = createSqliteQueue(deps);
  await database.transaction((tx) => queue.enqueue(tx, { ...job, runAt: Date.now() + 600_000 }));
  const performed: string[] = [];
  queue.work("send_message", options, async ({ subjectId }) => void performed.push(subjectId));
  await queue.start();
  await queue.drain();
  await queue.stop();
  expect(performed).toEqual([]);
});
