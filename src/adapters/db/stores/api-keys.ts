import { and, desc, eq } from "drizzle-orm";
import type { ApiKeyStore } from "@/application/ports/accounts";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";

export function createApiKeyStore({ t: { apiKeys } }: Pick<Database, "t">): ApiKeyStore {
  const byHash = reading("api_keys_by_hash", ({ handle }) =>
    handle
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.hash, bind(apiKeys.hash, "hash"))),
  );
  return {
    list: async (db, storeId) =>
      readHandle(db)
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.storeId, storeId))
        .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id)),

    async find(db, storeId, id) {
      const [key] = await readHandle(db)
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.storeId, storeId), eq(apiKeys.id, id)));
      return key ?? null;
    },

    findByHash: async (db, hash) => (await byHash(db, { hash }))[0] ?? null,

    async insert(tx, key) {
      await writeHandle(tx).insert(apiKeys).values(key);
    },

    async setRevoked(tx, storeId, id, revokedAt) {
      await writeHandle(tx)
        .update(apiKeys)
        .set({ revokedAt })
        .where(and(eq(apiKeys.storeId, storeId), eq(apiKeys.id, id)));
    },

    async noteUsed(tx, id, lastUsedAt) {
      await writeHandle(tx).update(apiKeys).set({ lastUsedAt }).where(eq(apiKeys.id, id));
    },
  };
}
