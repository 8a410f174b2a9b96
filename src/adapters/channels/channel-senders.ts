import type {
  ChannelSenders,
  OutgoingEvent,
  OutgoingSms,
  OutgoingWebhook,
  SendOutcome,
} from "@/application/ports/channel";
import type { ChannelSettingsStore } from "@/application/ports/channel-settings";
import type { Transactor } from "@/application/ports/database";
import type { MessageCostStore } from "@/application/ports/message-costs";
import type { StoreStore } from "@/application/ports/stores";
import type { Ids, Secrets } from "@/application/ports/system";
import type { WebhookDeliveryStore } from "@/application/ports/webhook-deliveries";
import type { StoreId } from "@/domain/access/store-id";
import type { ChannelId } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { textCost, textPrices } from "@/domain/messaging/text-prices";
import { phonePlace } from "@/domain/shared/phone-zone";
import { sendKlaviyo } from "./klaviyo/send";
import { sendOmnisend } from "./omnisend/send";
import { type OpenedSettings, openSettings } from "./open-settings";
import type { ProviderAccess } from "./provider-access";
import { type PushDeps, sendPush } from "./push/send";
import { sendAttentive } from "./sms/attentive";
import { sendPostscript } from "./sms/postscript";
import { sendTwilio, traceTwilio } from "./sms/send";
import { postAndLog } from "./webhook/post-and-log";
import { withoutPeople, withoutSecrets } from "./without-secrets";

export interface ChannelSenderDeps {
  readonly db: Transactor;
  readonly ids: Ids;
  readonly stores: Pick<StoreStore, "find">;
  readonly channelSettings: ChannelSettingsStore;
  readonly webhookDeliveries: WebhookDeliveryStore;
  readonly messageCosts: MessageCostStore;
  readonly secrets: Secrets;
  /** The public address of this deployment, without a slash at the end. */
  readonly appUrl: string;
  readonly push: PushDeps;
  /** Elsewhere in tests: where every provider is reached. */
  readonly apiUrl?: string;
}

/** Hands over everything that is not mail. */
export function createChannelSenders(deps: ChannelSenderDeps): ChannelSenders {
  return {
    async send(outgoing) {
      if (outgoing.channel === "push") return sendPush(deps.push, outgoing);
      const { channel, storeId, messageId } = outgoing;
      const set = await openSettings(deps, storeId, channel);
      const { label } = channels[channel];
      if (set === null) return kept(messageId, `${label} is not set`);
      if (set.isSandbox) return kept(messageId, `${label} is in sandbox`);
      const told = await handOver(deps, set, outgoing);
      const outcome = withoutSecrets(told, secretsOf(channel, set));
      await noteHealth(deps, { storeId, channel, outcome });
      if (outgoing.channel === "sms" && outcome.kind === "sent") await noteCost(deps, set, outgoing);
      return outcome;
    },
    async trace(lost) {
      const set = await openSettings(deps, lost.storeId, "sms");
      if (set === null || set.isSandbox || smsProviderOf(set.values) !== "twilio") return null;
      const { accountSid = "", authToken = "", from = "" } = set.values;
      const { allowedHosts } = deps.push;
      const account = { accountSid, authToken, from };
      return traceTwilio({ account, allowedHosts, apiUrl: deps.apiUrl }, lost);
    },
  };
}

type Settable = OutgoingSms | OutgoingWebhook | OutgoingEvent;

function handOver(deps: ChannelSenderDeps, set: OpenedSettings, outgoing: Settable): Promise<SendOutcome> {
  const { clock, allowedHosts } = deps.push;
  const access: ProviderAccess = { now: clock.now(), allowedHosts, apiUrl: deps.apiUrl };
  const { apiKey = "", prefix = "" } = set.values;
  switch (outgoing.channel) {
    case "sms":
      return sendText(deps, { set, access }, outgoing);
    case "webhook":
      return postAndLog(deps, { set, access }, outgoing);
    case "klaviyo":
      return sendKlaviyo({ ...access, apiKey, prefix }, outgoing);
    case "omnisend":
      return sendOmnisend({ ...access, apiKey, prefix }, outgoing);
  }
}

async function sendText(
  deps: ChannelSenderDeps,
  { set, access }: { readonly set: OpenedSettings; readonly access: ProviderAccess },
  outgoing: OutgoingSms,
): Promise<SendOutcome> {
  const { accountSid = "", authToken = "", from = "", apiKey = "", eventType = "" } = set.values;
  const provider = smsProviderOf(set.values);
  if (provider === "postscript") return sendPostscript({ ...access, apiKey }, outgoing);
  if (provider === "attentive") return sendAttentive({ ...access, apiKey, eventType }, outgoing);
  const store = await deps.stores.find(deps.db.read, outgoing.storeId);
  const callbackUrl = `${deps.appUrl}/api/hooks/twilio/${store?.slug ?? ""}`;
  return sendTwilio({ ...access, account: { accountSid, authToken, from }, callbackUrl }, outgoing);
}

/** The last success and the last error of the channel, for the settings screen. */
async function noteHealth(
  { db, channelSettings, push: { clock } }: ChannelSenderDeps,
  {
    storeId,
    channel,
    outcome,
  }: { readonly storeId: StoreId; readonly channel: ChannelId; readonly outcome: SendOutcome },
): Promise<void> {
  // What one number will not take says nothing of the channel.
  if (outcome.kind === "rejected" && outcome.badRecipient) return;
  // It stays until the next error, whoever is erased meanwhile.
  const error = outcome.kind === "sent" ? null : withoutPeople(outcome.detail);
  await db.transaction((tx) => channelSettings.noteOutcome(tx, { storeId, channel, at: clock.now(), error }));
}

/** By the store's prices, until the provider says what it was. */
async function noteCost(
  { db, messageCosts, push: { clock } }: ChannelSenderDeps,
  { values }: OpenedSettings,
  { text, to, messageId, storeId }: OutgoingSms,
): Promise<void> {
  const cost = textCost(text, phonePlace(to, null)?.country ?? null, textPrices(values.prices ?? ""));
  await db.transaction((tx) =>
    messageCosts.note(tx, { ...cost, messageId, storeId, isReported: false, at: clock.now() }),
  );
}

function secretsOf(channel: ChannelId, { values }: OpenedSettings): readonly string[] {
  return channels[channel].settings.flatMap(({ name, isSecret }) => (isSecret ? [values[name] ?? ""] : []));
}

function kept(messageId: string, why: string): SendOutcome {
  return { kind: "sent", providerId: messageId, detail: `Kept in the outbox: ${why}.`, isKept: true };
}
