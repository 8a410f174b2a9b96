import { sql } from "drizzle-orm";
import type { JourneyState, PromiseRow, TimerKind } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import type { LedgerKind, LedgerValue } from "@/domain/journey/ledger";
import type { JourneyScope, RunStatus } from "@/domain/journey/run";
import type { JourneyContent } from "@/domain/journey/version";
import type { Kit } from "../kit";

export function defineJourneyTables(k: Kit) {
  const journeys = defineJourneys(k);
  return {
    journeys,
    journeyVersions: defineJourneyVersions(k, journeys),
  };
}

export function defineJourneys(k: Kit) {
  return k.table(
    "journeys",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      key: k.text("key").notNull(),
      name: k.text("name").notNull(),
      purpose: k.text("purpose").notNull(),
      scope: k.text("scope").$type<JourneyScope>().notNull(),
      state: k.text("state").$type<JourneyState>().notNull(),
      liveVersionId: k.text("live_version_id"),
      position: k.int("position").notNull(),
    },
    (t) => [k.uniqueIndex("journeys_key_uq").on(t.storeId, t.key)],
  );
}

function defineJourneyVersions(k: Kit, journeys: ReturnType<typeof defineJourneys>) {
  return k.table(
    "journey_versions",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k
        .text("journey_id")
        .notNull()
        .references(() => journeys.id, { onDelete: "cascade" }),
      number: k.int("number").notNull(),
      publishedAt: k.instant("published_at").notNull(),
      publishedBy: k.text("published_by"),
      /** The name then: people leave. */
      publishedByName: k.text("published_by_name"),
      note: k.text("note"),
      content: k.json("content").$type<JourneyContent>().notNull(),
    },
    (t) => [
      k.uniqueIndex("journey_versions_number_uq").on(t.storeId, t.journeyId, t.number),
      k.index("journey_versions_journey_idx").on(t.journeyId),
    ],
  );
}

/** Conditions of partial indexes: a query that is to use one repeats it word for word. */
export const notSent = sql`kind in ('suppressed', 'skipped', 'superseded', 'failed')`;

/** A run went through a node: one entry each, whatever the node decided. What is refused later, right before the send, is none. */
export const wentThrough = sql`(kind in ('entered', 'decided', 'queued', 'noted', 'escalated', 'finished') or (kind in ('suppressed', 'skipped', 'superseded') and message_id is null))`;

export function defineRunTables(k: Kit) {
  return {
    runs: defineRuns(k),
    exposures: defineExposures(k),
    ledgerEntries: defineLedgerEntries(k),
    timers: defineTimers(k),
    promises: definePromises(k),
  };
}

function defineRuns(k: Kit) {
  return k.table(
    "runs",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k.text("journey_id").notNull(),
      versionId: k.text("version_id").notNull(),
      scope: k.text("scope").$type<JourneyScope>().notNull(),
      scopeId: k.text("scope_id").notNull(),
      orderId: k.text("order_id").notNull(),
      shipmentId: k.text("shipment_id"),
      occurrence: k.int("occurrence").notNull(),
      status: k.text("status").$type<RunStatus>().notNull(),
      nodeId: k.text("node_id"),
      enteredNodeAt: k.instant("entered_node_at").notNull(),
      entered: k.bool("entered").notNull(),
      waitUntil: k.instant("wait_until"),
      isBackfill: k.bool("is_backfill").notNull(),
      startedAt: k.instant("started_at").notNull(),
      endedAt: k.instant("ended_at"),
      endReason: k.text("end_reason"),
    },
    (t) => [
      k.uniqueIndex("runs_scope_uq").on(t.storeId, t.journeyId, t.scopeId, t.occurrence),
      k.index("runs_order_idx").on(t.storeId, t.orderId),
      // With the version, so that what a publication would do is counted without opening the rows.
      k.index("runs_node_idx").on(t.storeId, t.journeyId, t.status, t.nodeId, t.versionId),
    ],
  );
}

/** Who saw which arm of an experiment, written when it is decided (D33). */
function defineExposures(k: Kit) {
  return k.table(
    "exposures",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      experiment: k.text("experiment").notNull(),
      unitId: k.text("unit_id").notNull(),
      arm: k.text("arm").notNull(),
      at: k.instant("at").notNull(),
    },
    (t) => [k.primaryKey({ name: "exposures_pk", columns: [t.storeId, t.experiment, t.unitId] })],
  );
}

/** Why each touchpoint was or was not sent (C2). */
function defineLedgerEntries(k: Kit) {
  return k.table(
    "ledger_entries",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      shipmentId: k.text("shipment_id"),
      journeyId: k.text("journey_id").notNull(),
      versionId: k.text("version_id").notNull(),
      runId: k.text("run_id"),
      nodeId: k.text("node_id").notNull(),
      kind: k.text("kind").$type<LedgerKind>().notNull(),
      reason: k.text("reason").notNull(),
      touchpoint: k.text("touchpoint"),
      channel: k.text("channel"),
      /** For a wait: until when; null when only an event ends it. */
      until: k.instant("until"),
      messageKey: k.text("message_key"),
      messageId: k.text("message_id"),
      eventId: k.text("event_id"),
      at: k.instant("at").notNull(),
      values: k.json("values").$type<Readonly<Record<string, LedgerValue>>>().notNull(),
    },
    (t) => [
      k.index("ledger_order_idx").on(t.storeId, t.orderId, t.at),
      k
        .index("ledger_not_sent_idx")
        .on(t.storeId, t.at, t.journeyId, t.nodeId, t.kind, t.reason)
        .where(notSent),
      k.index("ledger_through_idx").on(t.storeId, t.journeyId, t.at, t.nodeId, t.kind).where(wentThrough),
    ],
  );
}

function defineTimers(k: Kit) {
  return k.table(
    "timers",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      kind: k.text("kind").$type<TimerKind>().notNull(),
      subjectId: k.text("subject_id").notNull(),
      nodeId: k.text("node_id").notNull(),
      dueAt: k.instant("due_at").notNull(),
      /** When a worker may take it: when it is due or, once claimed, when the lease ends. */
      claimableAt: k.instant("claimable_at").notNull(),
      attempts: k.int("attempts").notNull(),
    },
    (t) => [
      k.uniqueIndex("timers_subject_uq").on(t.kind, t.subjectId, t.nodeId),
      k.index("timers_claimable_idx").on(t.claimableAt),
      k.index("timers_store_idx").on(t.storeId),
    ],
  );
}

function definePromises(k: Kit) {
  return k.table(
    "promises",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      shipmentId: k.text("shipment_id"),
      kind: k.text("kind").$type<PromiseRow["kind"]>().notNull(),
      messageKey: k.text("message_key"),
      madeAt: k.instant("made_at").notNull(),
      dueAt: k.instant("due_at").notNull(),
      keptAt: k.instant("kept_at"),
      brokenAt: k.instant("broken_at"),
    },
    (t) => [k.index("promises_order_idx").on(t.storeId, t.orderId)],
  );
}
