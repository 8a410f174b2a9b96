import type { ChannelId, ChannelSetting } from "@/domain/messaging/channels/channel";
import { channels } from "@/domain/messaging/channels/registry";
import { smsProviderOf } from "@/domain/messaging/channels/sms-providers";
import { momentProperties, sampleMoment } from "@/domain/messaging/message-moment";
import { phoneAddress } from "@/domain/messaging/phone-number";
import { sampleVariables } from "@/domain/messaging/sample-variables";
import { webhookBody } from "@/domain/messaging/webhook-body";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { ChannelSenders, SendOutcome } from "../ports/channel";
import type { Store } from "../ports/rows";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** A channel whose settings are a store's own. */
export const setChannels = ["sms", "webhook", "klaviyo", "omnisend"] as const satisfies readonly ChannelId[];
export type SetChannel = (typeof setChannels)[number];

/** One channel as the settings screen shows it. Secrets are never read back. */
export interface ChannelOverview {
  readonly id: SetChannel;
  readonly label: string;
  readonly fields: readonly (ChannelSetting & { readonly value: string })[];
  readonly isSet: boolean;
  readonly isSandbox: boolean;
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  /** Since when its messages wait, because the provider refuses the key; null: they leave. */
  readonly pausedAt: Instant | null;
  readonly pausedWhy: string | null;
  /** Where its provider tells what comes back; null: nothing does. */
  readonly hookUrl: string | null;
}

type ChannelDeps = AccountDeps & Pick<Deps, "channelSettings">;

/** Every channel that a store sets, with how it fares. */
export async function listChannels(
  deps: Pick<Deps, "db" | "channelSettings">,
  { store, appUrl }: { readonly store: Store; readonly appUrl: string },
): Promise<readonly ChannelOverview[]> {
  const set = await deps.channelSettings.list(deps.db.read, store.id);
  return setChannels.map((id) => {
    const { label, settings } = channels[id];
    const own = set.find(({ channel }) => channel === id);
    return {
      id,
      label,
      fields: settings.map((field) => ({
        ...field,
        value: field.isSecret ? "" : (own?.plain[field.name] ?? field.initial ?? ""),
      })),
      isSet: own !== undefined && own.sealed !== null,
      isSandbox: own?.isSandbox ?? false,
      lastSuccessAt: own?.lastSuccessAt ?? null,
      lastErrorAt: own?.lastErrorAt ?? null,
      lastError: own?.lastError ?? null,
      pausedAt: own?.pausedAt ?? null,
      pausedWhy: own?.pausedWhy ?? null,
      hookUrl: hookUrl(id, own?.plain ?? {}, `${appUrl}/api/hooks`, store.slug),
    };
  });
}

export interface ChannelChange {
  readonly channel: SetChannel;
  /** By the names of the form; a secret left empty stays what it was. */
  readonly values: Readonly<Record<string, string>>;
  readonly isSandbox: boolean;
}

/**
 * Sets a channel: what is no secret in plain, the secrets sealed together. Throws AppError `invalid` for values that the
 * channel cannot be set to.
 */
export async function saveChannel(deps: ChannelDeps, actor: Actor, change: ChannelChange): Promise<void> {
  const { channel, isSandbox } = change;
  const { config, settings } = channels[channel];
  const { storeId } = actor;
  await deps.db.transaction(async (tx) => {
    const before = await deps.channelSettings.find(tx, storeId, channel);
    const known = before === null || before.sealed === null ? {} : opened(deps, before.sealed);
    const secretNames = settings.filter(({ isSecret }) => isSecret).map(({ name }) => name);
    const written = Object.fromEntries(settings.map(({ name }) => [name, change.values[name]?.trim() ?? ""]));
    const values: Record<string, string> = { ...written };
    for (const name of secretNames) if (values[name] === "") values[name] = known[name] ?? "";
    const parsed = config?.safeParse(values);
    if (parsed === undefined || !parsed.success) {
      const issues = parsed?.error.issues ?? [];
      const [issue] = issues;
      const label = settings.find(({ name }) => name === issue?.path[0])?.label;
      const fields: Record<string, string> = {};
      for (const { path, message } of issues) fields[String(path[0])] ??= message;
      const words = [label, issue?.message].filter(Boolean).join(": ") || "These cannot be set.";
      throw new AppError("invalid", words, fields);
    }
    const isSecret = ([name]: readonly [string, string]) => secretNames.includes(name);
    const entries = Object.entries(parsed.data);
    const at = deps.clock.now();
    await deps.channelSettings.save(tx, {
      storeId,
      channel,
      plain: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
      sealed: deps.secrets.seal(JSON.stringify(Object.fromEntries(entries.filter(isSecret)))),
      isSandbox,
      lastSuccessAt: null,
      lastErrorAt: null,
      lastError: null,
      updatedAt: at,
      pausedAt: null,
      pausedWhy: null,
    });
    await audit(deps, tx, actor, { action: "channel.set", subject: channel, details: { isSandbox } });
  });
}

/** Takes a channel's settings away: its messages stay in the outbox from then on. */
export async function removeChannel(deps: ChannelDeps, actor: Actor, channel: SetChannel): Promise<void> {
  await deps.db.transaction(async (tx) => {
    await deps.channelSettings.remove(tx, actor.storeId, channel);
    await audit(deps, tx, actor, { action: "channel.remove", subject: channel });
  });
}

/** Where the provider tells of opt-outs and of what became of texts; null: nothing is told. */
function hookUrl(
  id: SetChannel,
  plain: Readonly<Record<string, string>>,
  hooks: string,
  slug: string,
): string | null {
  if (id === "sms") return `${hooks}/${smsProviderOf(plain)}/${slug}`;
  return id === "klaviyo" ? `${hooks}/klaviyo/${slug}` : null;
}

/**
 * Sends one message of no order, to see whether the channel works. Throws AppError `invalid` for an address that is none.
 */
export async function testChannel(
  deps: Pick<Deps, "db" | "ids" | "clock" | "channelSettings"> & { readonly channelSenders: ChannelSenders },
  { store, channel, to }: { readonly store: Store; readonly channel: SetChannel; readonly to: string },
): Promise<Pick<SendOutcome, "kind" | "detail">> {
  const messageId = deps.ids.next();
  const text = `${store.name}: this is a test. Reply STOP to opt out.`;
  const common = { messageId, storeId: store.id, text };
  if (channel === "sms") {
    const address = phoneAddress(to, [store.country]);
    if (address === null)
      throw new AppError("invalid", "Write a number with its country, such as +1 212 555 0100.");
    return told(await deps.channelSenders.send({ channel, ...common, to: address, class: "transactional" }));
  }
  const at = deps.clock.now();
  const moment = { ...sampleMoment, id: messageId, touchpoint: "test", at };
  const words = { variables: sampleVariables, title: "Test", text: `${store.name}: this is a test.` };
  if (channel === "webhook") {
    const set = await deps.channelSettings.find(deps.db.read, store.id, channel);
    const body = webhookBody({ ...words, moment, source: set?.plain.body ?? "" });
    if (body.kind === "failed") throw new AppError("invalid", body.why);
    const about = { messageId, storeId: store.id, touchpoint: "test", orderId: null };
    return told(await deps.channelSenders.send({ channel, ...about, text: body.text }));
  }
  const email = to.trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new AppError("invalid", "Write an e-mail address: the event is put on that profile.");
  const properties = JSON.stringify(momentProperties(moment, words));
  return told(
    await deps.channelSenders.send({
      channel,
      messageId,
      storeId: store.id,
      text: properties,
      name: "Test",
      at,
      person: { email, phone: null },
    }),
  );
}

function told({ kind, detail }: SendOutcome): Pick<SendOutcome, "kind" | "detail"> {
  return { kind, detail };
}

function opened({ secrets }: Pick<Deps, "secrets">, sealed: string): Record<string, string> {
  const value: unknown = JSON.parse(secrets.open(sealed));
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([name, one]) => (typeof one === "string" ? [[name, one]] : [])));
}
