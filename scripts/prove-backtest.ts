// `npm run prove:backtest [-- --orders 100000] [--history file.db] [--only fidelity|rollback|speed|right-of-way]`: the figures of C1 and C8.
// A history that is named is kept and used again; writing one of 100,000 orders takes six minutes.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openReader } from "../src/adapters/db/open-reader";
import { openSqlite } from "../src/adapters/db/sqlite";
import { startThread } from "../src/adapters/system/start-thread";
import { checkFidelity } from "../src/application/backtest/check-fidelity";
import { runBacktest } from "../src/application/backtest/run-backtest";
import type { BacktestReport } from "../src/domain/journey/backtest/report";
import { DAY_MS } from "../src/domain/shared/instant";
import { startThreads } from "../src/server/backtest/start-threads";
import { migrationsFolder, type Parts } from "../src/server/container";
import { countRows } from "./prove-backtest/count-rows";
import { liveDemo } from "./prove-backtest/live-demo";
import { openHistory } from "./prove-backtest/open-history";
import { measureRightOfWay } from "./prove-backtest/right-of-way";
import { rollBackDemo } from "./prove-backtest/roll-back-demo";
import { writeHistory } from "./prove-backtest/write-history";

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "100000" },
    history: { type: "string" },
    only: { type: "string" },
  },
});
const folder = mkdtempSync(join(tmpdir(), "milepost-prove-"));
const UNTIL = Date.UTC(2026, 10, 22, 12);
let failures = 0;
try {
  const { only } = values;
  const isAsked = (...names: string[]) => only === undefined || names.includes(only);
  if (isAsked("fidelity", "rollback")) {
    const url = `file:${join(folder, "demo.db")}`;
    const parts = await liveDemo(url);
    if (isAsked("fidelity")) await proveFidelity(url);
    if (isAsked("rollback")) await proveRollback(parts);
    await parts.close();
  }
  if (isAsked("speed", "right-of-way")) {
    const file = resolve(values.history ?? join(folder, "history.db"));
    if (!existsSync(file)) await makeHistory(file, Number(values.orders));
    if (isAsked("speed")) await proveSpeed(file);
    if (isAsked("right-of-way")) await proveRightOfWay(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

/** The real ledger of a store that was lived through, against a replay of its events. */
async function proveFidelity(url: string): Promise<void> {
  const until = Date.now();
  const database = openReader(url);
  const { store, deps } = await openHistory(url, { until, touchpoint: "in_transit" });
  const { orders, pairs, mismatches } = await checkFidelity(deps, { store, from: 0, until });
  await database.close();
  const share = 100 * (1 - mismatches.length / pairs);
  const reasons = new Map<string, number>();
  for (const { reason } of mismatches) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  tell(
    share >= 99.9 && !reasons.has("unexplained"),
    `Fidelity: ${orders} orders, ${whole(pairs)} (order, step) pairs, ${share.toFixed(3)} % as really decided (target 99.9 %)`,
  );
  for (const [reason, count] of reasons) console.log(`    ${String(count).padStart(5)}  ${reason}`);
}

/** A version rolled back to decides what it decided before, to the byte. */
async function proveRollback(parts: Parts): Promise<void> {
  const { orders, former, tried, restored } = await rollBackDemo(parts, "in_transit");
  const differ = [...former.ofOrder].filter(([id, text]) => tried.ofOrder.get(id) !== text).length;
  tell(
    former.hash === restored.hash && differ > 0,
    `Rolled back: ${whole(orders)} orders, ${whole(former.decisions)} decisions of all journeys; before ${former.hash.slice(0, 16)}, after ${restored.hash.slice(0, 16)}; the version in between decides otherwise about ${whole(differ)} orders`,
  );
}

async function makeHistory(file: string, orders: number): Promise<void> {
  const startedAt = performance.now();
  const database = openSqlite({ file, synchronous: "OFF", commitEveryMs: 500 });
  await database.migrate(migrationsFolder("sqlite"));
  const from = UNTIL - 180 * DAY_MS;
  const written = await writeHistory({
    database,
    orders,
    from,
    to: UNTIL - DAY_MS,
    onProgress: (done) => console.log(`  writing a history: ${whole(done)} orders`),
  });
  await database.close();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(
    `  a history of ${whole(written.orders)} orders, ${whole(written.events)} events, in ${seconds} s`,
  );
}

/** Two whole runs: how long, whether they say the same, whether anything was written. */
async function proveSpeed(file: string): Promise<void> {
  const before = countRows(file);
  const first = await timedRun(file);
  const second = await timedRun(file);
  const after = countRows(file);
  const seconds = Math.min(first.seconds, second.seconds);
  const threads = Math.min(4, availableParallelism());
  const processor = Math.min(first.processorSeconds, second.processorSeconds);
  const { orders = 0, events = 0 } = first.report ?? {};
  const perMinute = (orders / seconds) * 60;
  tell(
    // A short history is over before the threads are warm: it is told, not judged.
    perMinute >= 100_000 || orders < 20_000,
    `Speed: ${whole(orders)} orders, ${whole(events)} events, both sides, ${first.seconds.toFixed(1)} s and ${second.seconds.toFixed(1)} s on ${threads} threads, of which ${processor.toFixed(0)} s of processor time, ${(processor / threads).toFixed(0)} s a thread (target 100,000 orders in 60 s)`,
  );
  proveCritical(first.report);
  tell(
    first.hash === second.hash,
    `Repeatability: two reports of ${whole(first.bytes)} bytes, ${first.hash.slice(0, 16)} = ${second.hash.slice(0, 16)}`,
  );
  const changed = [...after].filter(([table, rows]) => before.get(table) !== rows);
  tell(
    changed.length === 0,
    `Writes: ${changed.length} of ${after.size} tables have changed; the threads' connections can only read`,
  );
}

/** Nothing but the truth of the moment may keep a critical message back: no cap, no spacing (C12). */
function proveCritical(report: BacktestReport | null): void {
  const held = report?.published.criticalNotSent ?? [];
  const capped = held.filter(({ reason }) => /cap|spacing|fatigue/.test(reason));
  const others = held.map(({ reason, messages }) => `${reason} ${whole(messages)}`).join(", ");
  tell(capped.length === 0, `Critical messages: none held back by a cap; decided against: ${others}`);
}

async function timedRun(file: string) {
  const url = `file:${file}`;
  const { database, plan } = await openHistory(url, { until: UNTIL, touchpoint: "in_transit" });
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const replayers = startThreads(startThread, { databaseUrl: url, plan });
  const report = await runBacktest({
    plan,
    replayers,
    onProgress: () => undefined,
    isCancelled: () => false,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  await replayers.close();
  await database.close();
  const text = JSON.stringify(report);
  return {
    seconds,
    processorSeconds: (user + system) / 1e6,
    report,
    bytes: text.length,
    hash: createHash("sha256").update(text).digest("hex"),
  };
}

/** How much slower live traffic is beside a backtest, in the median of several rounds. */
async function proveRightOfWay(history: string): Promise<void> {
  const rounds = await measureRightOfWay({
    folder,
    history,
    until: UNTIL,
    onRound: ({ alone, beside, replayed }) =>
      console.log(
        `  ${alone.toFixed(0)} hooks/s alone, ${beside.toFixed(0)} beside ${replayed.toFixed(0)} orders/s`,
      ),
  });
  const slower = rounds.map(({ alone, beside }) => 100 * (1 - beside / alone));
  const [alone, beside, replayed] = [
    median(rounds.map((round) => round.alone)),
    median(rounds.map((round) => round.beside)),
    median(rounds.map((round) => round.replayed)),
  ].map((rate) => whole(Math.round(rate)));
  const percent = (value: number) => value.toFixed(1);
  tell(
    median(slower) < 10,
    `Right of way: ${alone} hooks/s alone, ${beside} beside a backtest: ${percent(median(slower))} % slower, median of ${rounds.length} rounds from ${percent(Math.min(...slower))} to ${percent(Math.max(...slower))} % (target under 10 %); the backtest gets through ${replayed} orders/s meanwhile`,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (index: number) => sorted[Math.floor(index)] ?? 0;
  return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
}

function tell(isMet: boolean, words: string): void {
  console.log(`${isMet ? "ok  " : "MISS"} ${words}`);
  if (!isMet) failures += 1;
}

function whole(value: number): string {
  return value.toLocaleString("en-US");
}
