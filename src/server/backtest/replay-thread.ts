import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "@/adapters/db/open-reader";
import { createHistoryQueries } from "@/adapters/db/queries/histories";
import { replayPage } from "@/application/backtest/replay-page";
import { asPageRequest, asThreadStart, type PageAnswer } from "./thread-messages";

/** The least of all claims on the processor: live traffic goes first. On Linux it holds for this thread alone. */
const LOWEST_PRIORITY = 19;

const { databaseUrl, plan } = asThreadStart(workerData);
if (process.platform === "linux") setPriority(0, LOWEST_PRIORITY);
const database = openReader(databaseUrl);
const deps = { read: database.read, histories: createHistoryQueries(database) };

parentPort?.on("message", (message: unknown) => {
  replayPage(deps, { plan, orderIds: asPageRequest(message).orderIds }).then(
    (tally) => answer({ kind: "counted", tally }),
    (error: unknown) =>
      answer({
        kind: "failed",
        why: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

function answer(message: PageAnswer): void {
  parentPort?.postMessage(message);
}
