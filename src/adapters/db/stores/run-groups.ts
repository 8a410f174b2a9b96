import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { GroupChange, RunGroup, RunGroupStore } from "@/application/ports/run-groups";
import type { StoreId } from "@/domain/access/store-id";
import { connectionOf, writeHandle } from "../connection";
import type { Database } from "../database";
import type { Tables } from "../tables";

export function createRunGroupStore({ t }: Pick<Database, "t">): RunGroupStore {
  const { runs, timers } = t;
  return {
    async lockStanding(tx, storeId, journeyId) {
      await lockOrders(tx, t, storeId, journeyId);
      return writeHandle(tx)
        .select({
          versionId: runs.versionId,
          nodeId: runs.nodeId,
          orders: sql<number>`count(*)`.mapWith(Number),
        })
        .from(runs)
        .where(underWay(t, storeId, journeyId))
        .groupBy(runs.nodeId, runs.versionId);
    },

    async move(tx, change) {
      const { group, to, at } = change;
      await writeEntries(tx, t, change);
      await addTimers(tx, t, { group, at });
      await writeHandle(tx).update(runs).set({ versionId: to }).where(inGroup(t, group));
    },

    async end(tx, change) {
      const { group, at, entry } = change;
      await writeEntries(tx, t, change);
      const handle = writeHandle(tx);
      const ids = handle.select({ id: runs.id }).from(runs).where(inGroup(t, group));
      await handle
        .delete(timers)
        .where(and(eq(timers.kind, "run"), eq(timers.nodeId, group.nodeId), inArray(timers.subjectId, ids)));
      const ended = {
        status: "done",
        nodeId: null,
        waitUntil: null,
        endedAt: at,
        endReason: entry.reason,
      } as const;
      await handle.update(runs).set(ended).where(inGroup(t, group));
    },
  };
}

function underWay({ runs }: Tables, storeId: StoreId, journeyId: string) {
  return and(eq(runs.storeId, storeId), eq(runs.journeyId, journeyId), eq(runs.status, sql`'active'`));
}

function inGroup(t: Tables, { storeId, journeyId, versionId, nodeId }: RunGroup) {
  return and(underWay(t, storeId, journeyId), eq(t.runs.nodeId, nodeId), eq(t.runs.versionId, versionId));
}

/** The order's row is what a worker holds while it moves the order's runs. On SQLite the transaction is alone anyway. */
async function lockOrders(tx: Tx, t: Tables, storeId: StoreId, journeyId: string): Promise<void> {
  const { dialect, lend } = connectionOf(tx);
  if (dialect === "sqlite") return;
  const { orders, runs } = t;
  await lend(async ({ handle, lock }) => {
    const concerned = handle
      .select({ id: runs.orderId })
      .from(runs)
      .where(underWay(t, storeId, journeyId));
    await lock(
      handle
        .select({ id: orders.id })
        .from(orders)
        .where(inArray(orders.id, concerned))
        .orderBy(asc(orders.id)),
    );
  });
}

/** One line for each run, made by the database from the run itself. */
async function writeEntries(
  tx: Tx,
  { runs, ledgerEntries, ...t }: Tables,
  change: GroupChange,
): Promise<void> {
  const { group, to, at, entry } = change;
  const handle = writeHandle(tx);
  const nothing = sql`null`;
  await handle.insert(ledgerEntries).select(
    handle
      .select({
        id: sql<string>`${runs.id} || ${`:${to}`}`.as("id"),
        storeId: runs.storeId,
        orderId: runs.orderId,
        shipmentId: runs.shipmentId,
        journeyId: runs.journeyId,
        versionId: runs.versionId,
        runId: sql`${runs.id}`.as("run_id"),
        nodeId: sql<string>`${group.nodeId}`.as("node_id"),
        kind: sql`${entry.kind}`.as("kind"),
        reason: sql`${entry.reason}`.as("reason"),
        touchpoint: nothing.as("touchpoint"),
        channel: nothing.as("channel"),
        until: moment(null).as("until"),
        messageKey: nothing.as("message_key"),
        messageId: nothing.as("message_id"),
        eventId: nothing.as("event_id"),
        at: moment(sql.param(at, ledgerEntries.at)).as("at"),
        values: asJson(tx, entry.values).as("values"),
      })
      .from(runs)
      .where(inGroup({ runs, ledgerEntries, ...t }, group)),
  );
}

/** A run that is moved twice within moments has its timer already. */
async function addTimers(tx: Tx, t: Tables, { group, at }: Pick<GroupChange, "group" | "at">): Promise<void> {
  const { runs, timers } = t;
  const handle = writeHandle(tx);
  await handle
    .insert(timers)
    .select(
      handle
        .select({
          id: sql<string>`'moved:' || ${runs.id}`.as("id"),
          storeId: runs.storeId,
          kind: sql`'moved'`.as("kind"),
          subjectId: sql<string>`${runs.id}`.as("subject_id"),
          nodeId: sql<string>`''`.as("node_id"),
          dueAt: moment(sql.param(at, timers.dueAt)).as("due_at"),
          claimableAt: moment(sql.param(at, timers.claimableAt)).as("claimable_at"),
          attempts: sql<number>`0`.as("attempts"),
        })
        .from(runs)
        .where(inGroup(t, group))
        .orderBy(asc(runs.id)),
    )
    .onConflictDoNothing();
}

/** PostgreSQL wants to be told; on SQLite a number that is cast to a type it does not know stays the number. */
function moment(at: Parameters<typeof sql>[1]) {
  return sql`cast(${at} as timestamptz)`;
}

function asJson(tx: Tx, values: GroupChange["entry"]["values"]) {
  const json = JSON.stringify(values);
  return connectionOf(tx).dialect === "postgres" ? sql`cast(${json} as json)` : sql`${json}`;
}
