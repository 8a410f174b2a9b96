import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";

export function createChannelSettingsStore({ t }: Pick<Database, "t">): ChannelSettingsStore {
  const { channelSettings: rows } = t;
  const one = (storeId: StoreId, channel: ChannelId) =>
    and(eq(rows.storeId, storeId), eq(rows.channel, channel));
  const paused = reading("channel_settings_paused", ({ handle }) =>
    handle
      .select({ channel: rows.channel })
      .from(rows)
      .where(
        and(
          eq(rows.storeId, bind(rows.storeId, "storeId")),
          eq(rows.channel, bind(rows.channel, "channel")),
          isNotNull(rows.pausedAt),
        ),
      ),
  );
  return {
    isPaused: async (db, storeId, channel) => (await paused(db, { storeId, channel })).length > 0,
    async pause(tx, { storeId, channel, at, why }) {
      await writeHandle(tx)
        .insert(rows)
        .values({ storeId, channel, plain: {}, sealed: null, isSandbox: false, updatedAt: at })
        .onConflictDoNothing();
      const changed = await writeHandle(tx)
        .update(rows)
        .set({ pausedAt: at, pausedWhy: why })
        .where(and(one(storeId, channel), isNull(rows.pausedAt)))
        .returning({ channel: rows.channel });
      return changed.length > 0;
    },
    async resume(tx, storeId, channel) {
      const changed = await writeHandle(tx)
        .update(rows)
        .set({ pausedAt: null, pausedWhy: null })
        .where(and(one(storeId, channel), isNotNull(rows.pausedAt)))
        .returning({ channel: rows.channel });
      return changed.length > 0;
    },
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
