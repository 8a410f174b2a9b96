import { sameValue } from "../order/same-value";
import type { Checkpoint } from "./shipment";
import type { ShipmentStatus } from "./status";

/**
 * All scans known of a parcel, oldest first, each once (D9). Two scans are the same when time, code, place and text
 * are; of two tellings of one scan the better known wins, whichever came first. A sender's summary that a scan bears
 * out is dropped. The result depends on what was heard and never on the order of hearing. Returns `known` itself when
 * nothing is new.
 */
export function mergeCheckpoints(
  known: readonly Checkpoint[],
  heard: readonly Checkpoint[],
): readonly Checkpoint[] {
  // Carrier services tell all scans again with each new one: what is known word for word needs no second look.
  const unknown = heard.filter((one) => !known.some((other) => isWordForWord(one, other)));
  if (unknown.length === 0) return known;
  const byKey = new Map(known.map((one) => [keyOf(one), one]));
  const scans = meaningsOf([...known, ...unknown]);
  let isNew = false;
  for (const one of unknown) {
    if (isBorneOut(one, scans)) continue;
    const key = keyOf(one);
    const before = byKey.get(key);
    const better = before === undefined ? one : betterKnown(before, one);
    if (better === before) continue;
    byKey.set(key, better);
    isNew = true;
  }
  if (!isNew) return known;
  return [...byKey]
    .filter(([, one]) => !isBorneOut(one, scans))
    .sort(inTime)
    .map(([, one]) => one);
}

function isWordForWord(one: Checkpoint, other: Checkpoint): boolean {
  return one.at === other.at && sameValue(one, other);
}

function isBorneOut(one: Checkpoint, scans: ReadonlySet<string>): boolean {
  return one.summary === true && scans.has(meaningOf(one));
}

/** What scans say, with their detail and without: a summary that gives none is borne out by any, except of a return. */
function meaningsOf(checkpoints: readonly Checkpoint[]): ReadonlySet<string> {
  const meanings = new Set<string>();
  for (const one of checkpoints) {
    if (one.summary === true) continue;
    meanings.add(meaningOf(one));
    if (one.reason !== "returned_to_sender") meanings.add(meaningOf({ ...one, detail: null }));
  }
  return meanings;
}

function meaningOf({ at, status, reason, detail }: Checkpoint): string {
  return `${at}|${status}|${reason}|${detail ?? ""}`;
}

/** Time, code and place with the text, since carriers use one coarse code for several scans of the same minute. */
function keyOf(one: Checkpoint): string {
  if (one.summary === true) return `${meaningOf(one)}|summary`;
  const code = one.code ?? `${one.status}/${one.reason}`;
  const place = one.city ?? one.postalCode ?? one.region ?? one.country ?? "";
  return `${one.at}|${code}|${plain(place)}|${plain(one.text ?? "")}`;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

function betterKnown(one: Checkpoint, other: Checkpoint): Checkpoint {
  const difference = knowledgeIn(other) - knowledgeIn(one);
  if (difference !== 0) return difference > 0 ? other : one;
  return contentOf(other) > contentOf(one) ? other : one;
}

const ZONE_TRUST = { assumed_utc: 0, location: 1, offset: 2 } as const;

/** How much a telling says: a trusted clock first, then a status, then a reason with a meaning, then anything else. */
function knowledgeIn(one: Checkpoint): number {
  const said = contentFields(one).filter((field) => field !== "").length;
  const hasReason = one.reason !== null && one.reason !== "other";
  return ZONE_TRUST[one.tzSource] * 1000 + (one.status === null ? 0 : 200) + (hasReason ? 100 : 0) + said;
}

function contentOf(one: Checkpoint): string {
  return contentFields(one).join("\u0000");
}

function contentFields(one: Checkpoint): string[] {
  return [
    one.status,
    one.reason,
    one.detail,
    one.code,
    one.text,
    one.city,
    one.region,
    one.postalCode,
    one.country,
    one.rawTime,
  ].map((field) => field ?? "");
}

/** For scans of the same moment: as a parcel would live them. */
const PLACE_IN_LIFE = {
  Pending: 0,
  Expired: 1,
  InfoReceived: 2,
  InTransit: 3,
  OutForDelivery: 4,
  AvailableForPickup: 5,
  AttemptFail: 6,
  Exception: 7,
  Delivered: 8,
} as const satisfies Record<ShipmentStatus, number>;

function inTime([keyOne, one]: [string, Checkpoint], [keyOther, other]: [string, Checkpoint]): number {
  const placeOf = ({ status }: Checkpoint) => (status === null ? -1 : PLACE_IN_LIFE[status]);
  return one.at - other.at || placeOf(one) - placeOf(other) || (keyOne < keyOther ? -1 : 1);
}
