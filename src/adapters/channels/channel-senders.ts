import type { ChannelSenders, OutgoingSms, OutgoingWebhook, SendOutcome } from "@/application/ports/channel";
import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { StoreStore } from "@/application/ports/stores";
import type { Secrets } from "@/application/ports/system";
import type { StoreId } from "@/domain/access/store-id";
import { type PushDeps, sendPush } from "./push/send";
import { sendTwilio } from "./sms/send";
import { secretIn, type TwilioSettings } from "./sms/settings";
import { sendWebhook } from "./webhook/send";

export interface ChannelSenderDeps {
  readonly db: Transactor;
  readonly stores: Pick<StoreStore, "find">;
  readonly channelSettings: ChannelSettingsStore;
  readonly secrets: Secrets;
  readonly twilio: TwilioSettings;
  /** The public address of this deployment, without a slash at the end. */
  readonly appUrl: string;
  readonly push: PushDeps;
  /** Elsewhere in tests. */
  readonly twilioUrl?: string;
}

/** Hands over everything that is not mail. */
export function createChannelSenders(deps: ChannelSenderDeps): ChannelSenders {
  return {
    async send(outgoing) {
      if (outgoing.channel === "push") return sendPush(deps.push, outgoing);
      if (outgoing.channel === "sms") return sendSms(deps, outgoing);
      return postWebhook(deps, outgoing);
    },
  };
}

async function sendSms(deps: ChannelSenderDeps, outgoing: OutgoingSms): Promise<SendOutcome> {
  const { storeId, messageId } = outgoing;
  const account = await deps.twilio.account(storeId);
  if (account === null) return kept(messageId, "no provider for text messages is set");
  if (account.isSandbox) return kept(messageId, "text messages are in sandbox");
  const store = await deps.stores.find(deps.db.read, storeId);
  const { clock, allowedHosts } = deps.push;
  const outcome = await sendTwilio(
    {
      account,
      callbackUrl: `${deps.appUrl}/api/hooks/twilio/${store?.slug ?? ""}`,
      now: clock.now(),
      allowedHosts,
      ...(deps.twilioUrl === undefined ? {} : { apiUrl: deps.twilioUrl }),
    },
    outgoing,
  );
  await noteHealth(deps, { storeId, channel: "sms", at: clock.now(), outcome });
  return outcome;
}

async function postWebhook(deps: ChannelSenderDeps, outgoing: OutgoingWebhook): Promise<SendOutcome> {
  const { storeId, messageId } = outgoing;
  const set = await deps.channelSettings.find(deps.db.read, storeId, "webhook");
  const secret = set === null || set.sealed === null ? "" : secretIn(deps.secrets.open(set.sealed), "secret");
  const url = set?.plain.url ?? "";
  if (set === null || secret === "" || url === "") return kept(messageId, "no webhook is set");
  if (set.isSandbox) return kept(messageId, "webhooks are in sandbox");
  const { clock, allowedHosts } = deps.push;
  const outcome = await sendWebhook({ url, secret, now: clock.now(), allowedHosts }, outgoing);
  await noteHealth(deps, { storeId, channel: "webhook", at: clock.now(), outcome });
  return outcome;
}

/** The last success and the last error of the channel, for the settings screen. */
async function noteHealth(
  { db, channelSettings }: ChannelSenderDeps,
  {
    storeId,
    channel,
    at,
    outcome,
  }: {
    readonly storeId: StoreId;
    readonly channel: "sms" | "webhook";
    readonly at: number;
    readonly outcome: SendOutcome;
  },
): Promise<void> {
  // What one number will not take says nothing of the channel.
  if (outcome.kind === "rejected" && outcome.badRecipient) return;
  const error = outcome.kind === "sent" ? null : outcome.detail;
  await db.transaction((tx) => channelSettings.noteOutcome(tx, { storeId, channel, at, error }));
}

function kept(messageId: string, why: string): SendOutcome {
  return { kind: "sent", providerId: messageId, detail: `Kept in the outbox: ${why}.`, isKept: true };
}
