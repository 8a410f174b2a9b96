import { resolve } from "node:path";
import type { StartThread } from "@/adapters/system/start-thread";
import { type Backtests, createBacktests } from "@/application/backtest/backtests";
import type { Deps } from "@/application/deps";
import { startThreads } from "./start-threads";

/** The backtests of this process, on threads with connections of their own. */
export function provideBacktests(
  { clock, ids, log, db, backtestReports }: Deps,
  { databaseUrl, startThread }: { readonly databaseUrl: string; readonly startThread: StartThread },
): Backtests {
  const url = databaseUrl.startsWith("file:")
    ? `file:${resolve(databaseUrl.slice("file:".length))}`
    : databaseUrl;
  return createBacktests({
    startReplayers: (plan) => startThreads(startThread, { databaseUrl: url, plan }),
    backtestReports,
    db,
    clock,
    ids,
    log,
  });
}
