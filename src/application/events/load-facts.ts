import { statesOf } from "@/domain/journey/decent-hours";
import type { Facts } from "@/domain/journey/facts";
import type { StoreFacts } from "@/domain/journey/store-facts";
import { defaultFrequency } from "@/domain/messaging/frequency-cap";
import { textLimitOf } from "@/domain/messaging/text-limits";
import type { Order } from "@/domain/order/order";
import { recipientPhone } from "@/domain/order/recipient-phone";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Deps } from "../deps";
import type { Reader } from "../ports/database";
import type { Store } from "../ports/rows";

/** A store's settings as the engine reads them. */
export function storeFacts(store: Store): StoreFacts {
  const { id, name, zone, locale, currency, country, silence, defaultTransit, highValueMinor, warehouses } =
    store;
  const frequency = store.frequency ?? defaultFrequency;
  return {
    id,
    name,
    zone,
    locale,
    currency,
    country,
    silence,
    defaultTransit,
    highValueMinor,
    warehouses,
    frequency,
  };
}

export type LoadFactsDeps = Pick<Deps, "orders" | "customers" | "tickets" | "messages" | "selfService">;

export interface LoadFactsInput {
  readonly store: Store;
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly now: Instant;
}

/**
 * Everything the engine may read about an order, from the same transaction as the decision (D16). In order scope; use
 * `aboutShipment` for a run about one parcel.
 */
export async function loadFacts(
  deps: LoadFactsDeps,
  db: Reader,
  { store, order, shipments, now }: LoadFactsInput,
): Promise<Facts> {
  const consents =
    order.customerId === null ? [] : await deps.customers.consents(db, store.id, order.customerId);
  const tickets = await deps.tickets.ofCustomer(db, store.id, {
    customerId: order.customerId,
    orderId: order.id,
  });
  const messages = await deps.messages.ofOrder(db, store.id, order.id);
  const visits = await deps.orders.visits(db, store.id, order.id);
  const phone = recipientPhone(order, store.country);
  // The number as well for who gets no texts: its owner may have written STOP, which may end e-mail, too.
  const addresses = [order.email, phone].filter((address) => address !== null);
  const requests = await deps.selfService.ofOrder(db, store.id, order.id);
  const blocked = addresses.length === 0 ? [] : await deps.customers.blocked(db, store.id, addresses);
  const earlierOrders = await countEarlier(deps, db, order);
  const address = order.shippingAddress;
  const { zone } = resolveZone({
    country: address?.country ?? null,
    region: address?.region ?? null,
    postalCode: address?.postalCode ?? null,
    phone: order.phone,
    shopZone: store.zone,
  });
  return {
    now,
    store: storeFacts(store),
    order,
    shipments,
    shipment: null,
    zone,
    phone,
    consents,
    tickets,
    messages,
    visits,
    requests: requests.map(({ kind, state, requestedAt }) => ({ kind, state, requestedAt })),
    otherMessages: await heardOfOthers(deps, db, { store, order, phone, now }),
    earlierOrders,
    blocked,
  };
}

/** Nobody asks where a day has no limit, messages need keep no distance and no law counts advertising texts. */
async function heardOfOthers(
  deps: LoadFactsDeps,
  db: Reader,
  { store, order, phone, now }: { store: Store; order: Order; phone: string | null; now: Instant },
): Promise<NonNullable<Facts["otherMessages"]>> {
  const { perDay, spacing } = store.frequency ?? defaultFrequency;
  const { customerId, email } = order;
  const isLimited =
    perDay !== null ||
    Object.values(spacing).some((minutes) => minutes > 0) ||
    (phone !== null && textLimitOf(statesOf({ order, phone })) !== null);
  if (!isLimited || (customerId === null && email === null)) return [];
  const person = { storeId: store.id, customerId, email, notOrderId: order.id, since: now - DAY_MS };
  return deps.messages.ofPerson(db, person);
}

async function countEarlier(deps: LoadFactsDeps, db: Reader, order: Order): Promise<number | null> {
  if (order.customerId === null && order.email === null) return null;
  const person = {
    customerId: order.customerId,
    email: order.email,
    before: order.placedAt ?? order.createdAt,
    notOrderId: order.id,
  };
  return deps.orders.countEarlier(db, order.storeId, person);
}
