import { formatAge, formatWindow } from "../shared/dates-in-words";
import { oncePerKey } from "../shared/once-per-key";
import { distinctScans } from "../shipment/distinct-scans";
import { isLate } from "../shipment/edd";
import { parcelWords } from "../shipment/parcel-words";
import type { Checkpoint, EddRevision, Shipment } from "../shipment/shipment";
import { statusWords } from "../shipment/status-words";
import { carrierName } from "./carrier-name";
import { type ItemVariables, parcelItems } from "./item-variables";
import { scanMoment } from "./moment-in-words";
import { oneLine } from "./one-line";
import { cityName, scanPlace } from "./scan-place";
import type { ToldFacts } from "./told-facts";
import { warehouseVariables } from "./warehouse-variables";

export interface CheckpointVariables {
  /** "Tue 10 June, 09:14". */
  readonly when: string;
  readonly text: string;
  /** "Denver, CO". */
  readonly place: string;
}

/** One parcel as a message tells it. Text that is not known is empty. */
export interface ParcelVariables {
  readonly tracking_number: string;
  /** Always says something: "USPS", or "the carrier" while nobody has named it. */
  readonly carrier: string;
  readonly carrier_is_known: boolean;
  readonly status_headline: string;
  readonly status_text: string;
  readonly last_scan_text: string;
  readonly last_scan_place: string;
  /** "6 hours ago". */
  readonly last_scan_ago: string;
  /** "Thu 12 – Fri 13 June". */
  readonly edd: string;
  readonly edd_is_known: boolean;
  /** What was promised first, where it differs from `edd`. */
  readonly first_edd: string;
  readonly is_late: boolean;
  readonly city: string;
  readonly region: string;
  /** Newest first, at most five. */
  readonly checkpoints: readonly CheckpointVariables[];
  readonly pickup_point: string;
  /** Failed delivery attempts. */
  readonly attempts: number;
  readonly items: readonly ItemVariables[];
  /** The place of the warehouse it leaves from, where the store names one (R143). */
  readonly ships_from: string;
  /** "2 business days": how long that warehouse takes to hand an order over, at most. */
  readonly handling_time: string;
}

export const blankParcel: ParcelVariables = {
  tracking_number: "",
  carrier: "the carrier",
  carrier_is_known: false,
  status_headline: "",
  status_text: "",
  last_scan_text: "",
  last_scan_place: "",
  last_scan_ago: "",
  edd: "",
  edd_is_known: false,
  first_edd: "",
  is_late: false,
  city: "",
  region: "",
  checkpoints: [],
  pickup_point: "",
  attempts: 0,
  items: [],
  ships_from: "",
  handling_time: "",
};

const RECENT = 5;

/** What a template may print of a parcel. Dates are in the recipient's zone and the given locale. */
export function parcelVariables(
  parcel: Shipment,
  { facts, locale }: { readonly facts: ToldFacts; readonly locale: string },
): ParcelVariables {
  const { now, zone, order } = facts;
  const where = {
    zone,
    locale,
    homeCountry: order.shippingAddress?.country ?? parcel.destinationCountry ?? facts.store.country,
  };
  const scans = [...distinctScans(parcel.checkpoints)].sort((one, other) => other.at - one.at);
  const last = scans[0];
  const lastAt = last?.at ?? parcel.lastScanAt;
  const status = parcelWords(parcel);
  const carrier = carrierName(parcel);
  const edd = windowOf(parcel.edd, where);
  const firstEdd = windowOf(parcel.firstEdd, where);
  return {
    tracking_number: oneLine(parcel.trackingNumber),
    carrier: carrier === "" ? blankParcel.carrier : carrier,
    carrier_is_known: carrier !== "",
    status_headline: status.headline,
    status_text: status.explanation,
    last_scan_text: last === undefined ? "" : scanText(last),
    last_scan_place: last === undefined ? "" : scanPlace(last, where),
    last_scan_ago: lastAt === null ? "" : formatAge(now - lastAt, locale),
    edd,
    edd_is_known: edd !== "",
    first_edd: firstEdd === edd ? "" : firstEdd,
    is_late: parcel.edd !== null && isLate(parcel, now, zone),
    city: last === undefined ? "" : cityName(last.city),
    region: oneLine(last?.region),
    checkpoints: scans.slice(0, RECENT).map((scan) => ({
      when: scanMoment(scan, where),
      text: scanText(scan),
      place: scanPlace(scan, where),
    })),
    pickup_point: oneLine(parcel.pickupPoint),
    attempts: parcel.failedAttempts,
    items: parcelItems(order, [parcel]),
    ...warehouseVariables(facts.store.warehouses[parcel.warehouseId ?? order.warehouseId ?? ""]),
  };
}

function windowOf(revision: EddRevision | null, where: { locale: string }): string {
  return revision === null ? "" : windows(`${revision.span.from} ${revision.span.to} ${where.locale}`);
}

/** Half of all messages of a week tell one of a dozen windows. Calendar dates mean the same day in every zone. */
const windows = oncePerKey(5000, (key) => {
  const [from = "", to = "", locale = "en"] = key.split(" ");
  return formatWindow({ from, to }, { zone: "UTC", locale });
});

/** Our own words where they say more than the bare status, else what the carrier wrote, else the bare status. */
function scanText({ status, reason, detail, text }: Checkpoint): string {
  const carrierText = oneLine(text);
  if (status === null) return carrierText === "" ? "Scanned by the carrier" : carrierText;
  const ours = statusWords({ status, reason, detail }).headline;
  const isBare = ours === statusWords({ status, reason: null }).headline;
  return isBare && carrierText !== "" ? carrierText : ours;
}
