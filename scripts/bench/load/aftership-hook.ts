import { createHash, createHmac } from "node:crypto";

/** What has happened to a parcel, in the words of its carrier service. */
export const stages = ["InfoReceived", "InTransit", "OutForDelivery", "Delivered"] as const;
export type Stage = (typeof stages)[number];

export interface ParcelNews {
  /** Keeps the orders of different runs apart. */
  readonly run: string;
  readonly order: number;
  readonly stage: Stage;
  /** When the newest scan was made. */
  readonly at: number;
  /** Where it goes; absent: Oakland. */
  readonly place?: { readonly country: string; readonly city: string; readonly postalCode: string };
}

const HOUR_MS = 3_600_000;
const SCANS = [
  {
    tag: "InfoReceived",
    subtag: "InfoReceived_001",
    message: "Shipping label created, carrier has the data",
  },
  { tag: "InTransit", subtag: "InTransit_003", message: "Departed from the regional sorting facility" },
  { tag: "OutForDelivery", subtag: "OutForDelivery_001", message: "On the vehicle for delivery today" },
  { tag: "Delivered", subtag: "Delivered_001", message: "Delivered, left at the front door" },
] as const;
const CITIES = ["Memphis", "Louisville", "Indianapolis", "Oakland", "Newark", "Dallas", "Ontario", "Atlanta"];

/** The shopper's address: one of its own for each order. */
export function shopperOf({ run, order }: Pick<ParcelNews, "run" | "order">): string {
  return `shopper-${run}-${order}@example.com`;
}

/** The body of an AfterShip webhook (2026-01), about 3 kB: the whole tracking with every scan so far. */
export function aftershipBody(news: ParcelNews): Buffer {
  const { run, order, stage, at } = news;
  const reached = stages.indexOf(stage);
  const newest = SCANS[reached] ?? SCANS[0];
  const number = `${run.toUpperCase()}-${order}`;
  const digest = createHash("sha256").update(`${run}/${order}`).digest("hex");
  const trackingNumber = String(Number.parseInt(digest.slice(43, 54), 16)).padStart(14, "7");
  const body = {
    event: "tracking_update",
    event_id: uuidOf(`${run}/${order}/${stage}`),
    is_tracking_first_tag: reached === 0,
    msg: {
      ...identity({ digest, number, trackingNumber }),
      ...people(news),
      ...places(news.place),
      tag: newest.tag,
      subtag: newest.subtag,
      subtag_message: newest.message,
      created_at: written(at - 30 * HOUR_MS),
      updated_at: written(at),
      order_date: written(at - 40 * HOUR_MS),
      shipment_delivery_date: stage === "Delivered" ? written(at) : null,
      ...estimate(at + 72 * HOUR_MS),
      checkpoints: SCANS.slice(0, reached + 1).map((scan, index) =>
        checkpoint(scan, { order: order + index, at: at - (reached - index) * 8 * HOUR_MS }),
      ),
    },
    ts: Math.floor(at / 1_000),
  };
  return Buffer.from(JSON.stringify(body));
}

/** The number texts to this shopper go to. */
export function numberOf(order: number): string {
  return `+1415${String(5_550_000 + (order % 9_999)).padStart(7, "0")}`;
}

/** A signed POST of this body as bytes, ready to be written to a socket. */
export function aftershipRequest(body: Buffer, secret: string): Buffer {
  const signature = createHmac("sha256", secret).update(body).digest("base64");
  const head =
    "POST /api/hooks/aftership HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
    `User-Agent: aftership\r\naftership-hmac-sha256: ${signature}\r\nas-webhook-id: bench\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

function identity({
  digest,
  number,
  trackingNumber,
}: Record<"digest" | "number" | "trackingNumber", string>) {
  return {
    id: digest.slice(0, 32),
    tracking_number: trackingNumber,
    slug: "fedex",
    title: `#${number}`,
    order_id: String(Number.parseInt(digest.slice(32, 43), 16)),
    order_number: `#${number}`,
    order_id_path: `https://shop.example/account/orders/${number}`,
    custom_fields: { item_names: "Olive wood serving board, 2 linen napkins" },
    shipment_type: "FedEx Home Delivery",
    shipment_weight: { unit: "kg", value: 1.4 },
    shipping_method: "Standard",
    delivery_type: "door_to_door",
    return_to_sender: false,
    active: true,
    note: null,
    source: "shopify",
    order_tags: [],
    tracked_count: 4,
    courier_tracking_link: `https://www.fedex.com/fedextrack/?trknbr=${trackingNumber}`,
    first_attempted_at: null,
    failed_delivery_attempts: 0,
    signature_requirement: "not_required",
    last_mile: null,
  };
}

function people({ run, order }: ParcelNews) {
  return {
    language: "en",
    customers: [
      {
        role: "buyer",
        name: `Robin Fielding ${order}`,
        email: shopperOf({ run, order }),
        phone_number: numberOf(order),
        language: "en",
      },
    ],
  };
}

function places(place: ParcelNews["place"]) {
  const { country, city, postalCode } = place ?? { country: "USA", city: "Oakland", postalCode: "94607" };
  const state = place === undefined ? "CA" : null;
  return {
    origin_country_region: "USA",
    origin_state: "TN",
    origin_city: "Memphis",
    destination_country_region: country,
    courier_destination_country_region: country,
    destination_state: state,
    destination_city: city,
    destination_postal_code: postalCode,
    destination_raw_location: [city, state, postalCode, country].filter(Boolean).join(", "),
  };
}

function checkpoint(scan: (typeof SCANS)[number], { order, at }: { order: number; at: number }) {
  const city = CITIES[order % CITIES.length] ?? "Memphis";
  return {
    created_at: written(at + 60_000),
    slug: "fedex",
    checkpoint_time: written(at),
    location: `${city}, USA`,
    city,
    country_region: "USA",
    message: scan.message,
    tag: scan.tag,
    subtag: scan.subtag,
    subtag_message: scan.message,
    raw_tag: `FEDEX_${scan.subtag}`,
    source: "carrier",
    events: [],
  };
}

function estimate(at: number) {
  const day = written(at).slice(0, 10);
  const stated = {
    type: "specific",
    source: "Carrier EDD",
    datetime: day,
    datetime_min: null,
    datetime_max: null,
  };
  return {
    courier_estimated_delivery_date: {
      estimated_delivery_date: day,
      estimated_delivery_date_min: null,
      estimated_delivery_date_max: null,
    },
    first_estimated_delivery: stated,
    latest_estimated_delivery: { ...stated, revise_reason: null },
  };
}

function written(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}+00:00`;
}

/** The same for the same news, so that a hook sent again is the same hook. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
