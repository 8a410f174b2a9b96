import { isChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import type { PacedAccount } from "../ports/pace";
import type { Message } from "../ports/rows";
import type { SendDeps } from "./send-deps";

/** Which account a message goes through, and how many that takes in a second: as it is set, or as the channel has it. */
export async function accountPace(
  { channelSettings, db, emailSender }: Pick<SendDeps, "channelSettings" | "db" | "emailSender">,
  { channel, storeId }: Pick<Message, "channel" | "storeId">,
): Promise<PacedAccount> {
  if (!isChannelId(channel) || channel === "email") {
    const ofServer = emailSender.perSecond ?? null;
    // One mail server for all: who is allowed less goes slower through the same line.
    const ofStore = (await emailSender.perSecondOf?.(storeId)) ?? null;
    return {
      account: channel,
      perSecond: ofStore === null || ofServer === null ? (ofStore ?? ofServer) : Math.min(ofStore, ofServer),
    };
  }
  const { config, rate } = channels[channel];
  if (config === null) return { account: channel, perSecond: rate.perSecond };
  const set = await channelSettings.find(db.read, storeId, channel);
  const own = Number(set?.plain.perSecond ?? "");
  return { account: `${channel} ${storeId}`, perSecond: own > 0 ? own : rate.perSecond };
}
