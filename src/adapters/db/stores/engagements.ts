import { and, desc, eq, isNotNull, lte } from "drizzle-orm";
import type { EngagementStore } from "@/application/ports/engagements";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bound, boundRow, counting, reading, writing } from "../statement";
import type { Tables } from "../tables";
import { engagementReach } from "./engagement-reach";

export function createEngagementStore({ t }: Pick<Database, "t">): EngagementStore {
  const statements = { ...prepareEngagements(t), ...prepareMessages(t), ...prepareShortLinks(t) };
  return {
    insert: async (tx, { traits, ...row }) => (await statements.insert(tx, { ...row, ...traits })) > 0,
    async regrade(tx, { storeId, messageId, key, grade, evidence }) {
      await statements.regrade(tx, { storeId, messageId, key, grade, evidence });
    },
    ofMessage: async (db, storeId, messageId) =>
      (await statements.ofMessage(db, { storeId, messageId })).map(withTraits),
    ofOrder: async (db, storeId, orderId) =>
      (await statements.ofOrder(db, { storeId, orderId })).map(withTraits),
    about: async (tx, messageId) => (await statements.about(tx, { id: messageId }))[0] ?? null,
    lastSent: async (db, { before, ...asked }) =>
      (await statements.lastSent(db, { ...asked, sentAt: before }))[0]?.id ?? null,
    reach: (db, asked) => engagementReach(db, t, asked),
    async shortLink(tx, { at, ...link }) {
      const { shortLinks } = t;
      await writeHandle(tx)
        .insert(shortLinks)
        .values({ ...link, createdAt: at })
        .onConflictDoNothing();
      const [own] = await statements.ofLinkedMessage(tx, link);
      return own?.code ?? link.code;
    },
    shortLinkOf: async (db, storeId, messageId) =>
      (await statements.ofLinkedMessage(db, { storeId, messageId }))[0]?.code ?? null,
    ofShortLink: async (db, code) => (await statements.byCode(db, { code }))[0] ?? null,
  };
}

type Row = Tables["engagements"]["$inferSelect"];

function withTraits({ agent, network, isLookingAhead, isFlagged, ...row }: Row) {
  return { ...row, traits: { agent, network, isLookingAhead, isFlagged } };
}

function prepareEngagements({ engagements }: Tables) {
  const ofMessage = () =>
    and(
      eq(engagements.storeId, bind(engagements.storeId, "storeId")),
      eq(engagements.messageId, bind(engagements.messageId, "messageId")),
    );
  return {
    insert: counting("engagements_insert", ({ handle }) =>
      handle.insert(engagements).values(boundRow(engagements)).onConflictDoNothing(),
    ),
    regrade: writing("engagements_regrade", ({ handle }) =>
      handle
        .update(engagements)
        .set(bound(engagements, ["grade", "evidence"]))
        .where(and(ofMessage(), eq(engagements.key, bind(engagements.key, "key")))),
    ),
    ofMessage: reading("engagements_of_message", ({ handle }) =>
      handle.select().from(engagements).where(ofMessage()).orderBy(engagements.at, engagements.key),
    ),
    ofOrder: reading("engagements_of_order", ({ handle }) =>
      handle
        .select()
        .from(engagements)
        .where(
          and(
            eq(engagements.storeId, bind(engagements.storeId, "storeId")),
            eq(engagements.orderId, bind(engagements.orderId, "orderId")),
          ),
        )
        .orderBy(engagements.at, engagements.messageId, engagements.key),
    ),
  };
}

function prepareMessages({ messages }: Tables) {
  return {
    about: writing("messages_engaged", ({ handle, lock }) =>
      lock(
        handle
          .select({
            storeId: messages.storeId,
            messageId: messages.id,
            orderId: messages.orderId,
            runId: messages.runId,
            channel: messages.channel,
            touchpoint: messages.touchpoint,
            sentAt: messages.sentAt,
          })
          .from(messages)
          .where(eq(messages.id, bind(messages.id, "id"))),
      ),
    ),
    lastSent: reading("messages_last_sent_of_touchpoint", ({ handle }) =>
      handle
        .select({ id: messages.id })
        .from(messages)
        .where(
          and(
            eq(messages.storeId, bind(messages.storeId, "storeId")),
            eq(messages.orderId, bind(messages.orderId, "orderId")),
            eq(messages.touchpoint, bind(messages.touchpoint, "touchpoint")),
            isNotNull(messages.sentAt),
            lte(messages.sentAt, bind(messages.sentAt, "sentAt")),
          ),
        )
        .orderBy(desc(messages.sentAt), desc(messages.id))
        .limit(1),
    ),
  };
}

function prepareShortLinks({ shortLinks }: Tables) {
  return {
    ofLinkedMessage: reading("short_links_of_message", ({ handle }) =>
      handle
        .select({ code: shortLinks.code })
        .from(shortLinks)
        .where(
          and(
            eq(shortLinks.storeId, bind(shortLinks.storeId, "storeId")),
            eq(shortLinks.messageId, bind(shortLinks.messageId, "messageId")),
          ),
        ),
    ),
    byCode: reading("short_links_by_code", ({ handle }) =>
      handle
        .select({ storeId: shortLinks.storeId, messageId: shortLinks.messageId })
        .from(shortLinks)
        .where(eq(shortLinks.code, bind(shortLinks.code, "code"))),
    ),
  };
}
