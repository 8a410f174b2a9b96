import { and, asc, eq, gt } from "drizzle-orm";
import type { RunStore } from "@/application/ports/runs";
import type { Run } from "@/domain/journey/run";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, counting, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { byId } from "./by-id";

export function createRunStore({ t }: Pick<Database, "t">): RunStore {
  const statements = prepare(t);
  const { runs } = t;
  return {
    insert: async (tx, run) => (await statements.insert(tx, run)) > 0,
    async update(tx, run) {
      await statements.update(tx, run);
    },
    find: async (db, storeId, id) => (await statements.byId(db, { storeId, id }))[0] ?? null,
    ofOrder: async (db, storeId, orderId) =>
      (await statements.ofOrder(db, { storeId, orderId })).sort(
        (a, b) => a.startedAt - b.startedAt || byId(a, b),
      ),
    activeOfJourney: (db, storeId, journeyId, { afterId, limit }) =>
      readHandle(db)
        .select()
        .from(runs)
        .where(
          and(
            eq(runs.storeId, storeId),
            eq(runs.journeyId, journeyId),
            eq(runs.status, "active"),
            gt(runs.id, afterId ?? ""),
          ),
        )
        .orderBy(asc(runs.id))
        .limit(limit),
    async saveExposure(tx, exposure) {
      await statements.saveExposure(tx, exposure);
    },
  };
}

function prepare({ runs, exposures }: Tables) {
  const inStore = eq(runs.storeId, bind(runs.storeId, "storeId"));
  const isRun = and(eq(runs.id, bind(runs.id, "id")), inStore);
  return {
    insert: counting("runs_insert", ({ handle }) =>
      handle.insert(runs).values(boundRow(runs)).onConflictDoNothing(),
    ),
    update: writing("runs_update", ({ handle }) =>
      handle.update(runs).set(bound(runs, changingColumns)).where(isRun),
    ),
    byId: reading("runs_by_id", ({ handle, lock }) => lock(handle.select().from(runs).where(isRun))),
    ofOrder: reading("runs_of_order", ({ handle }) =>
      handle
        .select()
        .from(runs)
        .where(and(inStore, eq(runs.orderId, bind(runs.orderId, "orderId")))),
    ),
    saveExposure: writing("exposures_insert", ({ handle }) =>
      handle.insert(exposures).values(boundRow(exposures)).onConflictDoNothing(),
    ),
  };
}

const changingColumns = [
  "versionId",
  "status",
  "nodeId",
  "enteredNodeAt",
  "entered",
  "waitUntil",
  "isBackfill",
  "endedAt",
  "endReason",
] as const satisfies readonly (keyof Run)[];
