import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { addBusinessDays, atLocalTime, localDate } from "@/domain/shared/zone";
import type { ScanKind } from "../carriers/scan-words";
import type { Random } from "../random";
import type { Place } from "../shop/warehouses";
import { exits, gateways, hubsBetween } from "./hubs";

export interface Scan {
  readonly kind: ScanKind;
  readonly at: Instant;
  readonly place: Place;
}

export interface Trip {
  /** From the label to the door, oldest first. */
  readonly scans: readonly Scan[];
  /** A moment of the day that the carrier names at the first scan, on the recipient's wall. */
  readonly eddAt: Instant;
}

export interface TripWish {
  readonly from: Place;
  readonly to: Place;
  readonly labelAt: Instant;
  /** Business days from the first scan to the day the carrier names. */
  readonly days: number;
  /** Who brings it to the door abroad takes it over on the way. */
  readonly changesHands: boolean;
}

/** From one sorting centre to the next. */
const USUAL_STAGE_MS = 38 * HOUR_MS;
const LONGEST_GAP_MS = 34 * HOUR_MS;

/** A parcel's way as it should be: label, first scan, sorting centres, the van, the door on the named day. */
export function planTrip(random: Random, wish: TripWish): Trip {
  const { from, to, labelAt } = wish;
  const accepted: Scan = { kind: "accepted", at: acceptedAt(random, labelAt, from), place: from };
  const eddAt = onDayOf(
    addBusinessDays({ from: accepted.at, days: wish.days, zone: to.zone, workdays: [1, 2, 3, 4, 5] }),
    "20:00",
    to,
  );
  const door = lastMile(random, eddAt, to);
  const [first] = door;
  const between = first === undefined ? [] : middle(random, wish, { after: accepted.at, before: first.at });
  const scans = [{ kind: "label", at: labelAt, place: from } as const, accepted, ...between, ...door];
  return { scans: withoutLongGaps(random, scans), eddAt };
}

/** The same scans, later: what was to come after a hold-up. */
export function later(scans: readonly Scan[], byMs: number): readonly Scan[] {
  return scans.map((scan) => ({ ...scan, at: scan.at + byMs }));
}

/** The scans before the first of this kind. */
export function before(scans: readonly Scan[], kind: ScanKind): readonly Scan[] {
  const index = scans.findIndex((scan) => scan.kind === kind);
  return index < 0 ? scans : scans.slice(0, index);
}

/** From the van to the door on the day that holds `dayAt`. */
export function lastMile(random: Random, dayAt: Instant, to: Place): readonly Scan[] {
  const at = (from: string, spanMinutes: number) =>
    onDayOf(dayAt, from, to) + random.int(0, spanMinutes) * MINUTE_MS + random.int(0, 59) * 1_000;
  return [
    { kind: "arrived", at: at("03:10", 140), place: to },
    { kind: "out_for_delivery", at: at("07:05", 130), place: to },
    { kind: random.weighted(ENDS).kind, at: at("10:20", 500), place: to },
  ];
}

const ENDS = [
  { kind: "delivered", weight: 85 },
  { kind: "signed", weight: 10 },
  { kind: "neighbour", weight: 5 },
] as const;

/** Carriers call in the late afternoon. */
function acceptedAt(random: Random, labelAt: Instant, from: Place): Instant {
  const call = onDayOf(labelAt, "16:30", from) + random.int(0, 170) * MINUTE_MS;
  return call > labelAt + 20 * MINUTE_MS ? call : call + DAY_MS;
}

interface Span {
  readonly after: Instant;
  readonly before: Instant;
}

/** Stops on the way, evenly spread; what happens at one stop happens within hours. */
function middle(random: Random, { from, to, changesHands }: TripWish, span: Span): readonly Scan[] {
  const stops = from.country === to.country ? domestic(from, to, span) : abroad(from, to, changesHands);
  const step = (span.before - span.after) / (stops.length + 1);
  return stops.flatMap(({ place, kinds }, index) => {
    let at = span.after + step * (index + 1 + random.between(-0.25, 0.15));
    return kinds.map((kind) => {
      const scan: Scan = { kind, at: Math.round(at), place };
      at += random.between(0.06, 0.3) * Math.min(step, DAY_MS);
      return scan;
    });
  });
}

interface Stop {
  readonly place: Place;
  readonly kinds: readonly ScanKind[];
}

function domestic(from: Place, to: Place, { after, before }: Span): readonly Stop[] {
  const count = Math.min(3, Math.round((before - after) / USUAL_STAGE_MS));
  if (count < 1) return [{ place: from, kinds: ["departed"] }];
  return hubsBetween(from, to, count).map((place) => ({ place, kinds: ["arrived", "departed"] }));
}

function abroad(from: Place, to: Place, changesHands: boolean): readonly Stop[] {
  const gateway = gateways[to.country];
  return [
    { place: exits[from.country] ?? from, kinds: ["arrived", "departed"] },
    { place: gateway, kinds: ["in_country", "in_customs"] },
    { place: gateway, kinds: ["cleared", changesHands ? "handed_over" : "departed"] },
  ];
}

/** Carriers tell that a parcel is moving about once a day even where nobody scans it. */
function withoutLongGaps(random: Random, scans: readonly Scan[]): readonly Scan[] {
  const filled: Scan[] = [];
  for (const scan of scans) {
    const previous = filled.at(-1);
    if (previous !== undefined && previous.kind !== "label") filled.push(...fillers(random, previous, scan));
    filled.push(scan);
  }
  return filled;
}

function fillers(random: Random, previous: Scan, next: Scan): readonly Scan[] {
  const fill: Scan[] = [];
  for (let at = previous.at; next.at - at > LONGEST_GAP_MS; ) {
    at += Math.round(random.between(20, 28) * HOUR_MS);
    if (at < next.at) fill.push({ kind: "moving", at, place: previous.place });
  }
  return fill;
}

function onDayOf(at: Instant, time: string, { zone }: Place): Instant {
  return atLocalTime(localDate(at, zone), time, zone);
}
