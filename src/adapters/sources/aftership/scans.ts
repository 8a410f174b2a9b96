import type { NormaliseContext } from "@/application/ports/source";
import { countryCode } from "@/domain/shared/country-code";
import type { Instant } from "@/domain/shared/instant";
import { resolveZone } from "@/domain/shared/recipient-zone";
import { atLocalTime } from "@/domain/shared/zone";
import type { Checkpoint } from "@/domain/shipment/shipment";
import { onlySaid, said } from "../payload-fields";
import type { UnknownCode } from "../read-mark";
import { instantOf, readTime } from "../read-time";
import { countriesOf } from "./countries";
import { enrichedMark } from "./status-codes";
import type { AfterShipTracking, Scan } from "./tracking-payload";

interface ReadScans {
  /** Oldest first. A scan with no time at all cannot be placed and is left out. */
  readonly checkpoints: readonly Checkpoint[];
  readonly unknownCodes: readonly UnknownCode[];
}

export function readScans(tracking: AfterShipTracking, context: NormaliseContext): ReadScans {
  const checkpoints: Checkpoint[] = [];
  const unknownCodes: UnknownCode[] = [];
  const domestic = domesticCountryOf(tracking);
  for (const scan of tracking.checkpoints ?? []) {
    const country = countryCode(said(scan.country_region) ?? said(scan.country_iso3)) ?? domestic;
    const time = timeOf(scan, country);
    if (time === null) continue;
    const read = enrichedMark(scan, context);
    unknownCodes.push(...read.unknownCodes);
    checkpoints.push(checkpointOf(scan, { time, country, mark: read.mark }));
  }
  return { checkpoints: checkpoints.sort((a, b) => a.at - b.at), unknownCodes };
}

/** A parcel within one country is scanned in that country, also where the scan does not say so. */
function domesticCountryOf(tracking: AfterShipTracking): string | null {
  const { origin, destination } = countriesOf(tracking);
  return origin === destination ? origin : null;
}

type ScanTime = Pick<Checkpoint, "at" | "rawTime" | "tzSource">;

/**
 * Carriers mostly write the time on their own wall. Read in the zone of the scan's place, where that is known; else as
 * UTC, which is only good for putting scans in order, and then never later than AfterShip heard of it.
 */
function timeOf(scan: Scan, country: string | null): ScanTime | null {
  const rawTime = said(scan.checkpoint_time);
  const heardAt = instantOf(scan.created_at);
  const written = rawTime === undefined ? null : readTime(rawTime);
  if (written === null) {
    return heardAt === undefined
      ? null
      : onlySaid<ScanTime>({ at: heardAt, rawTime, tzSource: "assumed_utc" });
  }
  const exact = instantOf(rawTime);
  if (exact !== undefined) return onlySaid<ScanTime>({ at: exact, rawTime, tzSource: "offset" });

  const postalCode = said(scan.postal_code) ?? said(scan.zip);
  const place = resolveZone({ country, region: said(scan.state), postalCode, shopZone: "UTC" });
  const at = atLocalTime(written.date, written.time, place.zone);
  if (place.source === "address") return onlySaid<ScanTime>({ at, rawTime, tzSource: "location" });
  return onlySaid<ScanTime>({ at: earlier(at, heardAt), rawTime, tzSource: "assumed_utc" });
}

function earlier(at: Instant, other: Instant | undefined): Instant {
  return other === undefined ? at : Math.min(at, other);
}

function checkpointOf(
  scan: Scan,
  read: { time: ScanTime; country: string | null; mark: ReturnType<typeof enrichedMark>["mark"] },
): Checkpoint {
  return onlySaid({
    ...read.time,
    status: read.mark?.status ?? null,
    reason: read.mark?.reason ?? null,
    detail: read.mark?.detail ?? undefined,
    code: said(scan.subtag) ?? said(scan.tag),
    text: said(scan.message),
    city: said(scan.city),
    region: said(scan.state),
    postalCode: said(scan.postal_code) ?? said(scan.zip),
    country: read.country ?? undefined,
  });
}
