import type { DateSpan, Order } from "@/domain/order/order";
import { DAY_MS } from "@/domain/shared/instant";
import { localDate, startOfLocalDay } from "@/domain/shared/zone";
import type { Shipment } from "@/domain/shipment/shipment";
import type { PageContext } from "./page-context";
import type { PromiseView } from "./tracking-view";

/** What is expected now and what was promised first, as local dates. */
export interface DeliveryWindow {
  readonly expected: DateSpan | null;
  readonly promised: DateSpan | null;
}

/** Of a parcel its current and first estimate, which know the shop's promise; before there is one, that promise itself. */
export function deliveryWindow(order: Order, parcel: Shipment | null): DeliveryWindow {
  const expected = parcel?.edd?.span ?? order.promised;
  return { expected, promised: parcel?.firstEdd?.span ?? order.promised };
}

/**
 * "Arriving Thu 12 – Fri 13 June", "Arriving today"; null without a date, or once the last day has passed. A window
 * that has begun is told by what is left of it.
 */
export function arrivalSentence(
  { expected }: DeliveryWindow,
  { dates, today, words: { arriving } }: PageContext,
): string | null {
  if (expected === null || expected.to < today) return null;
  if (expected.to === today) return arriving.today;
  if (expected.from <= today) return arriving.by(dates.day(expected.to));
  const isTomorrow = expected.from === expected.to && daysBetween(today, expected.to) === 1;
  return isTomorrow ? arriving.tomorrow(dates.day(expected.to)) : arriving.on(dates.window(expected));
}

/**
 * The first promise, always in sight: what became of it, or that it still stands. A slip is called a slip, with its
 * length in days.
 */
export function promiseSentence(
  { expected, promised }: DeliveryWindow,
  deliveredOn: string | null,
  { dates, today, words: { promise } }: PageContext,
): PromiseView | null {
  if (promised === null) return null;
  const first = dates.window(promised);
  const now = deliveredOn ?? laterOf(expected?.to, today > promised.to ? today : undefined);
  const slipDays = now === undefined ? 0 : daysBetween(promised.to, now);
  if (deliveredOn !== null) {
    return slipDays > 0
      ? { text: promise.cameLate(first, slipDays), isSlip: true }
      : { text: promise.inTime(first), isSlip: false };
  }
  if (slipDays > 0) return { text: promise.slipped(first, slipDays), isSlip: true };
  const isUnchanged = expected === null || (expected.from === promised.from && expected.to === promised.to);
  return { text: isUnchanged ? promise.unchanged(first) : promise.changed(first), isSlip: false };
}

/** Whole days from one local date to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((startOfLocalDay(to, "UTC") - startOfLocalDay(from, "UTC")) / DAY_MS);
}

/** The local date of a moment in the recipient's zone. */
export function dateOf(at: number, { zone }: PageContext): string {
  return localDate(at, zone);
}

function laterOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
