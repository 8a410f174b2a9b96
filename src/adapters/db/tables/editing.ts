import { sql } from "drizzle-orm";
import type { SoftLaunch } from "@/application/ports/journey-editing";
import type { StoreId } from "@/domain/access/store-id";
import type { Kit } from "../kit";
import type { defineJourneys } from "./journeys";

type Journeys = ReturnType<typeof defineJourneys>;

/** What is being changed, and what only a share of the orders gets. Neither is read on the way of an event. */
export function defineEditingTables(k: Kit, journeys: Journeys) {
  return {
    journeyDrafts: defineDrafts(k, journeys),
    journeyDraftRevisions: defineDraftRevisions(k, journeys),
    softLaunches: defineSoftLaunches(k, journeys),
  };
}

/** The unpublished changes of a journey. The row stays when they are published or discarded, so that no revision comes twice. */
function defineDrafts(k: Kit, journeys: Journeys) {
  return k.table(
    "journey_drafts",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k
        .text("journey_id")
        .notNull()
        .references(() => journeys.id, { onDelete: "cascade" }),
      revision: k.int("revision").notNull(),
      /** Null: nothing is unpublished. */
      content: k.json("content").$type<unknown>(),
      /** The version that was live when the changes began. */
      baseVersionId: k.text("base_version_id"),
      savedAt: k.instant("saved_at").notNull(),
      savedBy: k.text("saved_by"),
      savedByName: k.text("saved_by_name"),
    },
    (t) => [
      k.primaryKey({ name: "journey_drafts_pk", columns: [t.storeId, t.journeyId] }),
      k.index("journey_drafts_journey_idx").on(t.journeyId),
    ],
  );
}

/** The last saved states of a draft: what two people's changes are merged on. */
function defineDraftRevisions(k: Kit, journeys: Journeys) {
  return k.table(
    "journey_draft_revisions",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k
        .text("journey_id")
        .notNull()
        .references(() => journeys.id, { onDelete: "cascade" }),
      revision: k.int("revision").notNull(),
      content: k.json("content").$type<unknown>().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "journey_draft_revisions_pk", columns: [t.storeId, t.journeyId, t.revision] }),
      k.index("journey_draft_revisions_journey_idx").on(t.journeyId),
    ],
  );
}

/** A version that only a share of the new orders enters (R142, C13). The former version stays the live one meanwhile. */
function defineSoftLaunches(k: Kit, journeys: Journeys) {
  return k.table(
    "soft_launches",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      journeyId: k
        .text("journey_id")
        .notNull()
        .references(() => journeys.id, { onDelete: "cascade" }),
      versionId: k.text("version_id").notNull(),
      percent: k.int("percent").notNull(),
      shares: k.json("shares").$type<SoftLaunch["shares"]>().notNull().default([]),
      state: k.text("state").$type<SoftLaunch["state"]>().notNull(),
      startedAt: k.instant("started_at").notNull(),
      startedBy: k.text("started_by"),
      endedAt: k.instant("ended_at"),
      report: k.json("report").$type<NonNullable<SoftLaunch["report"]>>(),
    },
    (t) => [
      k.uniqueIndex("soft_launches_running_uq").on(t.storeId, t.journeyId).where(sql`state = 'running'`),
      k.index("soft_launches_journey_idx").on(t.journeyId, t.startedAt),
    ],
  );
}
