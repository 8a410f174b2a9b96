import { and, eq, isNotNull, lte } from "drizzle-orm";
import type { ProductStore } from "@/application/ports/products";
import { readHandle, writeHandle } from "../connection";
import type { Tables } from "../tables";

type ConnectionRows = Pick<
  ProductStore,
  "connections" | "connection" | "saveConnection" | "removeConnection" | "dueConnections"
>;

/** How a store's products are read, one row per source. */
export function productConnectionRows({
  productConnections: kept,
  products,
  productLabels,
}: Tables): ConnectionRows {
  return {
    connections: (db, storeId) =>
      readHandle(db).select().from(kept).where(eq(kept.storeId, storeId)).orderBy(kept.source),
    async connection(db, storeId, source) {
      const [row] = await readHandle(db)
        .select()
        .from(kept)
        .where(and(eq(kept.storeId, storeId), eq(kept.source, source)));
      return row ?? null;
    },
    async saveConnection(tx, connection) {
      const { storeId: _store, source: _source, ...changed } = connection;
      await writeHandle(tx)
        .insert(kept)
        .values(connection)
        .onConflictDoUpdate({ target: [kept.storeId, kept.source], set: changed });
    },
    async removeConnection(tx, storeId, source) {
      const handle = writeHandle(tx);
      await handle.delete(kept).where(and(eq(kept.storeId, storeId), eq(kept.source, source)));
      const gone = await handle
        .delete(products)
        .where(and(eq(products.storeId, storeId), eq(products.source, source)))
        .returning({ id: products.id });
      for (const { id } of gone)
        await handle
          .delete(productLabels)
          .where(and(eq(productLabels.storeId, storeId), eq(productLabels.productId, id)));
    },
    dueConnections: (db, now) =>
      readHandle(db)
        .select()
        .from(kept)
        .where(and(isNotNull(kept.nextAt), lte(kept.nextAt, now))),
  };
}
