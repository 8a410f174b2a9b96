import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";
import { webhookSecrets } from "./environment";

const samples = "src/adapters/sources/samples";
const HOUR = 3_600_000;

type Json = Record<string, unknown>;

interface Shopper {
  readonly email: string;
  readonly phone: string;
}

/** A hook as its sender writes it, about this shopper: nobody's past is another's. */
function sample(file: string, { email, phone }: Shopper): Json {
  const text = readFileSync(`${samples}/${file}`, "utf8");
  return JSON.parse(text.replaceAll("dana.whitfield@example.com", email).replaceAll("+15035550142", phone));
}

const iso = (at: number) => `${new Date(at).toISOString().slice(0, 19)}+00:00`;
/** The calendar day where the parcels go (Portland): a day that is over in Greenwich or Denver need not be over there. */
const day = (at: number) => new Intl.DateTimeFormat("sv-SE", { timeZone: "America/Los_Angeles" }).format(at);

export interface Scan {
  readonly tag: string;
  readonly subtag: string;
  readonly hoursAgo: number;
  readonly message: string;
}

export const scans = {
  label: { tag: "InfoReceived", subtag: "InfoReceived_001", hoursAgo: 60, message: "Label created" },
  pickedUp: { tag: "InTransit", subtag: "InTransit_002", hoursAgo: 50, message: "Accepted" },
  moving: { tag: "InTransit", subtag: "InTransit_007", hoursAgo: 20, message: "Departed facility" },
  out: { tag: "OutForDelivery", subtag: "OutForDelivery_001", hoursAgo: 0.2, message: "Out for delivery" },
  delivered: { tag: "Delivered", subtag: "Delivered_001", hoursAgo: 0.1, message: "Delivered" },
  returning: { tag: "Exception", subtag: "Exception_010", hoursAgo: 0.1, message: "Returning to sender" },
} as const satisfies Record<string, Scan>;

/** One order of a shop that tells Milepost about it with signed webhooks, in the senders' own formats. */
export interface ShopOrder {
  readonly number: string;
  readonly email: string;
  place(): Promise<void>;
  /** Hands a parcel over: the first, or another one of the same order. */
  ship(parcel?: number): Promise<void>;
  /** All scans so far of a parcel; `dueInDays` is the carrier's estimate, counted from today. */
  track(soFar: readonly Scan[], dueInDays: number, parcel?: number): Promise<void>;
}

let count = 0;

export function newOrder(request: APIRequestContext): ShopOrder {
  count += 1;
  const stamp = Date.now() * 10 + count;
  const id = stamp;
  const number = `#${String(stamp).slice(-7)}`;
  const email = `dana.${stamp}@example.com`;
  const shopper = { email, phone: `+1503555${String(stamp).slice(-4)}` };
  const trackingNumberOf = (parcel: number) => `9400111899${parcel}${String(stamp).slice(-11)}`;
  const placedAt = Date.now() - 62 * HOUR;

  return {
    number,
    email,
    place: () => {
      const order = sample("shopify/orders_create.json", shopper);
      const customer = { ...asJson(order.customer), id: stamp };
      const times = { created_at: iso(placedAt), processed_at: iso(placedAt), updated_at: iso(placedAt) };
      return sendShopify(request, "orders/create", {
        ...order,
        ...times,
        id,
        name: number,
        customer,
      });
    },
    ship: (parcel = 1) => {
      const at = iso(placedAt + HOUR);
      const trackingNumber = trackingNumberOf(parcel);
      const numbers = { tracking_number: trackingNumber, tracking_numbers: [trackingNumber] };
      const fulfilment = {
        ...sample("shopify/fulfillments_create.json", shopper),
        id: id + parcel,
        order_id: id,
        name: `${number}.${parcel}`,
      };
      return sendShopify(request, "fulfillments/create", {
        ...fulfilment,
        ...numbers,
        created_at: at,
        updated_at: at,
      });
    },
    track: (soFar, dueInDays, parcel = 1) => {
      const trackingNumber = trackingNumberOf(parcel);
      const hook = sample("aftership/tracking_update.in_transit.json", shopper);
      const now = Date.now();
      const last = soFar.at(-1) ?? scans.label;
      const due = day(now + dueInDays * 24 * HOUR);
      const checkpoints = soFar.map((scan) => ({
        created_at: iso(now),
        slug: "usps",
        checkpoint_time: iso(now - scan.hoursAgo * HOUR),
        city: "Denver",
        state: "CO",
        country_region: "USA",
        message: scan.message,
        tag: scan.tag,
        subtag: scan.subtag,
        events: [],
        source: "carrier",
      }));
      const edd = {
        type: "specific",
        source: "Carrier EDD",
        datetime: due,
        datetime_min: null,
        datetime_max: null,
      };
      const msg = {
        ...asJson(hook.msg),
        id: `provider-${id}-${parcel}`,
        order_id: String(id),
        order_number: number,
        custom_fields: { shopify_order_id: String(id) },
        title: number,
        tracking_number: trackingNumber,
        tag: last.tag,
        subtag: last.subtag,
        updated_at: iso(now),
        checkpoints,
        courier_estimated_delivery_date: { estimated_delivery_date: due },
        order_promised_delivery_date: null,
        first_estimated_delivery: edd,
        latest_estimated_delivery: edd,
      };
      return send(
        request,
        "aftership",
        { ...hook, event_id: randomUUID(), ts: Math.round(now / 1000), msg },
        {},
      );
    },
  };
}

function asJson(value: unknown): Json {
  return value !== null && typeof value === "object" ? { ...value } : {};
}

function sendShopify(request: APIRequestContext, topic: string, body: Json): Promise<void> {
  return send(request, "shopify", body, { "X-Shopify-Topic": topic, "X-Shopify-Event-Id": randomUUID() });
}

async function send(
  request: APIRequestContext,
  source: keyof typeof webhookSecrets,
  body: Json,
  headers: Record<string, string>,
): Promise<void> {
  const raw = JSON.stringify(body);
  const signature = createHmac("sha256", webhookSecrets[source]).update(raw).digest("base64");
  const name = source === "shopify" ? "X-Shopify-Hmac-Sha256" : "aftership-hmac-sha256";
  const answer = await request.post(`/api/hooks/${source}`, {
    data: raw,
    headers: { "Content-Type": "application/json", [name]: signature, ...headers },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  expect(await answer.json()).toMatchObject({ outcome: "accepted" });
}
