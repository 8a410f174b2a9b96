import { parentPort, workerData } from "node:worker_threads";
import { openHistories } from "@/adapters/db/queries/open-histories";
import { plannedOrderIds, replayPage } from "@/application/backtest/replay-page";
import { setThreadPriority } from "../thread-priority";
import { asThreadRequest, asThreadStart, type ThreadAnswer, type ThreadRequest } from "./thread-messages";
import { makeWayFor } from "./traffic-signal";

/** The least of all claims on the processor: live traffic goes first. */
const LOWEST_PRIORITY = 19;

const { databaseUrl, plan, signal } = asThreadStart(workerData);
setThreadPriority(LOWEST_PRIORITY);
const deps = { ...openHistories(databaseUrl), makeWay: makeWayFor(signal) };

parentPort?.on("message", (message: unknown) => {
  answerTo(asThreadRequest(message)).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ kind: "failed", why } satisfies ThreadAnswer);
    },
  );
});

async function answerTo(request: ThreadRequest): Promise<ThreadAnswer> {
  if (request.kind === "list") return { kind: "listed", orderIds: await plannedOrderIds(deps, plan) };
  return { kind: "counted", tally: await replayPage(deps, { plan, orderIds: request.orderIds }) };
}
