import { scanPlace } from "@/domain/messaging/scan-place";
import { MINUTE_MS } from "@/domain/shared/instant";
import { distinctScans } from "@/domain/shipment/distinct-scans";
import type { Checkpoint } from "@/domain/shipment/shipment";
import { statusWords } from "@/domain/shipment/status-words";
import type { TimelineEntry } from "./order-page";
import { CONSOLE_LOCALE } from "./order-view";
import type { TimelineWords } from "./timeline-words";

/**
 * Every scan of every parcel: our word for it, where it was, and what the carrier itself wrote. Two sources that tell of
 * one scan under two codes make one line.
 */
export function scanEvents(words: TimelineWords): TimelineEntry[] {
  const seen = new Set<string>();
  return allScans(words).filter(({ at, title, note, parcel }) => {
    const key = `${Math.floor(at / MINUTE_MS)} ${title} ${note} ${parcel}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function allScans({ record, view, parcelTitles }: TimelineWords): TimelineEntry[] {
  const homeCountry = record.order.shippingAddress?.country ?? null;
  return record.shipments.flatMap((parcel) =>
    distinctScans(parcel.checkpoints).map((scan, index) => ({
      id: `scan ${parcel.id} ${index}`,
      kind: "scan",
      at: scan.at,
      isTimeKnown: scan.tzSource !== "assumed_utc",
      tone: toneOf(scan),
      title: titleOf(scan, scanPlace(scan, { homeCountry, locale: CONSOLE_LOCALE })),
      // Carriers write names into it.
      note: view.seesPerson ? carrierWords(scan) : null,
      parcel: parcelTitles.get(parcel.id) ?? null,
      messageId: null,
    })),
  );
}

function toneOf({ status, reason, detail }: Checkpoint): TimelineEntry["tone"] {
  return status === null ? "quiet" : statusWords({ status, reason, detail }).tone;
}

function titleOf({ status, reason, detail, code }: Checkpoint, place: string): string {
  const unmapped = code ? `Scanned, with a code nobody has mapped (${code})` : "Scanned by the carrier";
  const words = status === null ? unmapped : statusWords({ status, reason, detail }).headline;
  return place === "" ? words : `${words} · ${place}`;
}

function carrierWords({ text, summary }: Checkpoint): string | null {
  if (summary === true) return "As the tracking service sums it up, without a scan of its own.";
  return text?.trim() ? `“${text.trim()}”` : null;
}
