import { and, eq, sql } from "drizzle-orm";
import type { EventStore } from "@/application/ports/hooks";
import type { StoredEvent } from "@/application/ports/rows";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, counting, reading, writing } from "../statement";
import type { Tables } from "../tables";

export function createEventStore({ t }: Pick<Database, "t">): EventStore {
  const { events, repeatedEvents, unknownCodes } = t;
  const insert = counting("events_insert", ({ handle }) =>
    handle.insert(events).values(boundRow(events)).onConflictDoNothing(),
  );
  const noteRepeat = writing("repeated_events_insert", ({ handle }) =>
    handle.insert(repeatedEvents).values(boundRow(repeatedEvents)).onConflictDoNothing(),
  );
  const find = reading("events_find", ({ handle }) =>
    handle
      .select()
      .from(events)
      .where(and(eq(events.id, bind(events.id, "id")), eq(events.storeId, bind(events.storeId, "storeId")))),
  );
  const link = writing("events_link", ({ handle }) =>
    handle
      .update(events)
      .set(bound(events, ["orderId", "shipmentId"]))
      .where(eq(events.id, bind(events.id, "id"))),
  );

  return {
    async insert(tx, event) {
      const isNew = (await insert(tx, rowFrom(event))) > 0;
      const { storeId, hookId } = event;
      if (!isNew && hookId !== null) await noteRepeat(tx, { storeId, key: event.event.key, hookId });
      return isNew;
    },
    find: async (db, storeId, id) => (await find(db, { storeId, id })).map(storedEventFrom)[0] ?? null,
    async link(tx, id, to) {
      await link(tx, { id, ...to });
    },
    async noteUnknownCode(tx, storeId, { vocabulary, code, text, at }) {
      await writeHandle(tx)
        .insert(unknownCodes)
        .values({ storeId, vocabulary, code, text, count: 1, firstSeenAt: at, lastSeenAt: at })
        .onConflictDoUpdate({
          target: [unknownCodes.storeId, unknownCodes.vocabulary, unknownCodes.code],
          set: { count: sql`${unknownCodes.count} + 1`, lastSeenAt: at },
        });
    },
    async mapCode(tx, storeId, { vocabulary, code, mark, at }) {
      await writeHandle(tx)
        .insert(unknownCodes)
        .values({ storeId, vocabulary, code, count: 0, firstSeenAt: at, lastSeenAt: at, mark, mappedAt: at })
        .onConflictDoUpdate({
          target: [unknownCodes.storeId, unknownCodes.vocabulary, unknownCodes.code],
          set: { mark, mappedAt: at },
        });
    },
  };
}

type EventRow = Tables["events"]["$inferSelect"];

function rowFrom({ event, ...stored }: StoredEvent): EventRow {
  const person = personIn(event);
  return {
    ...stored,
    key: event.key,
    type: event.type,
    occurredAt: event.occurredAt,
    personExternalId: person?.externalId ?? null,
    personEmail: person?.email?.toLowerCase() ?? null,
    unknownCodes: unknownCodesIn(event),
    event,
  };
}

export function storedEventFrom({
  id,
  storeId,
  hookId,
  source,
  event,
  orderId,
  shipmentId,
  receivedAt,
}: EventRow): StoredEvent {
  return { id, storeId, hookId, source, event, orderId, shipmentId, receivedAt };
}

/** "\nvocabulary:code\n…": each code between line breaks, so that one can be found among several. */
function unknownCodesIn(event: CanonicalEvent): string | null {
  const unknown = event.type === "tracking" ? (event.unknownCodes ?? []) : [];
  if (unknown.length === 0) return null;
  return `\n${unknown.map(({ vocabulary, code }) => `${vocabulary}:${code}`).join("\n")}\n`;
}

/** Whom an event names. Order and parcel events are found by their order instead, once `link` has set it. */
function personIn(event: CanonicalEvent) {
  switch (event.type) {
    case "customer":
    case "compliance":
      return event.customer;
    case "ticket":
      return event.ticket.customer;
    case "order":
    case "fulfilment":
    case "tracking":
      return event.order?.customer;
    case "preparing":
    case "ready_for_pickup":
    case "refund":
      return undefined;
  }
}
