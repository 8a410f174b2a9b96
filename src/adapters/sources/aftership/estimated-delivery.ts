import type { NormaliseContext } from "@/application/ports/source";
import type { DateSpan } from "@/domain/order/order";
import type { Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import type { ZoneId } from "@/domain/shared/zone";
import type { EddRevision, EddSource } from "@/domain/shipment/shipment";
import { said } from "../payload-fields";
import { instantOf, readDay } from "../read-time";
import { countriesOf } from "./countries";
import type { AfterShipTracking, DeliveryDate, StatedDelivery } from "./tracking-payload";

/**
 * Every date of delivery the hook tells, the newest word last. `heardAt` is when the hook was made: AfterShip does not
 * say when a date was revised, and hooks are made in the order of the revisions even where they arrive in another.
 */
export function readEdds(
  tracking: AfterShipTracking,
  { heardAt, context }: { heardAt: Instant; context: NormaliseContext },
): EddRevision[] {
  const zone = recipientZone(tracking, context);
  const latest = statedRevision(tracking.latest_estimated_delivery, zone, heardAt);
  const first = statedRevision(
    tracking.first_estimated_delivery,
    zone,
    instantOf(tracking.created_at) ?? heardAt,
  );
  // The newest word of a source supersedes that source's plain field, which can lag behind it.
  const plain = plainRevisions(tracking, zone, heardAt).filter(
    (revision) => revision.source !== latest?.source,
  );
  return [...(first ? [{ ...first, original: true }] : []), ...plain, ...(latest ? [latest] : [])];
}

/** What the shop promised at checkout. */
export function readPromised(tracking: AfterShipTracking, context: NormaliseContext): DateSpan | undefined {
  return spanOf(tracking.order_promised_delivery_date, recipientZone(tracking, context));
}

/** One word per source: a date of the shop's own making stands in for a promise only where there is none. */
function plainRevisions(tracking: AfterShipTracking, zone: ZoneId, at: Instant): EddRevision[] {
  const told: readonly (readonly [EddSource, readonly DeliveryDate[]])[] = [
    ["promised", [tracking.order_promised_delivery_date, tracking.custom_estimated_delivery_date]],
    ["predicted", [tracking.aftership_estimated_delivery_date]],
    ["carrier", [tracking.courier_estimated_delivery_date, tracking.expected_delivery]],
  ];
  return told.flatMap(([source, dates]) => {
    const span = dates.map((date) => spanOf(date, zone)).find((one) => one !== undefined);
    return span ? [{ span, source, at }] : [];
  });
}

function statedRevision(stated: StatedDelivery, zone: ZoneId, at: Instant): EddRevision | undefined {
  const span = spanOf(stated, zone);
  return span && { span, source: SOURCES.get(said(stated?.source) ?? "") ?? "predicted", at };
}

const SOURCES: ReadonlyMap<string, EddSource> = new Map([
  ["Carrier EDD", "carrier"],
  ["AfterShip EDD", "predicted"],
  ["Order EDD", "promised"],
  ["Custom EDD", "promised"],
]);

function spanOf(date: DeliveryDate | StatedDelivery, zone: ZoneId): DateSpan | undefined {
  if (!date) return undefined;
  const { day, min, max } = typeof date === "string" ? { day: date, min: null, max: null } : edgesOf(date);
  const single = readDay(said(day), zone);
  const from = readDay(said(min), zone) ?? single ?? readDay(said(max), zone);
  const to = readDay(said(max), zone) ?? single ?? from;
  if (from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to } : { from: to, to: from };
}

type Edges = Exclude<NonNullable<DeliveryDate>, string> | NonNullable<StatedDelivery>;

function edgesOf(date: Edges) {
  if (
    "estimated_delivery_date" in date &&
    (date.estimated_delivery_date || date.estimated_delivery_date_min)
  ) {
    return {
      day: date.estimated_delivery_date,
      min: date.estimated_delivery_date_min,
      max: date.estimated_delivery_date_max,
    };
  }
  if ("promised_delivery_date" in date && (date.promised_delivery_date || date.promised_delivery_date_min)) {
    return {
      day: date.promised_delivery_date,
      min: date.promised_delivery_date_min,
      max: date.promised_delivery_date_max,
    };
  }
  return { day: date.datetime, min: date.datetime_min, max: date.datetime_max };
}

function recipientZone(tracking: AfterShipTracking, context: NormaliseContext): ZoneId {
  return resolveZone({
    country: countriesOf(tracking).destination,
    region: said(tracking.destination_state) ?? said(tracking.tracking_state),
    postalCode: said(tracking.destination_postal_code) ?? said(tracking.tracking_postal_code),
    shopZone: context.storeZone,
  }).zone;
}
