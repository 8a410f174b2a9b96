import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { StartThread } from "@/adapters/system/start-thread";
import type { Replayers } from "@/application/backtest/run-backtest";
import { asThreadAnswer, type ThreadAnswer, type ThreadRequest, type ThreadStart } from "./thread-messages";
import { startTrafficSignal } from "./traffic-signal";

/** More would fill the memory bus and take the disk's cache from live traffic. */
const MOST_THREADS = 4;

/**
 * What a replay makes is forgotten a page later: with room for pages, the collector is seldom called, whose helpers run
 * at the process's own priority.
 */
const YOUNG_MB = 96;

/**
 * Threads that replay pages, each with a read-only connection of its own and the lowest priority: the event loop that
 * answers hooks is never held up, its processor time comes first, and while it is at work the threads mostly rest.
 */
export function startThreads(startThread: StartThread, start: Omit<ThreadStart, "signal">): Replayers {
  const count = Math.min(MOST_THREADS, availableParallelism());
  const signal = startTrafficSignal();
  const all = Array.from({ length: count }, () =>
    startThread({
      name: "replay-thread",
      besideSource: import.meta.url,
      workerData: { ...start, signal: signal.shared } satisfies ThreadStart,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    }),
  );
  const idle = [...all];
  const lent = async <T>(work: (worker: Worker) => Promise<T>): Promise<T> => {
    const worker = idle.pop();
    if (worker === undefined) throw new Error("More pages are under way than there are threads.");
    const done = await work(worker);
    idle.push(worker);
    return done;
  };
  return {
    count,
    async orderIds() {
      const answer = await lent((worker) => ask(worker, { kind: "list" }));
      return answer.kind === "listed" ? answer.orderIds : [];
    },
    async replay(orderIds) {
      const answer = await lent((worker) => ask(worker, { kind: "replay", orderIds }));
      if (answer.kind !== "counted") throw new Error("A replay was answered with something else.");
      return answer.tally;
    },
    async close() {
      signal.stop();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function ask(worker: Worker, request: ThreadRequest): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const onMessage = (message: unknown) => {
      done();
      const answer = asThreadAnswer(message);
      if (answer.kind === "failed") reject(new Error(`A replay failed: ${answer.why}`));
      else resolve(answer);
    };
    const onError = (error: unknown) => {
      done();
      reject(error);
    };
    const onExit = () => {
      done();
      reject(new Error("A replaying thread ended."));
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(request);
  });
}
