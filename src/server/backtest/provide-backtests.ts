import { resolve } from "node:path";
import { type Backtests, createBacktests } from "@/application/backtest/backtests";
import type { Deps } from "@/application/deps";
import type { Queries } from "@/application/ports/queries";
import { startThreads } from "./start-threads";

/** The backtests of this process, on threads with connections of their own. */
export function provideBacktests(
  { db, clock, ids, log }: Deps,
  { queries, databaseUrl }: { readonly queries: Queries; readonly databaseUrl: string },
): Backtests {
  const url = databaseUrl.startsWith("file:")
    ? `file:${resolve(databaseUrl.slice("file:".length))}`
    : databaseUrl;
  return createBacktests({
    read: db.read,
    histories: queries.histories,
    startReplayers: (plan) => startThreads(url, plan),
    clock,
    ids,
    log,
  });
}
