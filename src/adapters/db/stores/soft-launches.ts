import { and, desc, eq, sql } from "drizzle-orm";
import type { SoftLaunchStore } from "@/application/ports/journey-editing";
import { connectionOf, readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createSoftLaunchStore({ t: { softLaunches } }: Pick<Database, "t">): SoftLaunchStore {
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
    async insert(tx, launch) {
      await writeHandle(tx).insert(softLaunches).values(launch);
    },
    async update(tx, launch) {
      const { id, storeId, ...change } = launch;
      await writeHandle(tx)
        .update(softLaunches)
        .set(change)
        .where(and(eq(softLaunches.id, id), eq(softLaunches.storeId, storeId)));
    },
  };
}
