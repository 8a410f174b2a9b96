import type { Order } from "@/domain/order/order";
import { distinctScans } from "@/domain/shipment/distinct-scans";
import type { Checkpoint, Shipment } from "@/domain/shipment/shipment";
import { statusWordsIn } from "@/domain/wording/status-words-in";
import type { PageContext } from "./page-context";
import { scanPlace } from "./scan-place";
import type { UpdateView } from "./tracking-view";

/** All scans of a parcel in plain words, newest first. The carrier's own words go along for tier 1 only. */
export function scanUpdates(parcel: Shipment, page: PageContext): readonly UpdateView[] {
  return distinctScans(parcel.checkpoints)
    .toSorted((one, other) => other.at - one.at)
    .map((scan) => scanUpdate(scan, page));
}

/** What happened to the order before a carrier had it, newest first. */
export function orderUpdates(
  order: Order,
  { dates, words: { updates } }: PageContext,
): readonly UpdateView[] {
  const happened = [
    { at: order.cancelledAt, words: updates.cancelled },
    { at: order.readyForPickupAt, words: updates.ready },
    { at: order.preparingAt, words: updates.packing },
    { at: order.placedAt, words: updates.received },
  ];
  return happened
    .flatMap(({ at, words }) => (at === null ? [] : [{ moment: dates.moment(at), words, ...NOTHING_MORE }]))
    .toSorted((one, other) => other.moment.at - one.moment.at);
}

const NOTHING_MORE = { note: null, place: null, carrierText: null };

function scanUpdate(scan: Checkpoint, page: PageContext): UpdateView {
  const isClockKnown = scan.tzSource !== "assumed_utc";
  return {
    moment: isClockKnown ? page.dates.moment(scan.at) : page.dates.dayOnly(scan.at),
    ...scanWords(scan, page),
    place: scanPlace(scan, page),
    carrierText: page.tier === 1 ? page.privacy.carrierText(scan.text) : null,
  };
}

/**
 * The explanation of a bare status stands at the top of the page already; that of a detail is news, and takes the place
 * of a headline that says no more than the status.
 */
function scanWords(
  { status, reason, detail }: Checkpoint,
  { language, words: said }: PageContext,
): { words: string; note: string | null } {
  if (status === null) return { words: said.updates.scanned, note: null };
  const { headline, explanation } = statusWordsIn(language, { status, reason, detail });
  const plain = statusWordsIn(language, { status, reason: null });
  if (explanation === plain.explanation) return { words: headline, note: null };
  if (headline === plain.headline) return { words: explanation.replace(/\.$/, ""), note: null };
  return { words: headline, note: explanation };
}
