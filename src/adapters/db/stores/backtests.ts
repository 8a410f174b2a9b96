import { and, desc, eq, getTableColumns, inArray, notInArray } from "drizzle-orm";
import type { BacktestStore } from "@/application/ports/backtests";
import type { StoreId } from "@/domain/access/store-id";
import type { BacktestReport } from "@/domain/journey/backtest/report";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createBacktestStore({ t }: Pick<Database, "t">): BacktestStore {
  const { backtests } = t;
  const { report, ...shown } = getTableColumns(backtests);
  const isOpen = inArray(backtests.state, ["waiting", "running"]);
  const isOne = (storeId: StoreId, id: string) => and(eq(backtests.storeId, storeId), eq(backtests.id, id));
  const isOfJourney = (storeId: StoreId, journeyId: string) =>
    and(eq(backtests.storeId, storeId), eq(backtests.journeyId, journeyId));
  const newest = [desc(backtests.startedAt), desc(backtests.id)] as const;
  return {
    async insert(tx, backtest) {
      await writeHandle(tx).insert(backtests).values(backtest);
    },
    ofJourney: (db, storeId, journeyId) =>
      readHandle(db)
        .select(shown)
        .from(backtests)
        .where(isOfJourney(storeId, journeyId))
        .orderBy(...newest),
    async find(db, storeId, id) {
      const [row] = await readHandle(db).select(shown).from(backtests).where(isOne(storeId, id));
      return row ?? null;
    },
    async report(db, storeId, id) {
      const [row] = await readHandle(db).select({ report }).from(backtests).where(isOne(storeId, id));
      return row === undefined || row.report === null ? null : asReport(row.report);
    },
    async update(tx, { id, storeId, ...backtest }, found) {
      const change = found === undefined ? backtest : { ...backtest, report: JSON.stringify(found) };
      const updated = await writeHandle(tx)
        .update(backtests)
        .set(change)
        .where(and(isOne(storeId, id), isOpen))
        .returning({ id: backtests.id });
      return updated.length > 0;
    },
    async noteSeen(tx, ids, at) {
      if (ids.length === 0) return;
      await writeHandle(tx)
        .update(backtests)
        .set({ seenAt: at })
        .where(and(inArray(backtests.id, [...ids]), isOpen));
    },
    async forgetOldest(tx, storeId, journeyId, keep) {
      const handle = writeHandle(tx);
      const kept = await handle
        .select({ id: backtests.id })
        .from(backtests)
        .where(isOfJourney(storeId, journeyId))
        .orderBy(...newest)
        .limit(keep);
      const ids = kept.map(({ id }) => id);
      await handle
        .delete(backtests)
        .where(and(isOfJourney(storeId, journeyId), notInArray(backtests.id, ids)));
    },
  };
}

/** The column holds what `update` has written: the text of a BacktestReport. */
function asReport(text: string): BacktestReport {
  return JSON.parse(text) as BacktestReport;
}
