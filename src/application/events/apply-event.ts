import type { StoreId } from "@/domain/access/store-id";
import type { CanonicalEvent, TrackingEvent } from "@/domain/event/canonical-event";
import { type FoldedEvent, foldEvent } from "@/domain/event/fold-event";
import type { Order } from "@/domain/order/order";
import { normaliseOrderNumber } from "@/domain/order/order-number";
import { DAY_MS, type Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import { normaliseTrackingNumber } from "@/domain/shipment/tracking-number";
import type { Deps } from "../deps";
import { advanceRuns } from "../journeys/advance-runs";
import type { Tx } from "../ports/database";
import type { Store, StoredEvent } from "../ports/rows";
import { applyCompliance } from "./apply-compliance";
import { applyCustomer, mergeCustomer } from "./apply-customer";
import { loadFacts, storeFacts } from "./load-facts";
import { saveTicket } from "./save-ticket";
import { scheduleShipment } from "./schedule-shipment";

export type Applied = "applied" | "duplicate";

type OrderBound = Exclude<CanonicalEvent, { type: "customer" | "compliance" }>;

/**
 * One canonical fact, whole, inside the caller's transaction: dedupe by its key, fold it into order and parcels, move
 * the runs it concerns, write messages and ledger. Commits together or not at all, so a fact is never half known.
 */
export async function applyEvent(
  deps: Deps,
  tx: Tx,
  { store, stored, now }: { store: Store; stored: StoredEvent; now: Instant },
): Promise<Applied> {
  const { event } = stored;
  const isAboutOrder = event.type !== "compliance" && event.type !== "customer";
  // The order first: hooks of one order share facts, and two that come at once would wait for each other in a circle.
  const before = isAboutOrder ? await findOrder(deps, tx, store.id, event) : null;
  if (!(await deps.events.insert(tx, stored))) return "duplicate";
  if (event.type === "compliance") await applyCompliance(deps, tx, { store, event, at: stored.receivedAt });
  else if (event.type === "customer")
    await applyCustomer(deps, tx, { store, event, eventId: stored.id, now });
  else await applyToOrder(deps, tx, { store, stored, event, before, now });
  return "applied";
}

interface OrderApplication {
  readonly store: Store;
  readonly stored: StoredEvent;
  readonly event: OrderBound;
  /** Locked; null when nobody has told of it. */
  readonly before: Order | null;
  readonly now: Instant;
}

async function applyToOrder(
  deps: Deps,
  tx: Tx,
  { store, stored, event, before, now }: OrderApplication,
): Promise<void> {
  const shipments = before === null ? [] : await deps.shipments.ofOrder(tx, store.id, before.id);
  if (event.type === "ticket" && before === null) {
    await saveTicket(deps, tx, { store, event, order: null });
    return;
  }
  const folded = foldEvent({
    event,
    order: before,
    shipments,
    store: storeFacts(store),
    now,
    newId: () => deps.ids.next(),
    newTrackingCode: () => deps.ids.secret(),
  });
  const order = await withCustomer(deps, tx, { store, event, folded, at: now });
  const after = await save(deps, tx, { before, shipments, order, folded });
  const touched = [...folded.shipments.created, ...folded.shipments.updated];
  await deps.events.link(tx, stored.id, { orderId: order.id, shipmentId: touched[0]?.id ?? null });
  for (const unknown of folded.unknownCodes) {
    await deps.events.noteUnknownCode(tx, store.id, { ...unknown, text: unknown.text ?? null, at: now });
  }
  // A ticket that was known already (closed, answered) is no news to a journey.
  const isNews = event.type !== "ticket" || (await saveTicket(deps, tx, { store, event, order }));
  const facts = await loadFacts(deps, tx, { store, order, shipments: after, now });
  for (const shipment of touched) {
    await scheduleShipment(deps, tx, {
      shipment,
      before: shipments.find((one) => one.id === shipment.id) ?? null,
      facts,
    });
  }
  if (isNews && folded.events.length > 0)
    await advanceRuns(deps, tx, { facts, events: folded.events, eventId: stored.id });
}

/** By the reference it carries, else by its parcel (a carrier service that was told no order). */
async function findOrder(deps: Deps, tx: Tx, storeId: StoreId, event: OrderBound): Promise<Order | null> {
  const ref = {
    externalId: event.ref.externalId ?? null,
    number: normaliseOrderNumber(event.ref.number ?? null),
  };
  if (ref.externalId !== null || ref.number !== null) {
    const found = await deps.orders.findByRef(tx, storeId, ref);
    if (found !== null && isOfSamePerson(found, ref.externalId, event)) return found;
  }
  if (event.type !== "tracking") return null;
  const parcel = await findParcel(deps, tx, storeId, event);
  if (parcel === null) return null;
  const order = await deps.orders.find(tx, storeId, parcel.orderId);
  return order !== null && mayBeSame(order, parcel, { ...event, externalId: ref.externalId }) ? order : null;
}

/**
 * Shops begin their numbers anew and people share a carrier account: an order met by its number alone is not somebody
 * else's, or one person's parcels would be told to another.
 */
function isOfSamePerson(order: Order, externalId: string | null, event: OrderBound): boolean {
  if (externalId !== null && order.externalId === externalId) return true;
  const said = "order" in event ? event.order?.customer?.email?.trim().toLowerCase() : undefined;
  return !said || order.email === null || order.email.toLowerCase() === said;
}

async function findParcel(
  deps: Deps,
  tx: Tx,
  storeId: StoreId,
  { parcel }: TrackingEvent,
): Promise<Shipment | null> {
  if (parcel.providerId) {
    const found = await deps.shipments.findByProviderId(tx, storeId, parcel.providerId);
    if (found !== null) return found;
  }
  const number = normaliseTrackingNumber(parcel.trackingNumber ?? null);
  if (number === null) return null;
  const [newest] = await deps.shipments.findByNumber(tx, storeId, number);
  return newest ?? null;
}

/** No carrier gives a tracking number out again within this time. */
const NUMBER_STANDS_MS = 90 * DAY_MS;

/**
 * A number given out again must not be folded into the order it once belonged to. Until then it names the order better
 * than an id does: carrier services are often told an id of their own, or the shop's number as one.
 */
function mayBeSame(
  order: Order,
  { createdAt }: Shipment,
  { externalId, occurredAt }: { externalId: string | null; occurredAt: Instant },
): boolean {
  const isSameName = externalId === null || order.externalId === null || order.externalId === externalId;
  return isSameName || occurredAt - createdAt < NUMBER_STANDS_MS;
}

async function withCustomer(
  deps: Deps,
  tx: Tx,
  { store, event, folded, at }: { store: Store; event: OrderBound; folded: FoldedEvent; at: number },
): Promise<Order> {
  const patch = "order" in event ? event.order?.customer : undefined;
  if (patch === undefined) return folded.order;
  const customer = await mergeCustomer(deps, tx, { storeId: store.id, patch, at });
  return customer === null ? folded.order : { ...folded.order, customerId: customer.id };
}

async function save(
  deps: Deps,
  tx: Tx,
  {
    before,
    shipments,
    order,
    folded,
  }: { before: Order | null; shipments: readonly Shipment[]; order: Order; folded: FoldedEvent },
): Promise<readonly Shipment[]> {
  const { created, updated } = folded.shipments;
  if (before === null) await deps.orders.insert(tx, order);
  for (const shipment of created) await deps.shipments.insert(tx, shipment);
  for (const shipment of updated) await deps.shipments.update(tx, shipment);
  const after = [
    ...shipments.map((one) => updated.find((changed: Shipment) => changed.id === one.id) ?? one),
    ...created,
  ];
  await deps.orders.update(tx, order, after);
  return after;
}
