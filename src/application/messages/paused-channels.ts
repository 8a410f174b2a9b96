import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import type { Instant } from "@/domain/shared/instant";
import type { ReadDeps } from "../read-deps";
import { CHANNEL_PAUSED } from "./pause-channel";

/** Under this name the mailbox that answers are read from stands beside the channels. */
export const REPLY_MAILBOX = "replies";

/** What stands still because somebody refuses the key: a channel with its messages, or the reply mailbox. */
export interface PausedChannel {
  readonly channel: ChannelId | typeof REPLY_MAILBOX;
  readonly label: string;
  readonly pausedAt: Instant;
  /** In the provider's words. */
  readonly why: string;
  /** Null: nobody knows, they wait at the mail server. */
  readonly waiting: number | null;
}

/** The channels of a store that wait for a key, with how many messages wait in each, and its reply mailbox. */
export async function listPausedChannels(
  deps: Pick<ReadDeps, "db" | "channelSettings" | "messages" | "replyMailboxes">,
  storeId: StoreId,
): Promise<readonly PausedChannel[]> {
  const { db, channelSettings, messages, replyMailboxes } = deps;
  const set = await channelSettings.list(db.read, storeId);
  const paused = set.flatMap(({ channel, pausedAt, pausedWhy }) =>
    pausedAt === null ? [] : [{ channel, pausedAt, why: pausedWhy ?? "" }],
  );
  const ofChannels = await Promise.all(
    paused.map(async (one) => ({
      ...one,
      label: channels[one.channel].label,
      waiting: (await messages.heldOfChannel(db.read, storeId, one.channel, CHANNEL_PAUSED)).length,
    })),
  );
  const mailbox = await replyMailboxes.find(db.read, storeId);
  if (mailbox === null || mailbox.pausedAt === null) return ofChannels;
  const { pausedAt, lastError } = mailbox;
  const ofReplies = { channel: REPLY_MAILBOX, label: "Reply mailbox", waiting: null } as const;
  return [...ofChannels, { ...ofReplies, pausedAt, why: lastError ?? "" }];
}
