import { and, asc, eq, isNull } from "drizzle-orm";
import type { PromiseStore } from "@/application/ports/promises";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createPromiseStore({ t: { promises } }: Pick<Database, "t">): PromiseStore {
  return {
    async make(tx, promise) {
      await writeHandle(tx).insert(promises).values(promise);
    },
    openOfOrder: (db, storeId, orderId) =>
      readHandle(db)
        .select()
        .from(promises)
        .where(
          and(
            eq(promises.storeId, storeId),
            eq(promises.orderId, orderId),
            isNull(promises.keptAt),
            isNull(promises.brokenAt),
          ),
        )
        .orderBy(asc(promises.dueAt), asc(promises.id)),
    async find(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(promises)
        .where(and(eq(promises.storeId, storeId), eq(promises.id, id)));
      return row ?? null;
    },
    async remove(tx, id) {
      await writeHandle(tx).delete(promises).where(eq(promises.id, id));
    },
    async close(tx, id, end) {
      await writeHandle(tx).update(promises).set(end).where(eq(promises.id, id));
    },
  };
}
