import { and, desc, eq, inArray } from "drizzle-orm";
import type { PushSubscriptionStore } from "@/application/ports/push-subscriptions";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

/** More than anybody has at once; the oldest give way. */
const KEPT_PER_PERSON = 8;

export function createPushSubscriptionStore({ t }: Pick<Database, "t">): PushSubscriptionStore {
  const { pushSubscriptions: rows } = t;
  return {
    async save(tx, subscription) {
      const { storeId, customerId, p256dh, auth, createdAt } = subscription;
      const handle = writeHandle(tx);
      await handle
        .insert(rows)
        .values(subscription)
        .onConflictDoUpdate({
          target: [rows.storeId, rows.endpoint],
          set: { customerId, p256dh, auth, createdAt },
        });
      const own = await handle
        .select({ id: rows.id })
        .from(rows)
        .where(and(eq(rows.storeId, storeId), eq(rows.customerId, customerId)))
        .orderBy(desc(rows.createdAt), desc(rows.id));
      const surplus = own.slice(KEPT_PER_PERSON).map(({ id }) => id);
      if (surplus.length > 0) await handle.delete(rows).where(inArray(rows.id, surplus));
    },
    ofCustomer: (db, storeId, customerId) =>
      Promise.resolve(
        readHandle(db)
          .select()
          .from(rows)
          .where(and(eq(rows.storeId, storeId), eq(rows.customerId, customerId)))
          .orderBy(rows.createdAt, rows.id),
      ),
    async remove(tx, storeId, ids) {
      if (ids.length === 0) return;
      await writeHandle(tx)
        .delete(rows)
        .where(and(eq(rows.storeId, storeId), inArray(rows.id, [...ids])));
    },
  };
}
