import { Temporal } from "temporal-polyfill";
import type { DefaultTransit, StoreFacts } from "../journey/store-facts";
import type { Order } from "../order/order";
import { DAY_MS, type Instant } from "../shared/instant";
import { localDate, startOfLocalDay, type ZoneId } from "../shared/zone";
import { lastSaidAt } from "./merge-edd-revisions";
import type { EddRevision, EddSource, Shipment } from "./shipment";

type Dated = Pick<Shipment, "eddRevisions" | "shippedAt" | "warehouseId">;

/**
 * The estimate to go by: the carrier's newest word, else a predicted one, else what was promised (the shop's own word
 * before one a tracker repeats), else the store's default for the shipping method. Null = unknown, which is a branch
 * and never a default of zero (D19).
 */
export function currentEdd(shipment: Dated, order: Order, store: StoreFacts): EddRevision | null {
  return (
    newest(shipment, "carrier") ??
    newest(shipment, "predicted") ??
    promisedAtCheckout(shipment, order) ??
    newest(shipment, "promised") ??
    newest(shipment, "store_default") ??
    storeDefaultEdd(shipment, order, store)
  );
}

/**
 * The original promise, against which every slip is told: the earliest among the shop's promise at checkout and what a
 * provider calls its first; else the earliest word heard; else the current estimate, which is then the store's default.
 */
export function firstEdd(shipment: Dated, order: Order, current: EddRevision | null): EddRevision | null {
  const { eddRevisions } = shipment;
  const promises = eddRevisions.filter((one) => one.original === true);
  const atCheckout = promisedAtCheckout(shipment, order);
  if (atCheckout !== null) promises.push(atCheckout);
  const said = promises.length > 0 ? promises : eddRevisions;
  const [first] = [...said].sort((one, other) => one.at - other.at);
  return first ?? current;
}

/** What anybody had said of it by `at`: a message sent then could tell no more. The store's own guess is nobody's word. */
export function eddSaidBy(shipment: Dated, order: Order, at: Instant): EddRevision | null {
  const heard = { ...shipment, eddRevisions: shipment.eddRevisions.filter((one) => one.at <= at) };
  return (
    newest(heard, "carrier") ??
    newest(heard, "predicted") ??
    promisedAtCheckout(shipment, order) ??
    newest(heard, "promised")
  );
}

/**
 * The store's rule for the shipping method: so many business days (Monday to Friday) after the hand-over, on the
 * calendar of the warehouse it leaves, else of the store. Null without a rule, before the hand-over, and where the
 * customer comes to fetch it. A rule that names the method goes before "*".
 */
export function storeDefaultEdd(
  { shippedAt, warehouseId }: Pick<Shipment, "shippedAt" | "warehouseId">,
  order: Order,
  store: StoreFacts,
): EddRevision | null {
  const rule = transitRule(order, store);
  if (rule === null || shippedAt === null || order.deliveryMethod === "pickup") return null;
  const zone = store.warehouses[warehouseId ?? order.warehouseId ?? ""]?.zone ?? store.zone;
  const from = addWorkdays(Temporal.PlainDate.from(localDate(shippedAt, zone)), rule.minDays);
  const to = addWorkdays(from, rule.maxDays - rule.minDays);
  return { span: { from: from.toString(), to: to.toString() }, source: "store_default", at: shippedAt };
}

/**
 * Whole days from the last estimated day to today, or to the day of delivery, on the recipient's calendar; 0 when in
 * time. Days, never hours: a scan's time of day cannot always be trusted (integrations §0.8). Null when the estimate is
 * unknown, and for a parcel that was cancelled or came back.
 */
export function daysLate(
  { edd, deliveredAt, returnedAt, cancelledAt }: Shipment,
  now: Instant,
  zone: ZoneId,
): number | null {
  if (edd === null || returnedAt !== null || cancelledAt !== null) return null;
  const day = localDate(deliveredAt ?? now, zone);
  return Math.max(0, (startOfLocalDay(day, "UTC") - startOfLocalDay(edd.span.to, "UTC")) / DAY_MS);
}

/** Whether it is, or was delivered, after its last estimated day. An unknown estimate is not late. */
export function isLate(shipment: Shipment, now: Instant, zone: ZoneId): boolean {
  return (daysLate(shipment, now, zone) ?? 0) > 0;
}

/** On the calendar alone: a date needs no clock, and this runs for every scan of a parcel without an estimate. */
function addWorkdays(date: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day;
}

/** A source's newest word; its "very first promise" only while it has said nothing else. */
function newest({ eddRevisions }: Dated, source: EddSource): EddRevision | null {
  const said = eddRevisions.filter((one) => one.source === source);
  const current = said.filter((one) => one.original !== true);
  let best: EddRevision | null = null;
  for (const one of current.length > 0 ? current : said) {
    if (best === null || lastSaidAt(one) >= lastSaidAt(best)) best = one;
  }
  return best;
}

/** When a local day is over in every zone of the earth, counted from its beginning in UTC. */
const OVER_EVERYWHERE_MS = 1.5 * DAY_MS;

/** What was promised for an order says nothing of a parcel that leaves after that day, such as a replacement. */
function promisedAtCheckout(
  { shippedAt }: Pick<Shipment, "shippedAt">,
  { promised, placedAt, createdAt }: Order,
): EddRevision | null {
  if (promised === null) return null;
  const overAt = startOfLocalDay(promised.to, "UTC") + OVER_EVERYWHERE_MS;
  if (shippedAt !== null && shippedAt >= overAt) return null;
  return { span: promised, source: "promised", at: placedAt ?? createdAt };
}

function transitRule({ shippingMethod }: Order, { defaultTransit }: StoreFacts): DefaultTransit | null {
  const names = [shippingMethod?.title, shippingMethod?.code].map((name) => (name ?? "").toLowerCase());
  const named = defaultTransit.find(
    ({ method }) => method !== "*" && names.some((name) => name.includes(method.toLowerCase())),
  );
  return named ?? defaultTransit.find(({ method }) => method === "*") ?? null;
}
