import { and, eq, inArray, isNotNull, like, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { redactedEvent } from "./redacted-content";

/** What is left of a hook: that it came, from where and when. */
export const emptyHook = { headers: {}, body: "" };

/** Empties all events about these orders or this person, and the hooks that told of them. */
export async function emptyEventsAndHooks(
  tx: Tx,
  t: Tables,
  who: { storeId: StoreId; orderIds: readonly string[]; externalId: string | null; email: string | null },
) {
  const { events, hooks } = t;
  const conditions = [
    ...chunks(who.orderIds).map((ids) => and(isNotNull(events.orderId), inArray(events.orderId, ids))),
    ...(who.externalId === null ? [] : [eq(events.personExternalId, who.externalId)]),
    ...(who.email === null ? [] : [eq(events.personEmail, who.email)]),
  ];
  const found = new Map<string, { key: string; hookId: string | null }>();
  for (const condition of conditions) {
    const rows = await writeHandle(tx)
      .select({ id: events.id, key: events.key, hookId: events.hookId })
      .from(events)
      .where(and(eq(events.storeId, who.storeId), condition));
    for (const { id, ...event } of rows) found.set(id, event);
  }
  const keys = [...found.values()].map(({ key }) => key);
  const hookIds = [...found.values()].map(({ hookId }) => hookId).filter((id) => id !== null);
  await emptyEvents(tx, t, [...found.keys()]);
  for (const ids of chunks([
    ...hookIds,
    ...(await hooksThatRepeated(tx, t, { storeId: who.storeId, keys })),
  ])) {
    await writeHandle(tx).update(hooks).set(emptyHook).where(inArray(hooks.id, ids));
  }
}

async function hooksThatRepeated(
  tx: Tx,
  { repeatedEvents }: Tables,
  { storeId, keys }: { storeId: StoreId; keys: readonly string[] },
): Promise<readonly string[]> {
  const hookIds: string[] = [];
  for (const chunk of chunks(keys)) {
    const rows = await writeHandle(tx)
      .select({ hookId: repeatedEvents.hookId })
      .from(repeatedEvents)
      .where(and(eq(repeatedEvents.storeId, storeId), inArray(repeatedEvents.key, chunk)));
    hookIds.push(...rows.map(({ hookId }) => hookId));
  }
  return hookIds;
}

/** Of an event stays what it takes to know it again. */
export async function emptyEvents(tx: Tx, { events }: Tables, ids: readonly string[]) {
  const handle = writeHandle(tx);
  for (const id of ids) {
    const [row] = await handle.select({ event: events.event }).from(events).where(eq(events.id, id));
    if (!row) continue;
    await handle
      .update(events)
      .set({ event: redactedEvent(row.event), personEmail: null })
      .where(eq(events.id, id));
  }
}

/** What providers sent about a message names whom it was for; that it was delivered or bounced stays. */
export async function emptyMailHooks(
  tx: Tx,
  { mailEvents, hooks }: Tables,
  { storeId, messageId }: { storeId: StoreId; messageId: string },
) {
  const about = and(eq(mailEvents.storeId, storeId), eq(mailEvents.messageId, messageId));
  const handle = writeHandle(tx);
  const told = await handle
    .update(mailEvents)
    .set({ detail: null })
    .where(about)
    .returning({ hookId: mailEvents.hookId });
  for (const ids of chunks(told.map(({ hookId }) => hookId)))
    await handle.update(hooks).set(emptyHook).where(inArray(hooks.id, ids));
}

/** Hooks that never became events (parked, refused, ignored) are few; their raw text is searched for the person. */
export async function emptyUnreadHooks(
  tx: Tx,
  { hooks }: Tables,
  { storeId, traces }: { storeId: StoreId; traces: readonly (string | null)[] },
) {
  for (const trace of traces) {
    if (!trace) continue;
    await writeHandle(tx)
      .update(hooks)
      .set(emptyHook)
      .where(
        and(
          eq(hooks.storeId, storeId),
          inArray(hooks.state, ["parked", "refused", "ignored"]),
          like(sql`lower(${hooks.body})`, `%${trace.toLowerCase()}%`),
        ),
      );
  }
}
