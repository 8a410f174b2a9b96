import type { StoreId } from "@/domain/access/store-id";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { CustomerPatch } from "@/domain/order/customer";
import type { Order } from "@/domain/order/order";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import {
  isHearsay,
  isSamePurchase,
  mayBeOfSamePerson,
  mergedOrder,
  nameStands,
} from "@/domain/order/same-order";
import type { Shipment } from "@/domain/shipment/shipment";
import { normaliseTrackingNumber } from "@/domain/shipment/tracking-number";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";

export type OrderBound = Exclude<CanonicalEvent, { type: "customer" | "compliance" }>;

export interface FoundOrder {
  /** Locked. */
  readonly order: Order;
  readonly shipments: readonly Shipment[];
}

/**
 * The order an event means, with its parcels: by the reference it carries, else by its parcel (a carrier service that
 * was told no order). Where a carrier service spoke first and made an order of its own of the very parcel that the
 * shop's order tells of now, the two become one here; never two people's (C7). Null when nobody has told of it.
 */
export async function findOrder(
  deps: Deps,
  tx: Tx,
  { storeId, event }: { readonly storeId: StoreId; readonly event: OrderBound },
): Promise<FoundOrder | null> {
  const named = await findByName(deps, tx, storeId, event);
  if (named === null) return findByParcel(deps, tx, storeId, event);
  const found = { order: named, shipments: await deps.shipments.ofOrder(tx, storeId, named.id) };
  const stray = await findStray(deps, tx, event, found);
  return stray === null ? found : merge(deps, tx, found, stray);
}

async function findByName(deps: Deps, tx: Tx, storeId: StoreId, event: OrderBound): Promise<Order | null> {
  const externalId = event.ref.externalId ?? null;
  const number = normaliseOrderNumber(event.ref.number ?? null);
  if (externalId === null && number === null) return null;
  const found = await deps.orders.findByRef(tx, storeId, { externalId, number });
  if (found !== null && (found.externalId === externalId || mayBeOfSamePerson(found, personOf(event))))
    return found;
  if (!mayGiveNumberAsId(event)) return null;
  const byNumber = await deps.orders.findByRef(tx, storeId, {
    externalId: null,
    number: normaliseOrderNumber(externalId),
  });
  if (byNumber === null || !nameStands(byNumber.placedAt ?? byNumber.createdAt, event.occurredAt))
    return null;
  return mayBeOfSamePerson(byNumber, personOf(event)) ? byNumber : null;
}

/** Carrier services are often told the shop's number as the order's id ("1042" for "#1042"); the shop itself never is. */
function mayGiveNumberAsId(event: OrderBound): boolean {
  if (event.type !== "tracking" || event.fulfilmentExternalId || !event.ref.externalId) return false;
  const number = normaliseOrderNumber(event.ref.number ?? null);
  return number === null || number === normaliseOrderNumber(event.ref.externalId);
}

async function findByParcel(
  deps: Deps,
  tx: Tx,
  storeId: StoreId,
  event: OrderBound,
): Promise<FoundOrder | null> {
  for (const parcel of await parcelsNamed(deps, tx, storeId, event)) {
    const found = await orderOf(deps, tx, parcel);
    if (found !== null && isMeant(found, parcel, event)) return found;
  }
  return null;
}

/**
 * A tracking number given out again must not be folded into the order it once belonged to. Until then it names the
 * order better than an id does: carrier services are often told an id of their own. A shop that tells of a parcel under
 * a name of its own means an order that only a carrier service knew; one of its own is another order's.
 */
function isMeant({ order, shipments }: FoundOrder, parcel: Shipment, event: OrderBound): boolean {
  const externalId = event.ref.externalId ?? null;
  if (event.type === "tracking") {
    const isSameName = externalId === null || order.externalId === null || order.externalId === externalId;
    return isSameName || nameStands(parcel.createdAt, event.occurredAt);
  }
  const isOpen = isHearsay(order, shipments) && order.redactedAt === null;
  return (
    isOpen && nameStands(parcel.createdAt, event.occurredAt) && mayBeOfSamePerson(order, personOf(event))
  );
}

/** The order a carrier service made of a parcel that `found` does not know yet. */
async function findStray(
  deps: Deps,
  tx: Tx,
  event: OrderBound,
  found: FoundOrder,
): Promise<FoundOrder | null> {
  const { storeId } = found.order;
  const known = new Set(found.shipments.map((one) => one.trackingNumber));
  if (trackingNumbersOf(event).every((number) => known.has(number))) return null;
  for (const parcel of await parcelsNamed(deps, tx, storeId, event)) {
    if (parcel.orderId === found.order.id || !nameStands(parcel.createdAt, event.occurredAt)) continue;
    const stray = await orderOf(deps, tx, parcel);
    if (stray !== null && isSamePurchase(stray, found)) return stray;
  }
  return null;
}

async function merge(deps: Deps, tx: Tx, found: FoundOrder, stray: FoundOrder): Promise<FoundOrder> {
  const order = mergedOrder(found.order, stray.order);
  await deps.orders.merge(tx, order.storeId, { from: stray.order.id, into: order.id });
  deps.log.info("An order that a carrier service had told of turned out to be one the shop knows", {
    order: order.id,
  });
  return { order, shipments: await deps.shipments.ofOrder(tx, order.storeId, order.id) };
}

/** The order may have become part of another while its lock was waited for: then the parcel says which. */
async function orderOf(deps: Deps, tx: Tx, { storeId, id, orderId }: Shipment): Promise<FoundOrder | null> {
  let order = await deps.orders.find(tx, storeId, orderId);
  if (order === null) {
    const parcel = await deps.shipments.find(tx, storeId, id);
    order = parcel === null ? null : await deps.orders.find(tx, storeId, parcel.orderId);
  }
  return order && { order, shipments: await deps.shipments.ofOrder(tx, storeId, order.id) };
}

/** The parcels in the store that the event may mean, by the provider's id, then by number, the newest of each. */
async function parcelsNamed(
  deps: Deps,
  tx: Tx,
  storeId: StoreId,
  event: OrderBound,
): Promise<readonly Shipment[]> {
  const providerId = event.type === "tracking" ? (event.parcel.providerId ?? null) : null;
  const byProvider =
    providerId === null ? null : await deps.shipments.findByProviderId(tx, storeId, providerId);
  if (byProvider !== null) return [byProvider];
  const found: Shipment[] = [];
  for (const number of trackingNumbersOf(event)) {
    const [newest] = await deps.shipments.findByNumber(tx, storeId, number);
    if (newest !== undefined) found.push(newest);
  }
  return found;
}

function trackingNumbersOf(event: OrderBound): string[] {
  if (event.type === "tracking") return normalised([event.parcel.trackingNumber]);
  if (event.type !== "fulfilment" || event.fulfilment.status !== "success") return [];
  return normalised(event.fulfilment.parcels.map((parcel) => parcel.trackingNumber));
}

/** Always in the same order, so that two hooks that name the same parcels do not wait for each other. */
function normalised(numbers: readonly (string | null | undefined)[]): string[] {
  const keys = numbers.map((number) => normaliseTrackingNumber(number ?? null));
  return [...new Set(keys.filter((key) => key !== null))].sort();
}

function personOf(event: OrderBound): CustomerPatch {
  return ("order" in event ? event.order?.customer : undefined) ?? {};
}
