import { performance } from "node:perf_hooks";
import { busyOfLate, restAfter } from "@/application/backtest/right-of-way";

/** How often the process says how busy it is. */
const SAID_EVERY_MS = 50;
/** A thread looks at the signal after so much work: seldom enough to cost nothing, often enough to make way at once. */
const LOOKED_AT_EVERY_MS = 5;

/** Places in the shared memory. */
const BUSY_PERMILLE = 0;
const SAID_AT = 1;
/** Nobody ever changes it: to rest is to wait for that. */
const NEVER = 2;
const PLACES = 3;

export interface TrafficSignal {
  /** To be handed to the threads. */
  readonly shared: SharedArrayBuffer;
  stop(): void;
}

/** Says to replaying threads, over and over, which share of its time this process's event loop is at work of late. */
export function startTrafficSignal(): TrafficSignal {
  const shared = new SharedArrayBuffer(PLACES * BigInt64Array.BYTES_PER_ELEMENT);
  const places = new BigInt64Array(shared);
  let before = performance.eventLoopUtilization();
  let busy = 0;
  const say = () => {
    const now = performance.eventLoopUtilization();
    busy = busyOfLate(busy, performance.eventLoopUtilization(now, before).utilization);
    before = now;
    Atomics.store(places, BUSY_PERMILLE, BigInt(Math.round(busy * 1_000)));
    Atomics.store(places, SAID_AT, moment());
  };
  Atomics.store(places, SAID_AT, moment());
  const timer = setInterval(say, SAID_EVERY_MS);
  timer.unref();
  return { shared, stop: () => clearInterval(timer) };
}

/** To be called by a replaying thread between two orders: rests for as long as live work has the right of way. */
export function makeWayFor(shared: SharedArrayBuffer): () => void {
  const places = new BigInt64Array(shared);
  let workedFrom = performance.now();
  return () => {
    const workedMs = performance.now() - workedFrom;
    if (workedMs < LOOKED_AT_EVERY_MS) return;
    const ageMs = Number(moment() - Atomics.load(places, SAID_AT));
    const busy = Number(Atomics.load(places, BUSY_PERMILLE)) / 1_000;
    const restMs = restAfter(workedMs, { busy, ageMs });
    if (restMs > 0) Atomics.wait(places, NEVER, 0n, restMs);
    workedFrom = performance.now();
  };
}

/** Milliseconds on a clock that all threads of a process share. */
function moment(): bigint {
  return BigInt(Math.round(performance.timeOrigin + performance.now()));
}
