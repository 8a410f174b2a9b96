import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import type { Instant } from "@/domain/shared/instant";
import type { ReadDeps } from "../read-deps";
import { CHANNEL_PAUSED } from "./pause-channel";

/** A channel whose messages wait because its provider refuses the key. */
export interface PausedChannel {
  readonly channel: ChannelId;
  readonly label: string;
  readonly pausedAt: Instant;
  /** In the provider's words. */
  readonly why: string;
  readonly waiting: number;
}

/** The channels of a store that wait for a key, with how many messages wait in each. */
export async function listPausedChannels(
  { db, channelSettings, messages }: Pick<ReadDeps, "db" | "channelSettings" | "messages">,
  storeId: StoreId,
): Promise<readonly PausedChannel[]> {
  const set = await channelSettings.list(db.read, storeId);
  const paused = set.flatMap(({ channel, pausedAt, pausedWhy }) =>
    pausedAt === null ? [] : [{ channel, pausedAt, why: pausedWhy ?? "" }],
  );
  return Promise.all(
    paused.map(async (one) => ({
      ...one,
      label: channels[one.channel].label,
      waiting: (await messages.heldOfChannel(db.read, storeId, one.channel, CHANNEL_PAUSED)).length,
    })),
  );
}
