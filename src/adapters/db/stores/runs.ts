import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { RunStore } from "@/application/ports/stores";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, reading, writing } from "../statement";

export function createRunStore({ t: { runs, exposures } }: Pick<Database, "t">): RunStore {
  const inStore = eq(runs.storeId, bind(runs.storeId, "storeId"));
  const insert = writing("runs_insert", ({ handle }) =>
    handle.insert(runs).values(boundRow(runs)).onConflictDoNothing().returning({ id: runs.id }),
  );
  const update = writing("runs_update", ({ handle }) =>
    handle
      .update(runs)
      .set(
        bound(runs, [
          "versionId",
          "status",
          "nodeId",
          "enteredNodeAt",
          "entered",
          "waitUntil",
          "endedAt",
          "endReason",
        ]),
      )
      .where(and(eq(runs.id, bind(runs.id, "id")), inStore)),
  );
  const find = reading("runs_by_id", ({ handle, lock }) =>
    lock(
      handle
        .select()
        .from(runs)
        .where(and(eq(runs.id, bind(runs.id, "id")), inStore)),
    ),
  );
  const ofOrder = reading("runs_of_order", ({ handle }) =>
    handle
      .select()
      .from(runs)
      .where(and(inStore, eq(runs.orderId, bind(runs.orderId, "orderId"))))
      .orderBy(asc(runs.startedAt), asc(runs.id)),
  );
  const saveExposure = writing("exposures_insert", ({ handle }) =>
    handle.insert(exposures).values(boundRow(exposures)).onConflictDoNothing(),
  );
  return {
    insert: async (tx, run) => (await insert(tx, run)).length > 0,
    async update(tx, run) {
      await update(tx, run);
    },
    find: async (db, storeId, id) => (await find(db, { storeId, id }))[0] ?? null,
    ofOrder: (db, storeId, orderId) => ofOrder(db, { storeId, orderId }),
    activeOfJourney: (db, storeId, journeyId, { afterId, limit }) =>
      readHandle(db)
        .select()
        .from(runs)
        .where(
          and(
            eq(runs.storeId, storeId),
            eq(runs.journeyId, journeyId),
            eq(runs.status, sql`'active'`),
            gt(runs.id, afterId ?? ""),
          ),
        )
        .orderBy(asc(runs.id))
        .limit(limit),
    async saveExposure(tx, exposure) {
      await saveExposure(tx, exposure);
    },
  };
}
