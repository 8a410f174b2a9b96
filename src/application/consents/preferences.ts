import type { StoreId } from "@/domain/access/store-id";
import { mayReach } from "@/domain/messaging/channels/may-reach";
import { channels } from "@/domain/messaging/channels/registry";
import { isStopped } from "@/domain/messaging/suppression";
import type { Consent } from "@/domain/order/consent";
import type { Order } from "@/domain/order/order";
import { recipientPhone } from "@/domain/order/recipient-phone";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Block } from "../ports/customers";
import type { Reader, Tx } from "../ports/database";
import { broughtBy } from "../tracking/brought-by";
import { tellPartners } from "./tell-partners";

type ConsentDeps = Pick<
  Deps,
  "db" | "stores" | "orders" | "customers" | "pushSubscriptions" | "pageActivity"
>;
type WishDeps = ConsentDeps & Pick<Deps, "queue" | "secrets" | "channelSettings">;

/** What a shopper can choose, by the name of its tick. */
export const preferences = {
  email_news: { channel: "email", class: "transactional" },
  email_offers: { channel: "email", class: "marketing" },
  sms_news: { channel: "sms", class: "transactional" },
  sms_offers: { channel: "sms", class: "marketing" },
  push_news: { channel: "push", class: "transactional" },
} as const satisfies Record<string, Pick<Consent, "channel" | "class">>;
export type PreferenceName = keyof typeof preferences;

export interface Preference {
  readonly name: PreferenceName;
  readonly isOn: boolean;
  /** They wrote STOP: texts come back by START alone, since the provider holds them back as well. */
  readonly isByStart: boolean;
}

interface About {
  readonly storeId: StoreId;
  readonly orderId: string;
}

/** What the person behind an order can choose, as it stands. Empty for an order of nobody. */
export async function openPreferences(
  deps: ConsentDeps,
  { storeId, orderId }: About,
): Promise<readonly Preference[]> {
  const { read } = deps.db;
  const order = await deps.orders.find(read, storeId, orderId);
  if (order === null || order.customerId === null || order.redactedAt !== null) return [];
  const consents = await deps.customers.consents(read, storeId, order.customerId);
  return preferencesOf(order, consents, await ownWishes(deps, read, order));
}

export interface PreferenceWish extends About {
  /** The ticks that were shown, each with the words it stood for: what is not among them is left alone. */
  readonly shown: ReadonlyMap<PreferenceName, string>;
  readonly ticked: ReadonlySet<PreferenceName>;
  readonly source: string;
  readonly ip: string;
  readonly at: Instant;
}

/**
 * Writes down what a shopper chose: one statement for each tick that says something new, with its wording, the time and
 * the network address as proof (R88). Refused notifications take the browsers with them; a tick takes back what they
 * themselves had ended of it.
 */
export async function savePreferences(deps: WishDeps, wish: PreferenceWish): Promise<void> {
  const { storeId, orderId, shown, ticked, source, ip, at } = wish;
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, storeId, orderId);
    if (order === null || order.customerId === null || order.redactedAt !== null) return;
    const { customerId } = order;
    const before = await deps.customers.consents(tx, storeId, customerId);
    const wishes = await ownWishes(deps, tx, order);
    for (const { name, isOn, isByStart } of preferencesOf(order, before, wishes)) {
      const wording = shown.get(name);
      const isWanted = ticked.has(name);
      if (wording === undefined || isWanted === isOn || isByStart) continue;
      if (isWanted) {
        const brought = await broughtBy(deps, tx, { storeId, orderId, at });
        await deps.pageActivity.noteMoment(tx, { storeId, orderId, at, kind: "opt_in", ...brought });
        await takeBack(deps, tx, { order, name });
      }
      const state = isWanted ? "granted" : "refused";
      await deps.customers.recordConsent(tx, storeId, customerId, {
        ...preferences[name],
        state,
        source,
        wording,
        ip,
        at,
      });
      const { channel } = preferences[name];
      const address = channel === "sms" ? order.phone : channel === "email" ? order.email : null;
      if (channel !== "push" && preferences[name].class === "marketing" && !isWanted && address !== null)
        await tellPartners(deps, tx, { storeId, channel, address });
      if (name === "push_news" && !isWanted) {
        const browsers = await deps.pushSubscriptions.ofCustomer(tx, storeId, customerId);
        const ids = browsers.map(({ id }) => id);
        await deps.pushSubscriptions.remove(tx, storeId, ids);
      }
    }
  });
}

type OwnWish = Block & { readonly address: string };

/** What they ended themselves: by the mail address and by the number, which may end e-mail, too. */
async function ownWishes(
  { customers, stores }: Pick<Deps, "customers" | "stores">,
  db: Reader,
  { storeId, email, ...order }: Order,
): Promise<readonly OwnWish[]> {
  const store = await stores.find(db, storeId);
  const addresses = [email, recipientPhone(order, store?.country ?? null)].filter(
    (address) => address !== null,
  );
  const blocks = addresses.length === 0 ? [] : await customers.blocked(db, storeId, addresses);
  return blocks.filter(({ kind }) => kind === "opt_out");
}

/** Where both classes had ended, the one that is not ticked stays so. */
async function takeBack(
  deps: Pick<Deps, "customers" | "stores">,
  tx: Tx,
  { order, name }: { readonly order: Order; readonly name: PreferenceName },
): Promise<void> {
  const { channel, class: about } = preferences[name];
  for (const wish of await ownWishes(deps, tx, order)) {
    if (wish.channel !== channel || !isStopped(wish, about)) continue;
    const ended = { storeId: order.storeId, channel, address: wish.address };
    await deps.customers.unblock(tx, { ...ended, class: wish.class });
    const { kind, reason, at } = wish;
    const other = about === "marketing" ? "transactional" : "marketing";
    if (wish.class === "all") await deps.customers.block(tx, { ...ended, class: other, kind, reason, at });
  }
}

function preferencesOf(order: Order, consents: readonly Consent[], wishes: readonly OwnWish[]): Preference[] {
  const hasStated = (name: PreferenceName) =>
    consents.some(
      ({ channel, class: about, state }) =>
        channel === preferences[name].channel && about === preferences[name].class && state !== "unknown",
    );
  const canChoose: Readonly<Record<PreferenceName, boolean>> = {
    email_news: order.email !== null,
    // Nobody is asked for more than they were asked for before.
    email_offers: order.email !== null && hasStated("email_offers"),
    sms_news: order.phone !== null,
    sms_offers: order.phone !== null && hasStated("sms_offers"),
    push_news: hasStated("push_news"),
  };
  return preferenceNames
    .filter((name) => canChoose[name])
    .map((name) => {
      const { channel, class: about } = preferences[name];
      const ended = wishes.filter((wish) => wish.channel === channel && isStopped(wish, about));
      return {
        name,
        isOn: ended.length === 0 && mayReach(channels[channel], about, consents),
        isByStart: channel === "sms" && ended.some((wish) => wish.class === "all"),
      };
    });
}

export const preferenceNames: readonly PreferenceName[] = [
  "email_news",
  "sms_news",
  "push_news",
  "email_offers",
  "sms_offers",
];
