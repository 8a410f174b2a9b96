import { and, desc, eq, lt } from "drizzle-orm";
import type { WebhookDeliveryStore } from "@/application/ports/webhook-deliveries";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createWebhookDeliveryStore({
  t: { webhookDeliveries: rows },
}: Pick<Database, "t">): WebhookDeliveryStore {
  return {
    async insert(tx, delivery) {
      await writeHandle(tx).insert(rows).values(delivery);
    },
    async find(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(rows)
        .where(and(eq(rows.storeId, storeId), eq(rows.id, id)));
      return row ?? null;
    },
    newest: (db, storeId, limit) =>
      Promise.resolve(
        readHandle(db)
          .select()
          .from(rows)
          .where(eq(rows.storeId, storeId))
          .orderBy(desc(rows.at), desc(rows.id))
          .limit(limit),
      ),
    async prune(tx, before) {
      const removed = await writeHandle(tx)
        .delete(rows)
        .where(lt(rows.at, before))
        .returning({ id: rows.id });
      return removed.length;
    },
  };
}
