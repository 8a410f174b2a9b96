import { eq } from "drizzle-orm";
import type { MessageCostStore } from "@/application/ports/message-costs";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createMessageCostStore({ t: { messageCosts: rows } }: Pick<Database, "t">): MessageCostStore {
  return {
    async note(tx, cost) {
      const { parts, micros, currency, isReported, at } = cost;
      const handle = writeHandle(tx);
      await handle
        .insert(rows)
        .values(cost)
        .onConflictDoUpdate({
          target: rows.messageId,
          set: { parts, micros, currency, isReported, at },
          ...(isReported ? {} : { setWhere: eq(rows.isReported, false) }),
        });
    },
    async find(db, messageId) {
      const [row] = await readHandle(db).select().from(rows).where(eq(rows.messageId, messageId));
      return row ?? null;
    },
  };
}
