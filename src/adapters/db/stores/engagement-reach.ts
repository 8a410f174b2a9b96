import { and, asc, count, eq, gte, lt, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { EngagementStore } from "@/application/ports/engagements";
import { readHandle } from "../connection";
import type { Tables } from "../tables";

type Asked = Parameters<EngagementStore["reach"]>[1];

/** How the messages that left in a span did, by touchpoint and channel. */
export async function engagementReach(
  db: Reader,
  { messages, engagements }: Tables,
  { storeId, from, to, journeyId }: Asked,
): ReturnType<EngagementStore["reach"]> {
  const handle = readHandle(db);
  const signs = handle
    .select({
      messageId: engagements.messageId,
      opened: sql<number>`max(case when ${engagements.kind} = 'open' then 1 else 0 end)`.as("opened"),
      human: sql<number>`max(case when ${engagements.grade} = 'human' then 1 else 0 end)`.as("human"),
      looked: sql<number>`max(case when ${engagements.kind} <> 'receipt' then 1 else 0 end)`.as("looked"),
      clicked:
        sql<number>`max(case when ${engagements.kind} in ('click', 'visit') and ${engagements.grade} = 'human' then 1 else 0 end)`.as(
          "clicked",
        ),
    })
    .from(engagements)
    // A sign comes after its message.
    .where(and(eq(engagements.storeId, storeId), gte(engagements.at, from)))
    .groupBy(engagements.messageId)
    .as("signs");
  const sum = (condition: ReturnType<typeof sql>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const rows = await handle
    .select({
      touchpoint: messages.touchpoint,
      channel: messages.channel,
      sent: count(),
      opened: sum(sql`${signs.opened} = 1`),
      seen: sum(sql`${signs.human} = 1`),
      unknown: sum(sql`${signs.looked} = 1 and ${signs.human} = 0`),
      clicked: sum(sql`${signs.clicked} = 1`),
    })
    .from(messages)
    .leftJoin(signs, eq(signs.messageId, messages.id))
    .where(
      and(
        eq(messages.storeId, storeId),
        eq(messages.state, "sent"),
        gte(messages.queuedAt, from),
        lt(messages.queuedAt, to),
        ...(journeyId === null ? [] : [eq(messages.journeyId, journeyId)]),
      ),
    )
    .groupBy(messages.touchpoint, messages.channel)
    .orderBy(asc(messages.touchpoint), asc(messages.channel));
  return rows.map((row) => ({
    ...row,
    opened: Number(row.opened),
    seen: Number(row.seen),
    unknown: Number(row.unknown),
    clicked: Number(row.clicked),
  }));
}
