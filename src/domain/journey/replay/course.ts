import type { CanonicalEvent } from "../../event/canonical-event";
import { foldEvent } from "../../event/fold-event";
import type { Order } from "../../order/order";
import type { Instant } from "../../shared/instant";
import { resolveZone } from "../../shared/recipient-zone";
import type { ZoneId } from "../../shared/zone";
import type { Shipment } from "../../shipment/shipment";
import { markSilent } from "../../shipment/silence";
import { watchChanges } from "../../shipment/watches";
import type { JourneyEvent } from "../journey-event";
import type { StoreFacts } from "../store-facts";

interface Watch {
  readonly kind: "silence" | "edd";
  readonly shipmentId: string;
  readonly dueAt: Instant;
}

/** How an order goes, whatever any journey makes of it: its facts, and the watches over its parcels. */
export interface Course {
  readonly store: StoreFacts;
  readonly newOrderId: () => string;
  readonly newShipmentId: () => string;
  readonly newTrackingCode: () => string;
  /** The person's id once the shop has named them; null where nobody keeps persons. */
  readonly customerId: string | null;
  order: Order | null;
  shipments: readonly Shipment[];
  zone: ZoneId;
  readonly watches: Map<string, Watch>;
  readonly tickets: Set<string>;
}

/** The course of an order that nobody has heard of yet. */
export function newCourse(
  given: Pick<Course, "store" | "newOrderId" | "newShipmentId" | "newTrackingCode" | "customerId">,
): Course {
  return {
    ...given,
    order: null,
    shipments: [],
    zone: given.store.zone,
    watches: new Map(),
    tickets: new Set(),
  };
}

/** Lets one canonical event happen: the same fold as in the worker. Returns what journeys may react to. */
export function hear(course: Course, event: CanonicalEvent, now: Instant): readonly JourneyEvent[] {
  if (event.type === "compliance") return [];
  if (event.type === "customer") {
    const isOpen = course.order?.state === "open";
    return isOpen
      ? [{ type: "customer_updated", at: event.occurredAt, arrivedAt: now, shipmentId: null }]
      : [];
  }
  if (event.type === "ticket" && (course.order === null || !isNewTicket(course, event.ticket.externalId)))
    return [];
  const before = new Map(course.shipments.map((one) => [one.id, one]));
  let isOrderMade = course.order !== null;
  const folded = foldEvent({
    event,
    order: course.order,
    shipments: course.shipments,
    store: course.store,
    now,
    newId: () => {
      if (isOrderMade) return course.newShipmentId();
      isOrderMade = true;
      return course.newOrderId();
    },
    newTrackingCode: course.newTrackingCode,
  });
  const touched = [...folded.shipments.updated, ...folded.shipments.created];
  if (touched.length > 0) {
    const after = new Map(before);
    for (const shipment of touched) after.set(shipment.id, shipment);
    course.shipments = [...after.values()];
  }
  course.order = namesPerson(event) ? { ...folded.order, customerId: course.customerId } : folded.order;
  course.zone = zoneOf(course.order, course.store);
  for (const shipment of touched) watch(course, shipment, before.get(shipment.id) ?? null);
  return folded.events;
}

/** When the next watch ends; null when none is set. */
export function nextWatchAt({ watches }: Course): Instant | null {
  return earliest(watches)?.watch.dueAt ?? null;
}

/** Ends the watch that is due first. */
export function endWatch(course: Course, now: Instant): readonly JourneyEvent[] {
  const due = earliest(course.watches);
  if (due === null) return [];
  const { key, watch: ended } = due;
  course.watches.delete(key);
  const shipment = course.shipments.find((one) => one.id === ended.shipmentId);
  if (shipment === undefined) return [];
  if (ended.kind === "edd") {
    const isOver =
      shipment.deliveredAt !== null || shipment.returnedAt !== null || shipment.cancelledAt !== null;
    // It was late before we ever heard of it, and was looked at as late then.
    if (isOver || ended.dueAt < shipment.createdAt) return [];
    return [{ type: "edd_passed", at: ended.dueAt, arrivedAt: now, shipmentId: shipment.id }];
  }
  const silent = markSilent(shipment, { now, store: course.store });
  if (silent === null) return [];
  course.shipments = course.shipments.map((one) => (one.id === shipment.id ? silent.shipment : one));
  return [silent.event];
}

function isNewTicket({ tickets }: Course, externalId: string): boolean {
  if (tickets.has(externalId)) return false;
  tickets.add(externalId);
  return true;
}

function namesPerson(event: CanonicalEvent): boolean {
  const patch = "order" in event ? event.order?.customer : undefined;
  return Boolean(patch?.externalId) || Boolean(patch?.email);
}

function zoneOf({ shippingAddress: address, phone }: Order, { zone: shopZone }: StoreFacts): ZoneId {
  const { zone } = resolveZone({
    country: address?.country ?? null,
    region: address?.region ?? null,
    postalCode: address?.postalCode ?? null,
    phone,
    shopZone,
  });
  return zone;
}

function watch({ watches, store, zone }: Course, shipment: Shipment, before: Shipment | null): void {
  for (const { kind, dueAt } of watchChanges({ shipment, before, store, zone })) {
    const key = `${kind}:${shipment.id}`;
    if (dueAt === null) watches.delete(key);
    else watches.set(key, { kind, shipmentId: shipment.id, dueAt });
  }
}

function earliest(watches: Course["watches"]): { key: string; watch: Watch } | null {
  let best: { key: string; watch: Watch } | null = null;
  for (const [key, one] of watches) {
    if (best === null || one.dueAt < best.watch.dueAt) best = { key, watch: one };
  }
  return best;
}
