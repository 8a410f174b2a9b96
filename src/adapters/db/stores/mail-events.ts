import { and, countDistinct, eq, gte, max } from "drizzle-orm";
import type { MailEventStore } from "@/application/ports/mail-events";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { hashedAddress } from "./suppressions";

export function createMailEventStore({ t: { mailEvents } }: Pick<Database, "t">): MailEventStore {
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
        .select({ messages: countDistinct(mailEvents.key) })
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
    async lastReceivedAt(db, storeId) {
      const [row] = await readHandle(db)
        .select({ at: max(mailEvents.receivedAt) })
        .from(mailEvents)
        .where(eq(mailEvents.storeId, storeId));
      return row?.at ?? null;
    },
  };
}

/** As an erased person's address is kept among the blocked ones. */
function hashOf(address: string): string {
  return hashedAddress(address.trim().toLowerCase());
}
