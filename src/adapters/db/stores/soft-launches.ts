import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { SoftLaunchStore } from "@/application/ports/journey-editing";
import { connectionOf, readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { readSignals } from "./soft-launch-signals";

/** `onChange` is told of every write: what is live depends on it. */
export function createSoftLaunchStore(
  { t }: Pick<Database, "t">,
  onChange: (tx: Tx) => void,
): SoftLaunchStore {
  const { softLaunches } = t;
  return {
    running: (db, storeId) =>
      readHandle(db)
        .select()
        .from(softLaunches)
        .where(
          // Word for word the condition of the index that holds the running ones alone.
          and(sql`state = 'running'`, storeId === null ? undefined : eq(softLaunches.storeId, storeId)),
        ),
    newest: (db, storeId, journeyId) =>
      connectionOf(db).lend(async ({ handle, lock }) => {
        const [row] = await lock(
          handle
            .select()
            .from(softLaunches)
            .where(and(eq(softLaunches.journeyId, journeyId), eq(softLaunches.storeId, storeId)))
            .orderBy(desc(softLaunches.startedAt), desc(softLaunches.id))
            .limit(1),
        );
        return row ?? null;
      }),
    signals: (db, launch) => readSignals(db, t, launch),
    async insert(tx, launch) {
      await writeHandle(tx).insert(softLaunches).values(launch);
      onChange(tx);
    },
    async update(tx, launch) {
      const { id, storeId, ...change } = launch;
      await writeHandle(tx)
        .update(softLaunches)
        .set(change)
        .where(and(eq(softLaunches.id, id), eq(softLaunches.storeId, storeId)));
      onChange(tx);
    },
  };
}
