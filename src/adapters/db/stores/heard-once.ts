import { and, eq, lt } from "drizzle-orm";
import type { HeardOnceStore } from "@/application/ports/heard-once";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createHeardOnceStore({ t: { heardOnce } }: Pick<Database, "t">): HeardOnceStore {
  return {
    async isHeard(db, storeId, key) {
      const rows = await readHandle(db)
        .select({ key: heardOnce.key })
        .from(heardOnce)
        .where(and(eq(heardOnce.storeId, storeId), eq(heardOnce.key, key)));
      return rows.length > 0;
    },
    async hear(tx, storeId, { key, at, until }) {
      const handle = writeHandle(tx);
      await handle.delete(heardOnce).where(and(eq(heardOnce.storeId, storeId), lt(heardOnce.until, at)));
      const inserted = await handle
        .insert(heardOnce)
        .values({ storeId, key, until })
        .onConflictDoNothing()
        .returning({ key: heardOnce.key });
      return inserted.length > 0;
    },
  };
}
