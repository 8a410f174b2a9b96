import { and, asc, type Column, desc, eq, exists, gt, gte, ne, not, type SQL, sql } from "drizzle-orm";
import type { MessageStore } from "@/application/ports/messages";
import type { MessageVerdict } from "@/domain/engagement/message-verdict";
import { ONE_OFF } from "@/domain/messaging/one-off";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { asLongText } from "../deflated-text";
import { bind, bound, boundRow, counting, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { byId } from "./by-id";

export function createMessageStore({ t }: Pick<Database, "t">): MessageStore {
  const statements = { ...prepareMessages(t), ...prepareSends(t) };
  const { messages, sends } = t;
  return {
    insert: async (tx, message) => (await statements.insert(tx, message)) > 0,
    find: async (db, id) => (await statements.byId(db, { id }))[0] ?? null,
    standing: async (tx, id) => (await statements.standing(tx, { id }))[0] ?? null,
    ofOrder: async (db, storeId, orderId) =>
      (await statements.ofOrder(db, { storeId, orderId }))
        .map(({ look, ...message }) => ({ ...message, seen: verdictOf(look) }))
        .sort((a, b) => a.queuedAt - b.queuedAt || byId(a, b)),
    async ofPerson(db, { notOrderId, ...person }) {
      const rows = await statements.ofPerson(db, { ...person, orderId: notOrderId });
      return rows.flatMap(({ key, channel, class: about, sentAt }) =>
        sentAt === null ? [] : [{ key, channel, class: about, at: sentAt }],
      );
    },
    async update(tx, message, storedHtml) {
      const html = storedHtml === undefined ? message.html : asLongText(storedHtml);
      await statements.update(tx, { ...message, html });
    },
    async setState(tx, message) {
      await statements.setState(tx, message);
    },
    async insertSend(tx, send) {
      await statements.insertSend(tx, send);
    },
    async finishSend(tx, send) {
      await statements.finishSend(tx, send);
    },
    async underWay(db, messageId) {
      const [row] = await readHandle(db)
        .select()
        .from(sends)
        .where(and(eq(sends.messageId, messageId), eq(sends.result, sql`'under_way'`)))
        .orderBy(desc(sends.startedAt))
        .limit(1);
      return row ?? null;
    },
    interrupted: (db, before, limit) => {
      const startedSince = readHandle(db)
        .select({ id: sends.id })
        .from(sends)
        .where(
          and(
            eq(sends.messageId, messages.id),
            eq(sends.result, sql`'under_way'`),
            gte(sends.startedAt, before),
          ),
        );
      return readHandle(db)
        .select()
        .from(messages)
        .where(and(eq(messages.state, sql`'sending'`), not(exists(startedSince))))
        .orderBy(asc(messages.queuedAt), asc(messages.id))
        .limit(limit);
    },
    held: (db, storeId, journeyId) =>
      readHandle(db)
        .select()
        .from(messages)
        .where(
          and(eq(messages.storeId, storeId), eq(messages.state, "held"), eq(messages.journeyId, journeyId)),
        )
        .orderBy(asc(messages.queuedAt), asc(messages.id)),
    heldOfChannel: (db, storeId, channel, why) =>
      readHandle(db)
        .select({ id: messages.id })
        .from(messages)
        .where(
          and(
            eq(messages.storeId, storeId),
            eq(messages.state, "held"),
            eq(messages.channel, channel),
            eq(messages.why, why),
          ),
        )
        .orderBy(asc(messages.queuedAt), asc(messages.id)),
  };
}

/** With its table's name: in what is selected drizzle leaves it out, and two tables have such a column. */
function full(column: Column): SQL {
  return sql`${column.table}.${sql.identifier(column.name)}`;
}

/** As `messageVerdict` says of all signs of a message, of which the database gives the best one. */
function verdictOf(look: number | string | null): MessageVerdict {
  if (look === null) return "not_seen";
  return Number(look) === 2 ? "seen" : "unknown";
}

function prepareMessages({ messages, sends, orders, engagements }: Tables) {
  return {
    ofPerson: reading("messages_of_person", ({ handle }) => {
      const of = (person: SQL) =>
        handle
          .select({
            key: messages.key,
            channel: messages.channel,
            class: messages.class,
            sentAt: messages.sentAt,
          })
          .from(orders)
          .innerJoin(messages, and(eq(messages.storeId, orders.storeId), eq(messages.orderId, orders.id)))
          .where(
            and(
              eq(orders.storeId, bind(orders.storeId, "storeId")),
              person,
              ne(orders.id, bind(orders.id, "orderId")),
              gt(messages.sentAt, bind(messages.sentAt, "since")),
              ne(messages.touchpoint, sql`${sql.raw(`'${ONE_OFF}'`)}`),
            ),
          );
      // Two look-ups by index, as for earlier orders; whoever is found by both is counted once by what was told.
      return of(eq(orders.customerId, bind(orders.customerId, "customerId"))).unionAll(
        of(eq(orders.email, bind(orders.email, "email"))),
      );
    }),
    insert: counting("messages_insert", ({ handle }) =>
      handle.insert(messages).values(boundRow(messages)).onConflictDoNothing(),
    ),
    byId: reading("messages_by_id", ({ handle, lock }) =>
      lock(
        handle
          .select()
          .from(messages)
          .where(eq(messages.id, bind(messages.id, "id"))),
      ),
    ),
    standing: reading("messages_standing", ({ handle, lock }) =>
      lock(
        handle
          .select({
            recipient: messages.recipient,
            state: messages.state,
            sendId: sql<
              string | null
            >`(select ${full(sends.id)} from ${sends} where ${full(sends.messageId)} = ${full(messages.id)} order by ${full(sends.startedAt)} desc, ${full(sends.id)} desc limit 1)`.as(
              "send_id",
            ),
          })
          .from(messages)
          .where(eq(messages.id, bind(messages.id, "id"))),
      ),
    ),
    ofOrder: reading("messages_of_order", ({ handle }) =>
      handle
        .select({
          id: messages.id,
          key: messages.key,
          touchpoint: messages.touchpoint,
          channel: messages.channel,
          class: messages.class,
          state: messages.state,
          shipmentIds: messages.shipmentIds,
          queuedAt: messages.queuedAt,
          sentAt: messages.sentAt,
          journeyId: messages.journeyId,
          nodeId: messages.nodeId,
          look: sql<
            number | string | null
          >`(select max(case when ${engagements.grade} = 'human' then 2 else 1 end) from ${engagements} where ${full(engagements.storeId)} = ${full(messages.storeId)} and ${full(engagements.messageId)} = ${full(messages.id)} and ${engagements.kind} <> 'receipt')`.as(
            "look",
          ),
        })
        .from(messages)
        .where(
          and(
            eq(messages.storeId, bind(messages.storeId, "storeId")),
            eq(messages.orderId, bind(messages.orderId, "orderId")),
          ),
        ),
    ),
    update: writing("messages_update", ({ handle }) =>
      handle
        .update(messages)
        .set(
          bound(messages, [
            "class",
            "state",
            "why",
            "recipient",
            "subject",
            "html",
            "text",
            "validUntil",
            "sentAt",
            "attempts",
          ]),
        )
        .where(eq(messages.id, bind(messages.id, "id"))),
    ),
    setState: writing("messages_set_state", ({ handle }) =>
      handle
        .update(messages)
        .set(bound(messages, ["state", "why", "sentAt", "attempts"]))
        .where(eq(messages.id, bind(messages.id, "id"))),
    ),
  };
}

function prepareSends({ sends }: Tables) {
  return {
    insertSend: writing("sends_insert", ({ handle }) => handle.insert(sends).values(boundRow(sends))),
    finishSend: writing("sends_finish", ({ handle }) =>
      handle
        .update(sends)
        .set(bound(sends, ["endedAt", "result", "detail"]))
        .where(eq(sends.id, bind(sends.id, "id"))),
    ),
  };
}
