import { TestClock } from "pg-boss";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "@/adapters/db/database";
import { type Job, noJobs, type Queue, RetryLater } from "@/application/ports/queue";
import type { Clock } from "@/application/ports/system";
import { silentLog } from "@/testing/silent-log";
import { openTestPostgres, openTestSqlite } from "@/testing/test-database";
import { createPgBossQueue } from "./pg-boss-queue";
import { createSqliteQueue, type DrainableQueue } from "./sqlite-queue";

const options = { concurrency: 4, leaseMs: 60_000, maxAttempts: 3 };
const second = 1_000;

interface TestQueue {
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: DrainableQueue;
  /** A queue of another process on the same database. */
  readonly another: () => Promise<DrainableQueue>;
  readonly advance: (ms: number) => Promise<void>;
}

/** pg-boss remembers in its tables when it last looked for ended leases: the next test begins after that. */
let nextStart = Date.now();

const openers: Record<string, () => Promise<TestQueue>> = {
  async sqlite() {
    const database = await openTestSqlite();
    let now = Date.now();
    const clock = { now: () => now };
    const open = async () =>
      stopAfterTest(createSqliteQueue({ database, clock, log: silentLog, pollMs: 20 }));
    const advance = async (ms: number) => {
      now += ms;
    };
    return { database, clock, queue: await open(), another: open, advance };
  },
  async "pg-boss on postgres"() {
    const database = await openTestPostgres();
    const bossClock = new TestClock(nextStart);
    onTestFinished(() => {
      nextStart = bossClock.now() + 60 * second;
    });
    const clock = { now: () => bossClock.now() };
    const open = async () => {
      const { url } = database;
      const made = createPgBossQueue({ url, database, clock, log: silentLog, pollMs: 20, bossClock });
      await made.start();
      return stopAfterTest(made);
    };
    return {
      database,
      clock,
      queue: await open(),
      another: open,
      advance: (ms) => bossClock.setTime(clock.now() + ms),
    };
  },
};

function stopAfterTest<Q extends Queue>(queue: Q): Q {
  onTestFinished(() => queue.stop());
  return queue;
}

function promiseToKeep(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const aJob = (changes: Partial<Job> = {}): Job => ({
  name: "process_hook",
  subjectId: "hook-1",
  storeId: "store-1",
  ...changes,
});

describe.each(Object.entries(openers))("the queue: %s", (_name, open) => {
  const enqueue = ({ database, queue }: TestQueue, ...jobs: Job[]) =>
    database.transaction(async (tx) => {
      for (const job of jobs) await queue.enqueue(tx, job);
    });

  /** Collects what is performed; `failTimes` makes the first tries fail. */
  function collect(queue: Queue, failTimes = 0, workOptions = options) {
    const seen: string[] = [];
    let failures = 0;
    const worker = queue.work("process_hook", workOptions, async ({ subjectId }) => {
      seen.push(subjectId);
      if (failures++ < failTimes) throw new Error("The shop does not answer.");
    });
    return { seen, worker };
  }

  it("performs a job once with the ids it carries, and forgets it", async () => {
    const test = await open();
    const performed: Job[] = [];
    test.queue.work("process_hook", options, async (job) => void performed.push(job));
    await enqueue(test, aJob());
    expect(await test.queue.depth()).toEqual({ ...noJobs, process_hook: 1 });
    await test.queue.drain();
    await test.queue.drain();
    expect(performed).toEqual([aJob({ priority: 0 })]);
    expect(await test.queue.depth()).toEqual(noJobs);
  });

  it("has no job of a transaction that was rolled back", async () => {
    const test = await open();
    const { seen } = collect(test.queue);
    const rolledBack = test.database.transaction(async (tx) => {
      await test.queue.enqueue(tx, aJob());
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await test.queue.drain();
    expect(seen).toEqual([]);
    expect((await test.queue.depth()).process_hook).toBe(0);
  });

  it("wakes its workers at the commit, without waiting for a poll", async () => {
    const test = await open();
    await test.queue.start();
    const done = new Promise<string>((resolve) => {
      test.queue.work("send_message", options, async ({ subjectId }) => resolve(subjectId));
    });
    await enqueue(test, aJob({ name: "send_message", subjectId: "message-1" }));
    expect(await done).toBe("message-1");
  });

  it("hands a job that another process enqueued to a worker here", async () => {
    const test = await open();
    await test.queue.start();
    const other = await test.another();
    const done = new Promise<string>((resolve) => {
      test.queue.work("process_hook", options, async ({ subjectId }) => resolve(subjectId));
    });
    await test.database.transaction((tx) => other.enqueue(tx, aJob({ subjectId: "from elsewhere" })));
    expect(await done).toBe("from elsewhere");
  });

  it("keeps a delayed job until its time", async () => {
    const test = await open();
    const { seen } = collect(test.queue);
    await enqueue(test, aJob({ runAt: test.clock.now() + 3_600 * second }));
    await test.queue.drain();
    await test.advance(3_599 * second);
    await test.queue.drain();
    expect(seen).toEqual([]);
    await test.advance(second);
    await test.queue.drain();
    expect(seen).toEqual(["hook-1"]);
  });

  it("tries a failed job again after a pause, and forgets it once it succeeds", async () => {
    const test = await open();
    const { seen } = collect(test.queue, 1);
    await enqueue(test, aJob());
    await test.queue.drain();
    expect(seen).toHaveLength(1);
    expect((await test.queue.depth()).process_hook).toBe(1);
    await test.advance(3 * second);
    await test.queue.drain();
    expect(seen).toHaveLength(2);
    expect((await test.queue.depth()).process_hook).toBe(0);
    expect(await test.queue.dead("store-1", 10)).toEqual([]);
  });

  it("takes what matters more first, of all that is due", async () => {
    const test = await open();
    const seen: string[] = [];
    test.queue.work(
      "send_sms",
      { ...options, concurrency: 1 },
      async ({ subjectId }) => void seen.push(subjectId),
    );
    const named = (subjectId: string, priority: Job["priority"] & {}) =>
      aJob({ name: "send_sms", subjectId, priority });
    await enqueue(
      test,
      named("advertising", 4),
      named("news", 2),
      named("more news", 2),
      named("critical", 0),
    );
    await test.queue.drain();
    expect(seen).toEqual(["critical", "news", "more news", "advertising"]);
  });

  it("gives a job up after the last attempt, shows why, and puts it back when asked", async () => {
    const test = await open();
    const { seen } = collect(test.queue, 3);
    await enqueue(test, aJob());
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await test.queue.drain();
      await test.advance(900 * second);
    }
    expect(seen).toHaveLength(3);
    const [dead, ...others] = await test.queue.dead("store-1", 10);
    expect(others).toEqual([]);
    expect(dead).toMatchObject({ ...aJob(), attempts: 3, lastError: "The shop does not answer." });
    expect(await test.queue.dead("another-store", 10)).toEqual([]);
    expect((await test.queue.depth()).process_hook).toBe(0);

    const id = dead?.id ?? "";
    expect(await test.queue.retryDead("another-store", id)).toBe(false);
    expect(await test.queue.retryDead("store-1", "nothing")).toBe(false);
    expect(await test.queue.retryDead("store-1", id)).toBe(true);
    expect(await test.queue.retryDead("store-1", id)).toBe(false);
    expect(await test.queue.dead("store-1", 10)).toEqual([]);
    await test.queue.drain();
    expect(seen).toHaveLength(4);
  });

  it("lists dead letters newest first, as many as asked for", async () => {
    const test = await open();
    test.queue.work("process_hook", { ...options, maxAttempts: 1 }, async ({ subjectId }) => {
      throw new Error(subjectId);
    });
    for (const subjectId of ["first", "second", "third"]) {
      await enqueue(test, aJob({ subjectId }));
      await test.queue.drain();
      await test.advance(second);
    }
    const dead = await test.queue.dead("store-1", 2);
    expect(dead.map(({ lastError }) => lastError)).toEqual(["third", "second"]);
  });

  it("puts a job off as often as its worker asks, without spending attempts", async () => {
    const test = await open();
    let asked = 0;
    test.queue.work("process_hook", options, async () => {
      asked += 1;
      if (asked <= 6) throw new RetryLater(test.clock.now() + 60 * second, "The provider asked to wait.");
    });
    await enqueue(test, aJob());
    for (let turn = 0; turn < 8; turn += 1) {
      await test.queue.drain();
      await test.advance(60 * second);
    }
    expect(asked).toBe(7);
    expect(await test.queue.dead("store-1", 10)).toEqual([]);
    expect((await test.queue.depth()).process_hook).toBe(0);
  });

  it("frees the job of a worker that died when its lease ends, and counts the attempt", async () => {
    const test = await open();
    const died: string[] = [];
    const other = await test.another();
    // Does not come back before the test has ended, as a process that was killed.
    const { promise: testEnded, resolve: endTest } = promiseToKeep();
    other.work("process_hook", { ...options, concurrency: 1 }, ({ subjectId }) => {
      died.push(subjectId);
      return testEnded;
    });
    await enqueue(test, aJob());
    const otherDrained = other.drain();
    onTestFinished(async () => {
      endTest();
      await otherDrained;
    });
    await expect.poll(() => died).toEqual(["hook-1"]);
    const { seen } = collect(test.queue);
    await test.queue.drain();
    expect(seen).toEqual([]);
    await test.advance(61 * second);
    await test.queue.drain();
    await expect.poll(() => seen).toEqual(["hook-1"]);
  });

  it("gives each of many jobs to exactly one of two processes", async () => {
    const test = await open();
    const other = await test.another();
    const here = collect(test.queue);
    const there = collect(other);
    const ids = Array.from({ length: 60 }, (_, n) => `hook-${n}`);
    await enqueue(test, ...ids.map((subjectId) => aJob({ subjectId })));
    await Promise.all([test.queue.drain(), other.drain()]);
    expect([...here.seen, ...there.seen].sort()).toEqual([...ids].sort());
  });

  it("keeps no more under way at once than it was told, and as many as it may", async () => {
    const test = await open();
    await test.queue.start();
    let underWay = 0;
    let most = 0;
    let done = 0;
    test.queue.work("process_hook", options, async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      done += 1;
    });
    await enqueue(test, ...Array.from({ length: 30 }, (_, n) => aJob({ subjectId: `hook-${n}` })));
    await expect.poll(() => done).toBe(30);
    expect(most).toBe(options.concurrency);
  });

  it("ends what is under way before it stops, and begins nothing more", async () => {
    const test = await open();
    await test.queue.start();
    let begun = 0;
    let ended = 0;
    const firstBegan = new Promise<void>((resolve) => {
      test.queue.work("process_hook", { ...options, concurrency: 1 }, async () => {
        begun += 1;
        resolve();
        await new Promise((turned) => setImmediate(turned));
        ended += 1;
      });
    });
    await enqueue(test, aJob({ subjectId: "a" }), aJob({ subjectId: "b" }), aJob({ subjectId: "c" }));
    await firstBegan;
    await test.queue.stop();
    expect(ended).toBe(begun);
    expect(begun).toBeLessThan(3);
  });
});
