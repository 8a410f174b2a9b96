import { type FoldedEvent, foldEvent } from "@/domain/event/fold-event";
import type { Order } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Deps } from "../deps";
import { advanceRuns } from "../journeys/advance-runs";
import type { Tx } from "../ports/database";
import type { Store, StoredEvent } from "../ports/rows";
import { applyCompliance } from "./apply-compliance";
import { applyCustomer, mergeCustomer } from "./apply-customer";
import { type FoundOrder, findOrder, type OrderBound } from "./find-order";
import { loadFacts, storeFacts } from "./load-facts";
import { saveTicket } from "./save-ticket";
import { scheduleShipment } from "./schedule-shipment";

export type Applied = "applied" | "duplicate";

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
  const found = isAboutOrder ? await findOrder(deps, tx, { storeId: store.id, event }) : null;
  if (!(await deps.events.insert(tx, stored))) return "duplicate";
  if (event.type === "compliance") await applyCompliance(deps, tx, { store, event, at: stored.receivedAt });
  else if (event.type === "customer")
    await applyCustomer(deps, tx, { store, event, eventId: stored.id, now });
  else await applyToOrder(deps, tx, { store, stored, event, found, now });
  return "applied";
}

interface OrderApplication {
  readonly store: Store;
  readonly stored: StoredEvent;
  readonly event: OrderBound;
  /** Null when nobody has told of it. */
  readonly found: FoundOrder | null;
  readonly now: Instant;
}

async function applyToOrder(
  deps: Deps,
  tx: Tx,
  { store, stored, event, found, now }: OrderApplication,
): Promise<void> {
  const before = found?.order ?? null;
  const shipments = found?.shipments ?? [];
  if (event.type === "ticket" && before === null) {
    await saveTicket(deps, tx, { store, event, order: null });
    return;
  }
  if (event.type === "order" && event.onlyIfKnown === true && before === null) return;
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
  const after = [
    ...shipments.map((one) => updated.find((changed: Shipment) => changed.id === one.id) ?? one),
    ...created,
  ];
  if (before === null) await deps.orders.insert(tx, order, after);
  for (const shipment of created) await deps.shipments.insert(tx, shipment);
  for (const shipment of updated) await deps.shipments.update(tx, shipment);
  if (before !== null) await deps.orders.update(tx, order, after);
  return after;
}
