import { describe, expect, it } from "vitest";
import type { TrackingEvent } from "@/domain/event/canonical-event";
import { aftership } from "./source";

const receivedAt = Date.parse("2026-11-20T12:00:00Z");
const at = Date.parse;

describe("an AfterShip hook's name", () => {
  const body = new TextEncoder().encode("{}");
  const identify = (json: unknown) => aftership.identify({ body, headers: {} }, json);

  it("is its event id, or its bytes where there is none", () => {
    expect(identify({ event: "tracking_update", event_id: "a" })).toEqual({
      kind: "event",
      topic: "tracking_update",
      dedupeKey: "a",
    });
    const byBytes = identify({ event: "tracking_update" });
    expect(byBytes).toMatchObject({ kind: "event", dedupeKey: expect.stringMatching(/^\S{43}$/) });
  });

  it("leaves a customer's return to the shop alone: it is no delivery to the customer", () => {
    const hook = { event: "tracking_update", event_id: "a", msg: { shipment_direction: "return" } };
    expect(identify(hook)).toMatchObject({ kind: "ignored", why: expect.stringContaining("return") });
    expect(identify({ ...hook, msg: { shipment_direction: "forward" } })).toMatchObject({ kind: "event" });
  });

  it("needs a tracking with a number", () => {
    const { success } = aftership.payload("tracking_update").safeParse({ event: "tracking_update", msg: {} });
    expect(success).toBe(false);
  });
});

describe("the time of a scan", () => {
  const timeOf = (scan: object, tracking: object = {}) => {
    const [checkpoint] = event({ ...tracking, checkpoints: [{ tag: "InTransit", ...scan }] }).checkpoints;
    return checkpoint && { at: checkpoint.at, tzSource: checkpoint.tzSource, rawTime: checkpoint.rawTime };
  };

  it("is exact when its offset is written", () => {
    expect(timeOf({ checkpoint_time: "2026-11-14T10:12:00+09:00" })).toEqual({
      at: at("2026-11-14T01:12:00Z"),
      tzSource: "offset",
      rawTime: "2026-11-14T10:12:00+09:00",
    });
  });

  it.each([
    [{ country_region: "JPN" }, "2026-11-14T01:12:00Z"],
    [{ country_iso3: "DEU" }, "2026-11-14T09:12:00Z"],
    [{ country_region: "US", state: "NV" }, "2026-11-14T18:12:00Z"],
    [{ country_region: "USA", postal_code: "10001" }, "2026-11-14T15:12:00Z"],
    [{ country_region: "IND" }, "2026-11-14T04:42:00Z"],
  ])("is on the wall of its place: %o", (place, expected) => {
    expect(timeOf({ checkpoint_time: "2026-11-14T10:12:00", ...place })).toMatchObject({
      at: at(expected),
      tzSource: "location",
    });
  });

  it("is on the wall of the country when the parcel never leaves it", () => {
    const within = { origin_country_region: "GBR", destination_country_region: "GBR" };
    expect(timeOf({ checkpoint_time: "2026-07-01T10:12:00" }, within)).toMatchObject({
      at: at("2026-07-01T09:12:00Z"),
      tzSource: "location",
    });
  });

  it("is a guess otherwise, never later than it was heard of", () => {
    const abroad = { origin_country_region: "CHN", destination_country_region: "GBR" };
    expect(timeOf({ checkpoint_time: "2026-11-14T20:00:00" }, abroad)).toMatchObject({
      at: at("2026-11-14T20:00:00Z"),
      tzSource: "assumed_utc",
    });
    const heard = { checkpoint_time: "2026-11-14T20:00:00", created_at: "2026-11-14T12:05:00+00:00" };
    expect(timeOf(heard, abroad)).toMatchObject({ at: at("2026-11-14T12:05:00Z"), tzSource: "assumed_utc" });
  });

  it("that nobody can read is when it was heard of, and a scan without any time is left out", () => {
    expect(timeOf({ checkpoint_time: "yesterday", created_at: "2026-11-14T12:05:00+00:00" })).toEqual({
      at: at("2026-11-14T12:05:00Z"),
      tzSource: "assumed_utc",
      rawTime: "yesterday",
    });
    expect(timeOf({ checkpoint_time: null })).toBeUndefined();
  });

  it("orders the scans", () => {
    const scans = ["2026-11-14T10:00:00Z", "2026-11-12T10:00:00Z", "2026-11-13T10:00:00Z"];
    const { checkpoints } = event({ checkpoints: scans.map((time) => ({ checkpoint_time: time })) });
    expect(checkpoints.map((one) => one.rawTime)).toEqual([scans[1], scans[2], scans[0]]);
  });
});

describe("the status of a tracking", () => {
  const scan = { checkpoint_time: "2026-11-14T10:00:00Z" };

  it("is its tag's when nobody knows the subtag, which goes to the review list once", () => {
    const unknown = { tag: "Exception", subtag: "Exception_099", subtag_message: "Eaten by a goat" };
    const told = event({ ...unknown, checkpoints: [{ ...scan, ...unknown }] });
    expect(told.mark).toMatchObject({ status: "Exception", reason: "other" });
    expect(told.unknownCodes).toEqual([
      { vocabulary: "aftership", code: "Exception_099", text: "Eaten by a goat" },
    ]);
    expect(told.key).toBe("aftership:e1:unmapped");
  });

  it("is the store's own mapping where it has one", () => {
    const told = event(
      { tag: "Exception", subtag: "Exception_099" },
      { overrides: { "aftership:Exception_099": { status: "Exception", reason: "damaged" } } },
    );
    expect(told).toMatchObject({ mark: { reason: "damaged" }, unknownCodes: [], key: "aftership:e1" });
  });

  it("is unknown when neither is known", () => {
    expect(event({ tag: "Vanished" })).toMatchObject({
      mark: null,
      unknownCodes: [{ vocabulary: "aftership", code: "Vanished" }],
    });
    expect(event({ tag: null })).toMatchObject({ mark: null, unknownCodes: [] });
  });

  it("is dated by the tracking when no scan explains it", () => {
    const silent = {
      tag: "Expired",
      subtag: "Expired_001",
      updated_at: "2026-12-14T10:00:00+00:00",
      checkpoints: [{ ...scan, tag: "InTransit", subtag: "InTransit_001" }],
    };
    const told = event(silent);
    expect(told.occurredAt).toBe(at("2026-12-14T10:00:00Z"));
    expect(told.mark).toEqual({ status: "Expired", reason: "stale", at: at("2026-12-14T10:00:00Z") });
  });

  it("learns from an event code what the subtag leaves open, and nothing else", () => {
    const handed = { tag: "InTransit", subtag: "InTransit_001" };
    const told = event({
      ...handed,
      checkpoints: [{ ...scan, ...handed, events: [{ code: "handed_over_to_last_mile_carrier" }] }],
    });
    expect(told.checkpoints[0]).toMatchObject({ status: "InTransit", reason: "handed_to_local_carrier" });
    expect(told.mark).toMatchObject({ reason: "handed_to_local_carrier", at: null });

    const refused = { tag: "Exception", subtag: "Exception_003" };
    const codes = [{ code: "shipment_lost" }, { code: "a_new_code" }];
    const other = event({ ...refused, checkpoints: [{ ...scan, ...refused, events: codes }] });
    expect(other.mark).toMatchObject({ status: "Exception", reason: "refused" });
    expect(other.unknownCodes).toEqual([]);
  });

  it("is pending from the moment AfterShip complains of it", () => {
    const told = event({ tag: "Pending", subtag: "Pending_001" }, { event: "tracking_pending_time" });
    expect(told).toMatchObject({
      occurredAt: 1_794_484_000_000,
      mark: { status: "Pending", at: 1_794_484_000_000 },
      checkpoints: [],
    });
  });

  it("names the local carrier only where it is another one", () => {
    expect(event({ slug: "yunexpress", last_mile: { slug: "usps" } }).handedOverTo).toBe("usps");
    expect(event({ slug: "usps", last_mile: { slug: "usps" } })).not.toHaveProperty("handedOverTo");
  });

  it("names the pickup point in either shape", () => {
    expect(event({ pickup_location: "Corner shop, 5th Ave" }).pickupPoint).toBe("Corner shop, 5th Ave");
    expect(event({ pickup_location: { name: "Corner shop" } }).pickupPoint).toBe("Corner shop");
  });
});

describe("estimates of delivery", () => {
  const edds = (tracking: object) => event(tracking).edds;
  const heardAt = 1_794_484_000_000;

  it("come from the carrier, a prediction or a promise", () => {
    expect(
      edds({
        courier_estimated_delivery_date: { estimated_delivery_date: "2026-11-14" },
        aftership_estimated_delivery_date: {
          estimated_delivery_date: null,
          estimated_delivery_date_min: "2026-11-13",
          estimated_delivery_date_max: "2026-11-16",
        },
        custom_estimated_delivery_date: { datetime: "2026-11-18T00:00:00Z" },
        order_promised_delivery_date: "2026-11-17",
      }),
    ).toEqual([
      { span: { from: "2026-11-17", to: "2026-11-17" }, source: "promised", at: heardAt },
      { span: { from: "2026-11-13", to: "2026-11-16" }, source: "predicted", at: heardAt },
      { span: { from: "2026-11-14", to: "2026-11-14" }, source: "carrier", at: heardAt },
    ]);
  });

  it("may be the shop's own date where nothing was promised", () => {
    const custom = { custom_estimated_delivery_date: { datetime: "2026-11-18T00:00:00Z" } };
    expect(edds({ ...custom, order_promised_delivery_date: { promised_delivery_date: null } })).toEqual([
      { span: { from: "2026-11-18", to: "2026-11-18" }, source: "promised", at: heardAt },
    ]);
  });

  it("are dated by the hook, the very first one by the tracking itself", () => {
    const stated = (source: string, datetime: string) => ({ type: "specific", source, datetime });
    expect(
      edds({
        created_at: "2026-11-10T00:00:00+00:00",
        first_estimated_delivery: stated("AfterShip EDD", "2026-11-13"),
        latest_estimated_delivery: stated("Carrier EDD", "2026-11-16"),
        courier_estimated_delivery_date: { estimated_delivery_date: "2026-11-14" },
      }),
    ).toEqual([
      {
        span: { from: "2026-11-13", to: "2026-11-13" },
        source: "predicted",
        at: at("2026-11-10T00:00:00Z"),
        original: true,
      },
      { span: { from: "2026-11-16", to: "2026-11-16" }, source: "carrier", at: heardAt },
    ]);
  });

  it("have their edges in order, and one edge stands for both", () => {
    const latest = { source: "Order EDD", datetime_min: "2026-11-18", datetime_max: "2026-11-16" };
    expect(edds({ latest_estimated_delivery: latest })).toMatchObject([
      { span: { from: "2026-11-16", to: "2026-11-18" }, source: "promised" },
    ]);
    expect(edds({ latest_estimated_delivery: { source: "?", datetime_max: "2026-11-16" } })).toMatchObject([
      { span: { from: "2026-11-16", to: "2026-11-16" }, source: "predicted" },
    ]);
  });

  it("that name no day are none", () => {
    expect(edds({ expected_delivery: "soon", order_promised_delivery_date: {} })).toEqual([]);
  });
});

describe("what a tracking tells of its order", () => {
  const ref = (tracking: object) => event(tracking).ref;

  it("is the shop's id from the custom field, else from order_id", () => {
    expect(ref({ custom_fields: { shopify_order_id: "1" }, order_id: "2" })).toEqual({ externalId: "1" });
    expect(ref({ custom_fields: null, order_id: "gid://shopify/Order/2" })).toEqual({ externalId: "2" });
    expect(ref({ custom_fields: [], order_id: "#1042" })).toEqual({ number: "#1042" });
  });

  it("is the number from the title where nothing else has it", () => {
    expect(ref({ title: "#1042" })).toEqual({ number: "#1042" });
    expect(ref({ title: "#1042.1" })).toEqual({ number: "#1042" });
    expect(ref({ title: "#1042-F2" })).toEqual({ number: "#1042" });
    expect(ref({ title: "SO-10023" })).toEqual({ number: "SO-10023" });
    expect(ref({ title: "A present for Dana" })).toEqual({});
    expect(ref({ title: "1234567", tracking_number: "1234567" })).toEqual({});
  });

  it("is the buyer, where several people are named", () => {
    const customers = [
      { role: "receiver", name: "Rita", email: "rita@example.com" },
      { role: "buyer", name: "Dana van der Berg", email: "Dana@Example.com", phone_number: 15035550142 },
    ];
    expect(event({ customers }).order?.customer).toEqual({
      email: "dana@example.com",
      phone: "15035550142",
      firstName: "Dana van der",
      lastName: "Berg",
    });
  });

  it("is when it was placed, on the shop's wall where no offset is written", () => {
    expect(event({ order_date: "2026-11-09T10:22:31" }).order?.placedAt).toBe(at("2026-11-09T18:22:31Z"));
  });

  it("is nothing when nothing is told", () => {
    expect(event({})).not.toHaveProperty("order");
  });
});

interface HookOptions {
  readonly event?: string;
  readonly overrides?: Parameters<typeof aftership.normalise>[1]["statusOverrides"];
}

function event(
  tracking: object,
  { event: topic = "tracking_update", overrides = {} }: HookOptions = {},
): TrackingEvent {
  const hook = {
    event: topic,
    event_id: "e1",
    ts: 1_794_484_000,
    msg: { id: "t1", tracking_number: "9400 1118", ...tracking },
  };
  const [told] = aftership.normalise(hook, {
    topic,
    receivedAt,
    storeZone: "America/Los_Angeles",
    statusOverrides: overrides,
  });
  if (told?.type !== "tracking") throw new Error("Expected a tracking event");
  return told;
}
