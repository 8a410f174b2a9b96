import type { NormaliseContext } from "@/application/ports/source";
import type { TrackingEvent } from "@/domain/event/canonical-event";
import type { Instant } from "@/domain/shared/instant";
import type { Checkpoint } from "@/domain/shipment/shipment";
import type { StatusMark } from "@/domain/shipment/status";
import { onlySaid, said, saidTrackingNumber } from "../payload-fields";
import { keyByMapping, readMark, type UnknownCode } from "../read-mark";
import { instantOf } from "../read-time";
import { contentDigest } from "../signature";
import { countriesOf } from "./countries";
import { readEdds } from "./estimated-delivery";
import { orderHintsOf, orderRefOf } from "./order-hints";
import { readScans } from "./scans";
import type { AfterShipHook, AfterShipTracking } from "./tracking-payload";

/** A hook brings the whole tracking, so each of the three events says everything that is known at that time. */
export function trackingEventOf(hook: AfterShipHook, context: NormaliseContext): TrackingEvent {
  const { msg: tracking } = hook;
  const { checkpoints, unknownCodes } = readScans(tracking, context);
  const summary = summaryOf(tracking, checkpoints, context);
  const heardAt = instantOf(hook.ts) ?? instantOf(tracking.updated_at) ?? context.receivedAt;
  const { origin, destination } = countriesOf(tracking);
  const ref = orderRefOf(tracking);
  const at = occurredAt(hook, { scannedAt: summary.scannedAt, heardAt });
  const unknown = distinct([...summary.unknownCodes, ...unknownCodes]);
  return onlySaid({
    type: "tracking",
    key: keyByMapping(keyOf(hook), unknown),
    occurredAt: at,
    ref,
    parcel: onlySaid({
      trackingNumber: saidTrackingNumber(tracking.tracking_number),
      carrier: said(tracking.slug),
      providerId: said(tracking.id),
    }),
    mark: summary.mark && { ...summary.mark, at: summary.scannedAt === undefined ? at : null },
    checkpoints: [...checkpoints],
    edds: readEdds(tracking, { heardAt, context }),
    returnToSender: tracking.return_to_sender ?? undefined,
    failedAttempts: tracking.failed_delivery_attempts ?? undefined,
    originCountry: origin ?? undefined,
    destinationCountry: destination ?? undefined,
    pickupPoint: pickupPointOf(tracking),
    handedOverTo: localCarrierOf(tracking),
    order: orderHintsOf(tracking, context),
    unknownCodes: unknown,
  });
}

/**
 * The tracking's own status, and the time of the newest scan where that scan is what it rests on. A status that no scan
 * explains ("Expired" after thirty silent days, a correction by hand) has no such time.
 */
function summaryOf(
  tracking: AfterShipTracking,
  checkpoints: readonly Checkpoint[],
  context: NormaliseContext,
) {
  const newest = checkpoints.at(-1);
  const subtag = said(tracking.subtag);
  const tag = said(tracking.tag) ?? subtag?.split("_")[0];
  const text = said(tracking.subtag_message);
  const { mark, unknownCodes } = readMark({ vocabulary: "aftership", codes: [subtag, tag], text }, context);
  if (newest === undefined || newest.status !== mark?.status) return { mark, unknownCodes };

  // The scan of the same code may have been refined by its event codes.
  const refined = newest.code === subtag ? markOf(newest, mark) : mark;
  return { mark: refined, unknownCodes, scannedAt: newest.at };
}

function markOf({ reason, detail }: Checkpoint, { status }: StatusMark): StatusMark {
  return onlySaid({ status, reason, detail: detail ?? undefined });
}

/**
 * When the news happened: a new date of delivery and a parcel pending for too long when AfterShip found it out, all
 * else at its scan.
 */
function occurredAt(
  { event, msg }: AfterShipHook,
  { scannedAt, heardAt }: { scannedAt: Instant | undefined; heardAt: Instant },
): Instant {
  if (event !== "tracking_update") return heardAt;
  return scannedAt ?? instantOf(msg.updated_at) ?? heardAt;
}

function keyOf(hook: AfterShipHook): string {
  const eventId = said(hook.event_id);
  return eventId === undefined ? `aftership:${hook.event}:${contentDigest(hook)}` : `aftership:${eventId}`;
}

function pickupPointOf({ pickup_location: place }: AfterShipTracking): string | undefined {
  return typeof place === "object" ? said(place?.name) : said(place);
}

/** The carrier of the last mile, where that is another than the one the parcel was given to. */
function localCarrierOf(tracking: AfterShipTracking): string | undefined {
  const slug = said(tracking.last_mile?.slug);
  return slug === said(tracking.slug) ? undefined : slug;
}

function distinct(codes: readonly UnknownCode[]): UnknownCode[] {
  return [...new Map(codes.map((code) => [`${code.vocabulary}:${code.code}`, code])).values()];
}
