import { and, countDistinct, desc, eq, gte, inArray } from "drizzle-orm";
import type { MailEventStore } from "@/application/ports/mail-events";
import type { SendResult } from "@/application/ports/rows";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { hashedAddress } from "./suppressions";

export function createMailEventStore({
  t: { mailEvents, messages, sends },
}: Pick<Database, "t">): MailEventStore {
  const columns = {
    storeId: mailEvents.storeId,
    key: mailEvents.key,
    provider: mailEvents.provider,
    hookId: mailEvents.hookId,
    messageId: mailEvents.messageId,
    kind: mailEvents.kind,
    reason: mailEvents.reason,
    detail: mailEvents.detail,
    at: mailEvents.at,
    receivedAt: mailEvents.receivedAt,
  };
  return {
    async insert(tx, { address, ...row }) {
      const inserted = await writeHandle(tx)
        .insert(mailEvents)
        .values({ ...row, addressHash: address === null ? null : hashOf(address) })
        .onConflictDoNothing()
        .returning({ key: mailEvents.key });
      return inserted.length > 0;
    },
    ofMessage: (db, storeId, messageId) =>
      Promise.resolve(
        readHandle(db)
          .select(columns)
          .from(mailEvents)
          .where(and(eq(mailEvents.storeId, storeId), eq(mailEvents.messageId, messageId)))
          .orderBy(mailEvents.at, mailEvents.key),
      ),
    async softBounces(db, storeId, { address, since }) {
      const [row] = await readHandle(db)
        .select({ messages: countDistinct(mailEvents.messageId) })
        .from(mailEvents)
        .where(
          and(
            eq(mailEvents.storeId, storeId),
            eq(mailEvents.addressHash, hashOf(address)),
            eq(mailEvents.kind, "bounced_for_now"),
            gte(mailEvents.at, since),
          ),
        );
      return Number(row?.messages ?? 0);
    },
    async health(db, storeId, since) {
      const last = async (results: readonly SendResult[]) => {
        const [row] = await readHandle(db)
          .select({ at: sends.startedAt, detail: sends.detail })
          .from(sends)
          .innerJoin(messages, and(eq(messages.id, sends.messageId), eq(messages.channel, "email")))
          .where(
            and(eq(sends.storeId, storeId), gte(sends.startedAt, since), inArray(sends.result, [...results])),
          )
          .orderBy(desc(sends.startedAt))
          .limit(1);
        return row ?? null;
      };
      const error = await last(["retry", "uncertain"]);
      return {
        lastSuccessAt: (await last(["sent"]))?.at ?? null,
        lastErrorAt: error?.at ?? null,
        lastError: error?.detail ?? null,
      };
    },
  };
}

/** As an erased person's address is kept among the blocked ones. */
function hashOf(address: string): string {
  return hashedAddress(address.trim().toLowerCase());
}
