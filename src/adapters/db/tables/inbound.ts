import { sql } from "drizzle-orm";
import type { HookState } from "@/application/ports/rows";
import type { StoreId } from "@/domain/access/store-id";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { StatusMark } from "@/domain/shipment/status";
import type { Kit } from "../kit";

export function defineInboundTables(k: Kit) {
  return {
    hooks: defineHooks(k),
    events: defineEvents(k),
    repeatedEvents: defineRepeatedEvents(k),
    unknownCodes: defineUnknownCodes(k),
  };
}

function defineHooks(k: Kit) {
  return k.table(
    "hooks",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      source: k.text("source").notNull(),
      topic: k.text("topic").notNull(),
      dedupeKey: k.text("dedupe_key"),
      /** Stands for store, source and key. Keys are drawn at random: the shorter their index, the less of it each burst rewrites. */
      dedupeDigest: k.text("dedupe_digest"),
      state: k.text("state").$type<HookState>().notNull(),
      why: k.text("why"),
      receivedAt: k.instant("received_at").notNull(),
      doneAt: k.instant("done_at"),
      headers: k.json("headers").$type<Readonly<Record<string, string>>>().notNull(),
      body: k.text("body").notNull(),
    },
    (t) => [
      k.uniqueIndex("hooks_dedupe_uq").on(t.dedupeDigest),
      k.index("hooks_state_idx").on(t.storeId, t.state, t.receivedAt),
    ],
  );
}

function defineEvents(k: Kit) {
  return k.table(
    "events",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      key: k.text("key").notNull(),
      type: k.text("type").$type<CanonicalEvent["type"]>().notNull(),
      source: k.text("source").notNull(),
      hookId: k.text("hook_id"),
      orderId: k.text("order_id"),
      shipmentId: k.text("shipment_id"),
      /** Whom an event about a person names, so that erasure finds it. */
      personExternalId: k.text("person_external_id"),
      personEmail: k.text("person_email"),
      /** The native codes nobody had mapped, one a line, each as "vocabulary:code" between line breaks. */
      unknownCodes: k.text("unknown_codes"),
      occurredAt: k.instant("occurred_at").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      event: k.json("event").$type<CanonicalEvent>().notNull(),
    },
    (t) => [
      k.uniqueIndex("events_key_uq").on(t.storeId, t.key),
      k.index("events_order_idx").on(t.storeId, t.orderId, t.occurredAt).where(sql`order_id is not null`),
      k
        .index("events_person_idx")
        .on(t.storeId, t.personExternalId)
        .where(sql`person_external_id is not null`),
      k.index("events_unknown_codes_idx").on(t.storeId, t.receivedAt).where(sql`unknown_codes is not null`),
      k.index("events_email_idx").on(t.storeId, t.personEmail).where(sql`person_email is not null`),
    ],
  );
}

/** Hooks that told a fact heard before: no event of theirs leads an erasure to them. */
function defineRepeatedEvents(k: Kit) {
  return k.table(
    "repeated_events",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      key: k.text("key").notNull(),
      hookId: k.text("hook_id").notNull(),
    },
    (t) => [k.primaryKey({ name: "repeated_events_pk", columns: [t.storeId, t.key, t.hookId] })],
  );
}

/** Native status codes nobody has mapped yet: the review list (R40, R41). */
function defineUnknownCodes(k: Kit) {
  return k.table(
    "unknown_codes",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      vocabulary: k.text("vocabulary").notNull(),
      code: k.text("code").notNull(),
      text: k.text("text"),
      count: k.int("count").notNull(),
      firstSeenAt: k.instant("first_seen_at").notNull(),
      lastSeenAt: k.instant("last_seen_at").notNull(),
      mark: k.json("mark").$type<StatusMark>(),
      mappedAt: k.instant("mapped_at"),
    },
    (t) => [k.primaryKey({ name: "unknown_codes_pk", columns: [t.storeId, t.vocabulary, t.code] })],
  );
}
