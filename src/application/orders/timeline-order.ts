import { personFact } from "@/domain/access/mask";
import { promiseWords } from "@/domain/journey/promise";
import { HOUR_MS, type Instant } from "@/domain/shared/instant";
import { formatMoney } from "@/domain/shared/money";
import type { TimelineEntry } from "./order-page";
import { MONEY_LOCALE } from "./order-view";
import type { TimelineWords } from "./timeline-words";

type Told = Pick<TimelineEntry, "title"> & Partial<TimelineEntry>;

/** What the shop did with the order. */
export function milestoneEvents({ record, parcelTitles }: TimelineWords): TimelineEntry[] {
  const { order, shipments } = record;
  const happened: (readonly [Instant | null, Told])[] = [
    [order.placedAt, { title: "Order placed" }],
    [order.paidAt === order.placedAt ? null : order.paidAt, { title: "Paid" }],
    [order.preparingAt, { title: "The warehouse started on it" }],
    [order.readyForPickupAt, { title: "Ready for pickup" }],
    [order.cancelledAt, { title: "Order cancelled", note: order.cancelReason, tone: "trouble" }],
    [order.redactedAt, { title: "The customer's details were erased" }],
    ...shipments.map((parcel): readonly [Instant | null, Told] => [
      parcel.shippedAt,
      { title: "Handed over to the carrier", parcel: parcelTitles.get(parcel.id) ?? null },
    ]),
    ...order.refunds.map((refund): readonly [Instant, Told] => {
      const amountMinor = refund.amountMinor ?? null;
      const amount =
        amountMinor === null
          ? ""
          : ` ${formatMoney({ amountMinor, currency: order.currency }, MONEY_LOCALE)}`;
      return [refund.at, { title: `Refunded${amount}` }];
    }),
  ];
  return happened.flatMap(([at, told], index) =>
    at === null ? [] : [entry("order", at, { id: `order ${index}`, ...told })],
  );
}

/** A sitting at the tracking page is one line, however often it was loaded. */
export function pageEvents({ record }: TimelineWords): TimelineEntry[] {
  const sittings: { at: Instant; lastAt: Instant; looks: number }[] = [];
  for (const at of record.visits) {
    const open = sittings.at(-1);
    if (open === undefined || at - open.lastAt > SITTING_MS) sittings.push({ at, lastAt: at, looks: 1 });
    else sittings[sittings.length - 1] = { ...open, lastAt: at, looks: open.looks + 1 };
  }
  return sittings.map(({ at, looks }) =>
    entry("page", at, {
      title: looks === 1 ? "Looked at the tracking page" : `Looked at the tracking page ${looks} times`,
    }),
  );
}

/** What the shopper said of the delivery; their own words only to those who may read about people. */
export function csatEvents({ record: { csat }, view }: TimelineWords): TimelineEntry[] {
  if (csat === null) return [];
  const { score, comment, answeredAt, changedAt } = csat;
  return [
    entry("page", changedAt, {
      id: "csat",
      title: `Rated the delivery ${score} of 5`,
      note: notesOf([
        comment === null ? null : `“${personFact(comment, view.seesPerson)}”`,
        changedAt === answeredAt ? null : "They changed their answer.",
      ]),
      tone: score <= 2 ? "trouble" : score === 3 ? "waiting" : "delivered",
    }),
  ];
}

function notesOf(notes: readonly (string | null)[]): string | null {
  return notes.filter((note) => note !== null).join(" ") || null;
}

const SITTING_MS = HOUR_MS;

/** What the customer asked support, as entries of the timeline. */
export function ticketEvents({ record, view }: TimelineWords): TimelineEntry[] {
  return record.tickets.flatMap(({ id, subject, openedAt, closedAt, isWismo }) => [
    entry("ticket", openedAt, {
      id: `ticket ${id}`,
      title: isWismo ? "Asked support where it is" : "Wrote to support",
      note: `“${personFact(subject, view.seesPerson)}”`,
      tone: "waiting",
    }),
    ...(closedAt === null
      ? []
      : [entry("ticket", closedAt, { id: `ticket ${id} closed`, title: "Support closed the ticket" })]),
  ]);
}

/** What was promised, kept and broken, as entries of the timeline. */
export function promiseEvents({ record, parcelTitles }: TimelineWords): TimelineEntry[] {
  return record.promises.flatMap(({ id, kind, madeAt, keptAt, brokenAt, shipmentId }) => {
    const parcel = shipmentId === null ? null : (parcelTitles.get(shipmentId) ?? null);
    const note = `${promiseWords[kind]}.`;
    const told = (name: string, at: Instant | null, words: Told) =>
      at === null ? [] : [entry("promise", at, { id: `promise ${id} ${name}`, note, parcel, ...words })];
    return [
      ...told("made", madeAt, { title: "Promised", tone: "waiting" }),
      ...told("kept", keptAt, { title: "Promise kept", tone: "delivered" }),
      ...told("broken", brokenAt, { title: "Promise broken", tone: "trouble" }),
    ];
  });
}

function entry(kind: TimelineEntry["kind"], at: Instant, told: Told): TimelineEntry {
  return {
    id: `${kind} ${at}`,
    kind,
    at,
    isTimeKnown: true,
    tone: "quiet",
    note: null,
    parcel: null,
    messageId: null,
    ...told,
  };
}
