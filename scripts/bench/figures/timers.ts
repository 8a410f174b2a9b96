import { randomUUID } from "node:crypto";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { openSqlite } from "../../../src/adapters/db/sqlite";
import { createTimerStore } from "../../../src/adapters/db/stores/timers";
import { asStoreId } from "../../../src/domain/access/store-id";
import { type Bench, shown } from "../figure";
import { percentile } from "../load/percentile";

/** As many as the worker takes at once. */
const BATCH = 32;
/** Between two timers: a million of them fall due over a month. */
const APART_MS = 2_592;
const FROM = Date.UTC(2026, 0, 1);
const STORE = asStoreId("bench-store");

/** Claims from a million waiting timers, each committed to disk with `synchronous=FULL`. */
export const timers: Bench = {
  name: "timers",
  boundMs: 240_000,
  async run({ folder, isQuick }) {
    const waiting = isQuick ? 200_000 : 1_000_000;
    const claims = isQuick ? 200 : 1_000;
    const file = join(folder, "timers.db");
    const database = openSqlite({ file });
    await database.migrate("drizzle/sqlite");
    fill(file, waiting);
    const store = createTimerStore(database);
    const claimMs: number[] = [];
    const roundMs: number[] = [];
    for (let round = 0; round < claims; round++) {
      const now = FROM + (round + 1) * BATCH * APART_MS - 1;
      const startedAt = performance.now();
      const next = await store.nextDueAt(database.read);
      const due = await database.transaction((tx) =>
        store.claimDue(tx, { now, leaseMs: 60_000, limit: BATCH }),
      );
      claimMs.push(performance.now() - startedAt);
      if (next === null || due.length !== BATCH)
        throw new Error(`${due.length} of ${BATCH} timers were claimed.`);
      await database.transaction(async (tx) => {
        for (const timer of due) {
          await store.finish(tx, timer);
          // Another takes its place: there are always so many.
          await store.set(tx, {
            ...timer,
            id: randomUUID(),
            subjectId: randomUUID(),
            dueAt: timer.dueAt + waiting * APART_MS,
          });
        }
      });
      roundMs.push(performance.now() - startedAt);
    }
    await database.close();
    const p95 = percentile(claimMs, 0.95);
    return [
      {
        what: `Claiming ${BATCH} due timers among ${shown(waiting)} that wait, committed (${claims} times): 95 of 100 within`,
        measured: `${shown(p95)} ms (half within ${shown(percentile(claimMs, 0.5))} ms, all within ${shown(Math.max(...claimMs))} ms)`,
        baseline: null,
        target: "under 50 ms",
        isMet: p95 < 50,
      },
      {
        what: `The same, with all ${BATCH} ended and as many new ones set`,
        measured: `${shown(percentile(roundMs, 0.95))} ms (half within ${shown(percentile(roundMs, 0.5))} ms)`,
        baseline: null,
        target: null,
        isMet: true,
      },
    ];
  },
};

function fill(file: string, count: number): void {
  const connection = new BetterSqlite3(file);
  connection.pragma("synchronous = OFF");
  connection.pragma("cache_size = -500000");
  const insert = connection.prepare(
    "insert into timers (id, store_id, kind, subject_id, node_id, due_at, claimable_at, attempts) values (?, ?, 'run', ?, 'wait', ?, ?, 0)",
  );
  connection.transaction(() => {
    for (let index = 0; index < count; index++) {
      const dueAt = FROM + index * APART_MS;
      insert.run(randomUUID(), STORE, randomUUID(), dueAt, dueAt);
    }
  })();
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}
