import { and, eq, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { ReplyMailboxStore } from "@/application/ports/conversations";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createReplyMailboxStore({
  t: { replyMailboxes: boxes },
}: Pick<Database, "t">): ReplyMailboxStore {
  return {
    async find(db, storeId) {
      const [row] = await readHandle(db).select().from(boxes).where(eq(boxes.storeId, storeId));
      return row ?? null;
    },
    list: (db) => readHandle(db).select().from(boxes),
    async save(tx, mailbox) {
      const { storeId: _storeId, ...set } = mailbox;
      await writeHandle(tx).insert(boxes).values(mailbox).onConflictDoUpdate({ target: boxes.storeId, set });
    },
    async remove(tx, storeId) {
      await writeHandle(tx).delete(boxes).where(eq(boxes.storeId, storeId));
    },
    async claim(tx, { storeId, holder, now, until }) {
      const isFree = or(isNull(boxes.leaseUntil), lte(boxes.leaseUntil, now), eq(boxes.leaseHolder, holder));
      const [row] = await writeHandle(tx)
        .update(boxes)
        .set({ leaseHolder: holder, leaseUntil: until })
        .where(
          and(
            eq(boxes.storeId, storeId),
            isNull(boxes.pausedAt),
            or(isNull(boxes.nextReadAt), lte(boxes.nextReadAt, now)),
            isFree,
          ),
        )
        .returning();
      return row ?? null;
    },
    async release(tx, storeId, holder) {
      await writeHandle(tx)
        .update(boxes)
        .set({ leaseHolder: null, leaseUntil: null })
        .where(and(eq(boxes.storeId, storeId), eq(boxes.leaseHolder, holder)));
    },
    async noteRead(tx, storeId, { uidValidity, lastUid }) {
      const goesOn = or(
        isNull(boxes.uidValidity),
        ne(boxes.uidValidity, uidValidity),
        lte(boxes.lastUid, lastUid),
      );
      await writeHandle(tx)
        .update(boxes)
        .set({ uidValidity, lastUid })
        .where(and(eq(boxes.storeId, storeId), goesOn));
    },
    async noteSuccess(tx, storeId, at) {
      await writeHandle(tx)
        .update(boxes)
        .set({ lastReadAt: at, failures: 0, nextReadAt: null })
        .where(eq(boxes.storeId, storeId));
    },
    async noteFailure(tx, storeId, { at, error, nextReadAt, isPaused }) {
      await writeHandle(tx)
        .update(boxes)
        .set({
          lastErrorAt: at,
          lastError: error,
          nextReadAt,
          failures: sql`${boxes.failures} + 1`,
          ...(isPaused ? { pausedAt: at } : {}),
        })
        .where(eq(boxes.storeId, storeId));
    },
  };
}
