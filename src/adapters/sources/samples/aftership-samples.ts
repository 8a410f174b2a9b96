import type { SourceSample } from "@/application/ports/source";
import { readSample } from "./read-sample";

const at = Date.parse;

/** The scans of the story, each on the wall of its place: Reno and Portland keep Pacific time, Denver Mountain time. */
const label = {
  at: at("2026-11-10T09:41:00-08:00"),
  rawTime: "2026-11-10T09:41:00",
  tzSource: "location",
  status: "InfoReceived",
  reason: "label_created",
  code: "InfoReceived_001",
  text: "Shipping Label Created, USPS Awaiting Item",
  city: "Reno",
  region: "NV",
  postalCode: "89502",
  country: "US",
};
const accepted = {
  at: at("2026-11-10T17:05:00-08:00"),
  tzSource: "location",
  status: "InTransit",
  reason: null,
  detail: "picked_up",
  code: "InTransit_002",
  city: "Reno",
};
const departed = {
  at: at("2026-11-12T04:10:00-07:00"),
  tzSource: "location",
  status: "InTransit",
  reason: null,
  detail: "departed_facility",
  code: "InTransit_007",
  city: "Denver",
  region: "CO",
};
const missed = {
  at: at("2026-11-14T10:12:00-08:00"),
  tzSource: "location",
  status: "AttemptFail",
  reason: "failed_attempt",
  detail: "recipient_unavailable",
};

const parcel = {
  trackingNumber: "9400111899561234567890",
  carrier: "usps",
  providerId: "8f1c2a7be0d94c53a1f0c7d2e9b46a10",
};

const tracking = {
  type: "tracking",
  ref: { externalId: "6128475930112", number: "#1042" },
  parcel,
  returnToSender: false,
  failedAttempts: 0,
  originCountry: "US",
  destinationCountry: "US",
  order: {
    placedAt: at("2026-11-09T10:22:31-08:00"),
    customer: {
      email: "dana.whitfield@example.com",
      phone: "+15035550142",
      firstName: "Dana",
      lastName: "Whitfield",
      locale: "en",
    },
    shippingAddress: { city: "Portland", region: "OR", postalCode: "97214", country: "US" },
    shippingMethod: { title: "Standard" },
    deliveryMethod: "shipping",
    tags: ["vip"],
    promised: day("2026-11-15"),
  },
  unknownCodes: [],
};

/** Each body with what it means, written from the documented meaning of its fields. */
export const aftershipSamples: readonly SourceSample[] = [
  sample("tracking_update", "tracking_update.in_transit.json", {
    ...tracking,
    key: "aftership:3d0c5f1e-2f5b-4c0e-9a44-0b6c1fd2a911",
    occurredAt: departed.at,
    mark: { status: "InTransit", reason: null, detail: "departed_facility", at: null },
    checkpoints: [label, accepted, departed],
    edds: [
      {
        span: day("2026-11-14"),
        source: "carrier",
        at: at("2026-11-10T15:58:30Z"),
        original: true,
      },
      { span: day("2026-11-15"), source: "promised", at: 1_794_484_000_000 },
      { span: day("2026-11-14"), source: "carrier", at: 1_794_484_000_000 },
    ],
  }),
  sample("edd_revise", "edd_revise.json", {
    ...tracking,
    key: "aftership:0c9d7b44-3c1a-4ad8-8f0f-2ff8a4a7f9d0",
    // The news is the date, so it happened when AfterShip heard of it and not at the last scan.
    occurredAt: 1_794_490_000_000,
    mark: { status: "InTransit", reason: null, detail: "departed_facility", at: null },
    checkpoints: [label, accepted, departed],
    edds: [
      { span: day("2026-11-14"), source: "carrier", original: true },
      { span: day("2026-11-15"), source: "promised", at: 1_794_490_000_000 },
      { span: day("2026-11-16"), source: "carrier", at: 1_794_490_000_000 },
    ],
  }),
  sample("tracking_update", "tracking_update.attempt_fail.json", {
    ...tracking,
    key: "aftership:b1f1f0de-6a55-4f0b-8f0a-52d8d0a2c1aa",
    occurredAt: missed.at,
    mark: { status: "AttemptFail", reason: "failed_attempt", detail: "recipient_unavailable", at: null },
    checkpoints: [label, accepted, departed, missed],
    failedAttempts: 1,
  }),
  sample("tracking_update", "tracking_update.delivered.json", {
    ...tracking,
    key: "aftership:e7a7d3bc-6f25-4d3e-9d2c-6c2b0d5b8b77",
    occurredAt: at("2026-11-14T13:36:00-08:00"),
    mark: { status: "Delivered", reason: null, at: null },
    checkpoints: [
      label,
      accepted,
      departed,
      { at: at("2026-11-14T13:36:00-08:00"), status: "Delivered", reason: null, code: "Delivered_001" },
    ],
  }),
  sample("tracking_update", "tracking_update.returning.json", {
    ...tracking,
    key: "aftership:7a9a7d52-11b6-4c31-a6cf-0d9f9a11cc01",
    occurredAt: at("2026-11-16T11:58:00-08:00"),
    mark: { status: "Exception", reason: "returned_to_sender", detail: "returning", at: null },
    checkpoints: [
      label,
      accepted,
      departed,
      missed,
      {
        at: at("2026-11-16T11:58:00-08:00"),
        status: "Exception",
        reason: "returned_to_sender",
        detail: "returning",
      },
    ],
    returnToSender: true,
    failedAttempts: 1,
  }),
  sample("tracking_update", "tracking_update.legacy_v4.json", {
    type: "tracking",
    key: "aftership:5d3b7b8a-8d0b-4a0e-bb0b-1c8d1a4f7e10",
    occurredAt: at("2026-11-14T06:10:00-08:00"),
    // v4 has no order number: it is read from the title.
    ref: { externalId: "6128475930112", number: "#1042" },
    parcel: { ...parcel, providerId: "65f2a0b4c1d2e3f405162738" },
    mark: { status: "OutForDelivery", reason: null, at: null },
    checkpoints: [
      {
        at: at("2026-11-14T06:10:00-08:00"),
        rawTime: "2026-11-14T06:10:00",
        tzSource: "location",
        status: "OutForDelivery",
        code: "OutForDelivery_001",
        city: "Portland",
        region: "OR",
        postalCode: "97214",
        country: "US",
      },
    ],
    edds: [{ span: day("2026-11-14"), source: "carrier", at: 1_794_660_000_000 }],
    returnToSender: false,
    originCountry: "US",
    destinationCountry: "US",
    order: {
      customer: {
        email: "dana.whitfield@example.com",
        phone: "+15035550142",
        firstName: "Dana",
        lastName: "Whitfield",
      },
    },
  }),
];

function sample(topic: string, file: string, expected: SourceSample["expected"][number]): SourceSample {
  return { name: file, topic, headers: {}, body: readSample("aftership", file), expected: [expected] };
}

function day(date: string) {
  return { from: date, to: date };
}
