import { and, eq } from "drizzle-orm";
import type { MessagePauseStore } from "@/application/ports/message-pauses";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";

export function createMessagePauseStore({ t: { messagePauses } }: Pick<Database, "t">): MessagePauseStore {
  const ofOrder = reading("message_pauses_of_order", ({ handle }) =>
    handle
      .select()
      .from(messagePauses)
      .where(
        and(
          eq(messagePauses.storeId, bind(messagePauses.storeId, "storeId")),
          eq(messagePauses.orderId, bind(messagePauses.orderId, "orderId")),
        ),
      ),
  );
  return {
    find: async (db, storeId, orderId) => (await ofOrder(db, { storeId, orderId }))[0] ?? null,
    async insert(tx, pause) {
      const inserted = await writeHandle(tx)
        .insert(messagePauses)
        .values(pause)
        .onConflictDoNothing()
        .returning({ orderId: messagePauses.orderId });
      return inserted.length > 0;
    },
    async remove(tx, storeId, orderId) {
      const removed = await writeHandle(tx)
        .delete(messagePauses)
        .where(and(eq(messagePauses.storeId, storeId), eq(messagePauses.orderId, orderId)))
        .returning({ orderId: messagePauses.orderId });
      return removed.length > 0;
    },
  };
}
