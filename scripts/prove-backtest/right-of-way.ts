import { join } from "node:path";
import { setTimeout as pass } from "node:timers/promises";
import { startThread } from "../../src/adapters/system/start-thread";
import { runBacktest } from "../../src/application/backtest/run-backtest";
import type { Instant } from "../../src/domain/shared/instant";
import { startThreads } from "../../src/server/backtest/start-threads";
import { liveTraffic } from "./live-traffic";
import { openHistory } from "./open-history";

/** One round of the same live traffic, without and with a backtest beside it. */
export interface Round {
  /** Hooks a second. */
  readonly alone: number;
  readonly beside: number;
  /** Orders a second that the backtest got through meanwhile. */
  readonly replayed: number;
}

interface Measured {
  readonly folder: string;
  readonly history: string;
  readonly until: Instant;
  readonly onRound: (round: Round) => void;
}

const ROUNDS = 6;
const ORDERS_A_ROUND = 120;
/** Threads that have got through so many orders are warm and have their priority. */
const WARM_AFTER = 1_000;
/** When they have gone, the machine is at rest again after this time. */
const SETTLED_MS = 3_000;

/** Hooks a second, alone and beside a backtest that never ends; which comes first changes from round to round. */
export async function measureRightOfWay(measured: Measured): Promise<readonly Round[]> {
  const { onRound } = measured;
  const traffic = (name: string, seed: number) =>
    liveTraffic(join(measured.folder, `${name}-${seed}.db`), { orders: ORDERS_A_ROUND, seed });
  for (const seed of [98, 99]) await traffic("warm", seed);
  const rounds: Round[] = [];
  for (let seed = 0; seed < ROUNDS; seed += 1) {
    const first = seed % 2 === 0 ? await traffic("alone", seed) : null;
    const { beside, replayed } = await besideBacktest(measured, () => traffic("beside", seed));
    await pass(SETTLED_MS);
    const round = { alone: first ?? (await traffic("alone", seed)), beside, replayed };
    onRound(round);
    rounds.push(round);
  }
  return rounds;
}

async function besideBacktest(
  { history, until }: Pick<Measured, "history" | "until">,
  traffic: () => Promise<number>,
) {
  const url = `file:${history}`;
  const { database, plan } = await openHistory(url, { until, touchpoint: "in_transit" });
  const replayers = startThreads(startThread, { databaseUrl: url, plan });
  let isOver = false;
  let done = 0;
  const running = runBacktest({
    plan,
    replayers,
    onProgress: (orders) => {
      done = orders;
    },
    isCancelled: () => isOver,
  });
  while (done < WARM_AFTER) await pass(100);
  const from = { done, at: performance.now() };
  const beside = await traffic();
  const replayed = ((done - from.done) / (performance.now() - from.at)) * 1_000;
  isOver = true;
  await running;
  await replayers.close();
  await database.close();
  return { beside, replayed };
}
