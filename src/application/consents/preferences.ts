import type { StoreId } from "@/domain/access/store-id";
import { mayReach } from "@/domain/messaging/channels/may-reach";
import { channels } from "@/domain/messaging/channels/registry";
import type { Consent } from "@/domain/order/consent";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { broughtBy } from "../tracking/brought-by";
import { tellPartners } from "./tell-partners";

type ConsentDeps = Pick<Deps, "db" | "orders" | "customers" | "pushSubscriptions" | "pageActivity">;
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
  const order = await deps.orders.find(deps.db.read, storeId, orderId);
  if (order === null || order.customerId === null || order.redactedAt !== null) return [];
  return preferencesOf(order, await deps.customers.consents(deps.db.read, storeId, order.customerId));
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
 * the network address as proof (R88). Refused notifications take the browsers with them.
 */
export async function savePreferences(deps: WishDeps, wish: PreferenceWish): Promise<void> {
  const { storeId, orderId, shown, ticked, source, ip, at } = wish;
  await deps.db.transaction(async (tx) => {
    const order = await deps.orders.find(tx, storeId, orderId);
    if (order === null || order.customerId === null || order.redactedAt !== null) return;
    const { customerId } = order;
    const before = await deps.customers.consents(tx, storeId, customerId);
    for (const { name, isOn } of preferencesOf(order, before)) {
      const wording = shown.get(name);
      const isWanted = ticked.has(name);
      if (wording === undefined || isWanted === isOn) continue;
      if (isWanted) {
        const brought = await broughtBy(deps, tx, { storeId, orderId, at });
        await deps.pageActivity.noteMoment(tx, { storeId, orderId, at, kind: "opt_in", ...brought });
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

function preferencesOf(order: Order, consents: readonly Consent[]): Preference[] {
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
      return { name, isOn: mayReach(channels[channel], about, consents) };
    });
}

export const preferenceNames: readonly PreferenceName[] = [
  "email_news",
  "sms_news",
  "push_news",
  "email_offers",
  "sms_offers",
];
