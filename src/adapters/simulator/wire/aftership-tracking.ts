import type { Instant } from "@/domain/shared/instant";
import { alpha3, type Carrier } from "../carriers/carrier";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { Place } from "../shop/warehouses";
import type { OrderPlan } from "../story/order-plan";
import type { Writing } from "../story/writing";
import type { scanBody, ToldScan } from "./aftership-scan";

/** A tracking at AfterShip as it stands at a moment. */
export interface TrackingState {
  readonly id: string;
  readonly number: string;
  readonly carrier: Carrier;
  readonly from: Place;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly scans: readonly ToldScan[];
  /** The scans as they are written; made once each, since every hook repeats all of them. */
  readonly checkpoints: readonly ReturnType<typeof scanBody>[];
  readonly firstEddAt: Instant | null;
  readonly latestEddAt: Instant | null;
  readonly promisedAt: Instant | null;
  readonly isReturning: boolean;
  readonly failedAttempts: number;
  readonly pickupPoint: string | null;
}

export type TrackingTopic = "tracking_update" | "edd_revise";

export function trackingHookBody(
  plan: OrderPlan,
  hook: { topic: TrackingTopic; eventId: string; at: Instant; isFirstTag: boolean; tracking: TrackingState },
  writing: Writing,
) {
  const { topic, eventId, at, isFirstTag, tracking } = hook;
  return {
    ts: writing.unix(at),
    event: topic,
    event_id: eventId,
    is_tracking_first_tag: isFirstTag,
    msg: {
      ...namesBody(plan, tracking, writing),
      ...placesBody(plan, tracking),
      ...statusBody(tracking, writing),
      ...datesBody(plan, tracking, writing),
      ...deliveryBody(plan, tracking),
      checkpoints: tracking.checkpoints,
    },
  };
}

function namesBody(plan: OrderPlan, tracking: TrackingState, writing: Writing) {
  return {
    id: tracking.id,
    legacy_id: tracking.id.slice(0, 24),
    created_at: writing.utc(tracking.createdAt),
    updated_at: writing.utc(tracking.updatedAt),
    tracking_number: tracking.number,
    slug: tracking.carrier.slug,
    custom_fields: { shopify_order_id: String(plan.id) },
    note: null,
    order_id: String(plan.id),
    order_id_path: `https://${ashAndEmber.domain}/admin/orders/${plan.id}`,
    order_date: writing.shop(plan.placedAt),
    order_number: `#${plan.number}`,
    title: `#${plan.number}`,
    order_tags: plan.tags,
    source: "api",
    language: plan.person.locale.slice(0, 2),
    unique_token: "deprecated",
    tracking_account_number: null,
    tracking_key: null,
    tracking_ship_date: null,
    shipment_tags: [],
    courier_connection_id: null,
    carbon_emissions: null,
    location_id: null,
    subscribed_smses: [],
    subscribed_emails: [],
    aftership_tracking_url: null,
    aftership_tracking_order_url: null,
    customers: [
      {
        role: "individual",
        name: `${plan.person.firstName} ${plan.person.lastName}`,
        phone_number: plan.person.phone,
        email: plan.person.email,
        language: plan.person.locale.slice(0, 2),
      },
    ],
  };
}

function placesBody({ person: { city, street } }: OrderPlan, { from }: TrackingState) {
  return {
    origin_country_region: alpha3[from.country],
    origin_state: from.region,
    origin_city: from.city,
    origin_postal_code: from.postalCode,
    origin_raw_location: null,
    destination_country_region: alpha3[city.country],
    destination_state: city.region,
    destination_city: city.city,
    destination_postal_code: city.postalCode,
    destination_raw_location: `${street}, ${city.city}, ${city.region} ${city.postalCode}, ${alpha3[city.country]}`,
    courier_destination_country_region: alpha3[city.country],
  };
}

function statusBody({ scans, checkpoints, isReturning, failedAttempts }: TrackingState, writing: Writing) {
  const newest = checkpoints.at(-1);
  const attempt = scans.find((scan) => scan.kind === "nobody_home" || scan.kind === "business_closed");
  return {
    active: newest?.tag !== "Delivered",
    tag: newest?.tag ?? "Pending",
    subtag: newest?.subtag ?? "Pending_001",
    subtag_message: newest?.subtag_message ?? "No information yet",
    tracked_count: checkpoints.length + 2,
    last_mile_tracking_supported: true,
    return_to_sender: isReturning,
    failed_delivery_attempts: failedAttempts,
    first_attempted_at: attempt === undefined ? null : writing.wall(attempt.at, attempt.place.zone),
    signed_by: null,
    signature_requirement: null,
  };
}

function datesBody(plan: OrderPlan, tracking: TrackingState, writing: Writing) {
  const { zone } = plan.person.city;
  const day = (at: Instant | null) => (at === null ? null : writing.day(at, zone));
  const [latest, first] = [day(tracking.latestEddAt), day(tracking.firstEddAt)];
  const stated = (datetime: string | null) =>
    datetime === null
      ? null
      : { type: "specific", source: "Carrier EDD", datetime, datetime_min: null, datetime_max: null };
  const promised = day(tracking.promisedAt);
  const pickedUp = tracking.scans.find((scan) => scan.kind === "accepted");
  const arrived = tracking.checkpoints.findLast((one) => one.tag === "Delivered");
  return {
    courier_estimated_delivery_date:
      latest === null
        ? null
        : {
            estimated_delivery_date: latest,
            estimated_delivery_date_min: null,
            estimated_delivery_date_max: null,
          },
    aftership_estimated_delivery_date: null,
    custom_estimated_delivery_date: null,
    first_estimated_delivery: stated(first),
    latest_estimated_delivery: latest === null ? null : { ...stated(latest), revise_reason: null },
    order_promised_delivery_date:
      promised === null
        ? null
        : {
            promised_delivery_date: promised,
            promised_delivery_date_min: null,
            promised_delivery_date_max: null,
          },
    shipment_pickup_date: pickedUp === undefined ? null : writing.wall(pickedUp.at, pickedUp.place.zone),
    shipment_delivery_date: arrived?.checkpoint_time ?? null,
    transit_time: pickedUp === undefined ? null : daysSince(pickedUp.at, tracking.updatedAt),
    on_time_status: isAfter(latest, first) ? "trending-late" : "trending-on-time",
    on_time_difference: isAfter(latest, first) ? 1 : 0,
  };
}

function deliveryBody(plan: OrderPlan, { carrier, number, scans, pickupPoint }: TrackingState) {
  const isHandedOver = carrier.lastMileSlug !== null && scans.some((scan) => scan.kind === "handed_over");
  return {
    shipment_package_count: 1,
    shipment_type: carrier.service,
    shipment_weight: { value: Math.max(0.2, plan.totalMinor / 10_000), unit: "lb" },
    shipping_method: plan.rate.title,
    delivery_type: "door_to_door",
    delivery_location_type: null,
    pickup_location: pickupPoint,
    pickup_note: null,
    courier_tracking_link: carrier.trackingUrl(number),
    courier_redirect_link: null,
    first_mile: null,
    last_mile: isHandedOver
      ? { tracking_number: number, slug: carrier.lastMileSlug, courier_tracking_link: null }
      : null,
  };
}

function daysSince(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((to - from) / 86_400_000));
}

function isAfter(day: string | null, other: string | null): boolean {
  return day !== null && other !== null && day > other;
}
