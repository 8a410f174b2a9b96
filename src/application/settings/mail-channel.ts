import { type ChannelSetting, perSecondSchema, perSecondSetting } from "@/domain/messaging/channels/channel";
import { domainOf } from "@/domain/messaging/email-headers";
import { withoutAddresses } from "@/domain/messaging/mail/mail-event-words";
import { type MailProviderId, mailProviderIds } from "@/domain/messaging/mail/mail-provider";
import { mailProviders } from "@/domain/messaging/mail/mail-providers";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import { readMailSettings } from "../mail-events/mail-settings";
import type { Accounts } from "../ports/accounts";
import type { SenderIdentity, Store } from "../ports/rows";
import { type AccountDeps, type Actor, audit } from "./account-deps";

/** Under this name a store keeps the selector of its DKIM key. */
export const DKIM_SELECTOR = "dkim_selector";

export interface MailProviderForm {
  readonly id: MailProviderId;
  readonly label: string;
  readonly docsUrl: string | null;
  readonly hookHelp: string | null;
  /** Where it posts what becomes of mail; null: it posts nothing. */
  readonly hookUrl: string | null;
  readonly fields: readonly (ChannelSetting & { readonly value: string; readonly isSet: boolean })[];
}

/** The mail channel as its card shows it. Secrets are never read back. */
export interface MailOverview {
  readonly provider: MailProviderId;
  readonly providers: readonly MailProviderForm[];
  readonly sender: SenderIdentity;
  readonly dkimSelector: string;
  /** As it was written; empty: as many as the mail server takes. */
  readonly perSecond: string;
  /** No mail server is set: nothing leaves this machine. */
  readonly isSandbox: boolean;
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly pausedAt: Instant | null;
  readonly pausedWhy: string | null;
  /** When the provider was last heard, and last not believed. */
  readonly lastEventAt: Instant | null;
  readonly lastRefusedAt: Instant | null;
  readonly lastRefusedWhy: string | null;
}

/** Further back, a shop that never had an error would be searched to its first day. */
const LOOKED_BACK_MS = 30 * DAY_MS;

type OverviewDeps = Pick<Deps, "db" | "channelSettings" | "secrets" | "mailEvents" | "clock"> &
  Pick<Accounts, "connections">;

/** How mail is set and how it fares. */
export async function openMailChannel(
  deps: OverviewDeps,
  {
    store,
    appUrl,
    isSandbox,
  }: { readonly store: Store; readonly appUrl: string; readonly isSandbox: boolean },
): Promise<MailOverview> {
  const { read } = deps.db;
  const { provider, values } = await readMailSettings(deps, read, store.id);
  const row = await deps.channelSettings.find(read, store.id, "email");
  const { lastError, ...health } = await deps.mailEvents.health(
    read,
    store.id,
    deps.clock.now() - LOOKED_BACK_MS,
  );
  const heard = (await deps.connections.list(read, store.id)).find(({ source }) => source === provider);
  return {
    provider,
    providers: mailProviderIds.map((id) => formOf(id, values, `${appUrl}/api/hooks/${id}/${store.slug}`)),
    sender: store.sender,
    dkimSelector: values[DKIM_SELECTOR] ?? "",
    perSecond: values[perSecondSetting.name] ?? "",
    isSandbox,
    ...health,
    lastError: lastError === null ? null : withoutAddresses(lastError),
    pausedAt: row?.pausedAt ?? null,
    pausedWhy: row?.pausedWhy ?? null,
    lastEventAt: heard?.lastHeardAt ?? null,
    lastRefusedAt: heard?.lastRefusedAt ?? null,
    lastRefusedWhy: heard?.lastRefusedWhy ?? null,
  };
}

function formOf(
  id: MailProviderId,
  values: Readonly<Record<string, string>>,
  hookUrl: string,
): MailProviderForm {
  const { label, docsUrl, hookHelp, settings } = mailProviders[id];
  return {
    id,
    label,
    docsUrl,
    hookHelp,
    hookUrl: hookHelp === null ? null : hookUrl,
    fields: settings.map(({ name, label: field, hint, isSecret }) => ({
      name,
      label: field,
      ...(hint === undefined ? {} : { hint }),
      isSecret,
      value: isSecret ? "" : (values[name] ?? ""),
      isSet: (values[name] ?? "") !== "",
    })),
  };
}

export interface MailChange {
  readonly provider: MailProviderId;
  /** By the names of the provider's form; a secret left empty stays what it was. */
  readonly values: Readonly<Record<string, string>>;
  readonly dkimSelector: string;
  /** Absent: as it was. */
  readonly perSecond?: string | undefined;
}

/**
 * Sets over whom mail goes. What another provider was set to stays, so that going back is one choice. Throws AppError
 * `invalid` for values that cannot be right.
 */
export async function saveMailChannel(
  deps: AccountDeps & Pick<Deps, "channelSettings">,
  actor: Actor,
  { provider, values, dkimSelector, perSecond }: MailChange,
): Promise<void> {
  const pace = perSecondSchema.safeParse(perSecond?.trim());
  if (!pace.success) throw wrongField(perSecondSetting, pace.error.issues[0]?.message ?? "");
  const selector = dkimSelector.trim();
  if (!/^[A-Za-z0-9._-]{0,63}$/.test(selector))
    throw wrongField(
      { name: "dkimSelector", label: "DKIM selector" },
      "Letters, digits, dots, - and _ only.",
    );
  const { storeId } = actor;
  await deps.db.transaction(async (tx) => {
    const before = await readMailSettings(deps, tx, storeId);
    const rate = perSecond === undefined ? {} : { [perSecondSetting.name]: pace.data };
    const now = { ...before.values, provider, [DKIM_SELECTOR]: selector, ...rate };
    const written: Record<string, string> = now;
    for (const { name, label, isSecret, pattern, wrong } of mailProviders[provider].settings) {
      const value = values[name]?.trim() ?? "";
      if (value === "" && isSecret) continue;
      if (!pattern.test(value) && (value !== "" || mailProviders[provider].needed.includes(name)))
        throw wrongField({ name, label }, wrong);
      written[name] = value;
    }
    const missing = mailProviders[provider].needed.find((name) => !written[name]);
    const field = mailProviders[provider].settings.find(({ name }) => name === missing);
    if (field !== undefined) throw wrongField(field, "Without it, the provider's events cannot be believed.");
    const entries = Object.entries(written);
    await deps.channelSettings.save(tx, {
      storeId,
      channel: "email",
      plain: Object.fromEntries(entries.filter(([name]) => !secretNames.has(name))),
      sealed: deps.secrets.seal(
        JSON.stringify(Object.fromEntries(entries.filter(([name]) => secretNames.has(name)))),
      ),
      isSandbox: false,
      lastSuccessAt: null,
      lastErrorAt: null,
      lastError: null,
      pausedAt: null,
      pausedWhy: null,
      updatedAt: deps.clock.now(),
    });
    await audit(deps, tx, actor, { action: "channel.set", subject: "email", details: { provider } });
  });
}

const secretNames: ReadonlySet<string> = new Set(
  Object.values(mailProviders).flatMap(({ settings }) =>
    settings.filter(({ isSecret }) => isSecret).map(({ name }) => name),
  ),
);

function wrongField({ name, label }: { readonly name: string; readonly label: string }, wrong: string) {
  return new AppError("invalid", `${label}: ${wrong}`, { [name]: wrong });
}

/** The domain whose records receivers look at. */
export function senderDomain({ sender }: Pick<Store, "sender">): string {
  return domainOf(sender.address);
}
