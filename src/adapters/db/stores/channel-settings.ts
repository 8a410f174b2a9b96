import { and, eq } from "drizzle-orm";
import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createChannelSettingsStore({ t }: Pick<Database, "t">): ChannelSettingsStore {
  const { channelSettings: rows } = t;
  const one = (storeId: StoreId, channel: ChannelId) =>
    and(eq(rows.storeId, storeId), eq(rows.channel, channel));
  return {
    async find(db, storeId, channel) {
      const [row] = await readHandle(db).select().from(rows).where(one(storeId, channel));
      return row ?? null;
    },
    list: (db, storeId) =>
      Promise.resolve(
        readHandle(db).select().from(rows).where(eq(rows.storeId, storeId)).orderBy(rows.channel),
      ),
    async save(tx, settings) {
      const { plain, sealed, isSandbox, updatedAt } = settings;
      await writeHandle(tx)
        .insert(rows)
        .values(settings)
        .onConflictDoUpdate({
          target: [rows.storeId, rows.channel],
          set: { plain, sealed, isSandbox, updatedAt },
        });
    },
    async remove(tx, storeId, channel) {
      await writeHandle(tx).delete(rows).where(one(storeId, channel));
    },
    async noteOutcome(tx, { storeId, channel, at, error }) {
      await writeHandle(tx)
        .update(rows)
        .set(error === null ? { lastSuccessAt: at } : { lastErrorAt: at, lastError: error })
        .where(one(storeId, channel));
    },
  };
}
