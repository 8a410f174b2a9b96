import { HOUR_MS, type Instant, MINUTE_MS } from "@/domain/shared/instant";
import type { Carrier } from "../carriers/carrier";
import { type ScanKind, scanKinds } from "../carriers/scan-words";
import type { Scan } from "../route/plan-trip";
import type { Place } from "../shop/warehouses";
import { scanBody, type ToldScan } from "../wire/aftership-scan";
import { type TrackingState, type TrackingTopic, trackingHookBody } from "../wire/aftership-tracking";
import { fulfilmentEventBody, shopifyWords } from "../wire/shopify-fulfilment-event";
import { nextId, type Story, sendAfterShip, sendShopify } from "./story";
import { changeFulfilment } from "./tell-fulfilment";

/** A parcel on its way, with what AfterShip knows of it. */
export interface Parcel {
  readonly fulfilmentId: number;
  /** Whether Shopify tells of it too, in fulfilment events of its own. */
  readonly isToldByShopify: boolean;
  tracking: TrackingState;
  seenTags: Set<string>;
}

export interface NewParcel {
  readonly fulfilmentId: number;
  readonly number: string;
  readonly carrier: Carrier;
  readonly from: Place;
  readonly at: Instant;
  readonly promisedAt: Instant | null;
}

export function addParcel(story: Story, given: NewParcel): Parcel {
  const { fulfilmentId, number, carrier, from, at, promisedAt } = given;
  return {
    fulfilmentId,
    isToldByShopify: carrier.isFollowedByShopify && story.random.chance(0.1),
    seenTags: new Set(),
    tracking: {
      id: story.random.hex(32),
      number,
      carrier,
      from,
      createdAt: at,
      updatedAt: at,
      scans: [],
      checkpoints: [],
      firstEddAt: null,
      latestEddAt: null,
      promisedAt,
      isReturning: false,
      failedAttempts: 0,
      pickupPoint: null,
    },
  };
}

/** The carrier's estimate, as the next hook will tell it. */
export function estimate(parcel: Parcel, eddAt: Instant): void {
  const firstEddAt = parcel.tracking.firstEddAt ?? eddAt;
  parcel.tracking = { ...parcel.tracking, firstEddAt, latestEddAt: eddAt };
}

/** The carrier has changed its estimate: AfterShip says so in a hook of its own. */
export function reviseEstimate(story: Story, parcel: Parcel, change: { eddAt: Instant; at: Instant }): void {
  estimate(parcel, change.eddAt);
  tellTracking(story, parcel, "edd_revise", change.at);
}

/** How a scan differs from others of its kind. */
export interface Peculiarity {
  /** A code that is newer than the map of statuses. */
  readonly subtag?: string;
  readonly pickupPoint?: string;
}

/** Scans are made and, when AfterShip next looks, told: those between two sorting centres often in one hook. */
export function scanned(
  story: Story,
  parcel: Parcel,
  scans: readonly Scan[],
  peculiar: Peculiarity = {},
): void {
  const { subtag, pickupPoint } = peculiar;
  if (pickupPoint !== undefined) parcel.tracking = { ...parcel.tracking, pickupPoint };
  for (const group of toldTogether(story, scans)) {
    const heardAt = heardOf(story, parcel, group.at(-1)?.at ?? 0);
    for (const scan of group) {
      note(story, parcel, { ...scan, heardAt, ...(subtag === undefined ? {} : { subtag }) });
      if (parcel.isToldByShopify) tellByShopify(story, parcel, scan);
    }
    tellTracking(story, parcel, "tracking_update", heardAt);
  }
}

/** Never so far apart that AfterShip's slowness alone would look like a parcel that stands still. */
const LONGEST_GROUP_MS = 14 * HOUR_MS;

function toldTogether({ random }: Story, scans: readonly Scan[]): readonly (readonly Scan[])[] {
  const groups: Scan[][] = [];
  for (const scan of scans) {
    const group = groups.at(-1);
    const [first, last] = [group?.at(0), group?.at(-1)];
    const isNear = first !== undefined && scan.at - first.at < LONGEST_GROUP_MS;
    const isLabel = last?.kind === "label" && scan.kind === "accepted";
    const isQuiet =
      last !== undefined &&
      BETWEEN.has(last.kind) &&
      (BETWEEN.has(scan.kind) || scan.kind === "out_for_delivery");
    const isTogether = isNear && ((isQuiet && random.chance(0.85)) || (isLabel && random.chance(0.8)));
    if (group !== undefined && isTogether) group.push(scan);
    else groups.push([scan]);
  }
  return groups;
}

const BETWEEN: ReadonlySet<ScanKind> = new Set(["arrived", "departed", "moving"]);

const FAILED_ATTEMPTS: readonly ScanKind[] = ["nobody_home", "business_closed"];

function note(story: Story, parcel: Parcel, scan: ToldScan): void {
  const { tracking } = parcel;
  parcel.tracking = {
    ...tracking,
    scans: [...tracking.scans, scan],
    checkpoints: [...tracking.checkpoints, scanBody(scan, tracking.carrier, story.writing)],
    isReturning: tracking.isReturning || scan.kind === "returning" || scan.kind === "returned",
    failedAttempts: tracking.failedAttempts + (FAILED_ATTEMPTS.includes(scan.kind) ? 1 : 0),
  };
}

/** AfterShip looks every so often, and never hears of the older scan after the newer one. */
function heardOf({ random }: Story, { tracking }: Parcel, at: Instant): Instant {
  const looked = at + random.int(2, 38) * MINUTE_MS + random.int(0, 59) * 1_000;
  return Math.max(looked, (tracking.scans.at(-1)?.heardAt ?? 0) + 1_000);
}

function tellTracking(story: Story, parcel: Parcel, topic: TrackingTopic, heardAt: Instant): void {
  const at = heardAt + 5_000;
  parcel.tracking = { ...parcel.tracking, updatedAt: heardAt };
  const tag = parcel.tracking.checkpoints.at(-1)?.tag ?? "Pending";
  const isFirstTag = topic === "tracking_update" && !parcel.seenTags.has(tag);
  parcel.seenTags.add(tag);
  const hook = { topic, eventId: story.random.uuid(), at, isFirstTag, tracking: parcel.tracking };
  sendAfterShip(story, { topic, at, body: trackingHookBody(story.plan, hook, story.writing) });
}

function tellByShopify(story: Story, parcel: Parcel, scan: Scan): void {
  const status = shopifyWords[scan.kind];
  if (status === undefined) return;
  const at = scan.at + story.random.int(6, 55) * MINUTE_MS;
  const { tracking, fulfilmentId } = parcel;
  sendShopify(story, {
    topic: "fulfillment_events/create",
    at,
    body: fulfilmentEventBody(
      {
        id: nextId(story),
        fulfilmentId,
        orderId: story.plan.id,
        status,
        message: tracking.carrier.words[scan.kind],
        happenedAt: scan.at,
        toldAt: at,
        place: scan.place,
        eddAt: tracking.latestEddAt,
      },
      story.writing,
    ),
  });
  if (scanKinds[scan.kind][0] === "Delivered")
    changeFulfilment(story, fulfilmentId, at, { shipmentStatus: "delivered" });
}
