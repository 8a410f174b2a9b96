import { describe, expect, it } from "vitest";
import { anOrder, aShipment, monday, someFacts } from "@/testing/builders/facts";
import type { Facts, MessageFact } from "./facts";
import type { SendConfig } from "./send-config";
import { decideSend } from "./send-decision";
import { type TouchpointId, touchpointIds, touchpoints } from "./touchpoint";

const HOUR = 3_600_000;

function config(touchpoint: TouchpointId, changes: Partial<SendConfig> = {}): SendConfig {
  return {
    touchpoint,
    channel: "email",
    template: touchpoint,
    covers: "parcel",
    unless: null,
    requires: [],
    waitUpToMs: 0,
    fallbackTemplate: null,
    validFor: "always",
    promise: null,
    ...changes,
  };
}

function message(changes: Partial<MessageFact>): MessageFact {
  return {
    id: "m1",
    key: "k1",
    touchpoint: "shipped",
    channel: "email",
    state: "sent",
    shipmentIds: [],
    queuedAt: monday,
    sentAt: monday,
    ...changes,
  };
}

const reason = (touchpoint: TouchpointId, facts: Partial<Facts>, changes: Partial<SendConfig> = {}) => {
  const decision = decideSend(config(touchpoint, changes), someFacts(facts));
  return decision.kind === "send" || decision.kind === "missing"
    ? decision.kind
    : `${decision.kind}: ${decision.reason}`;
};

const twoParcels = (second: Partial<ReturnType<typeof aShipment>>) => {
  const shipments = [
    aShipment({ deliveredAt: monday, status: "Delivered" }),
    aShipment({ id: "shipment-2", trackingNumber: "TN2", ...second }),
  ];
  return { shipments, shipment: shipments[0] ?? null };
};

describe("whether a message goes", () => {
  it.each([
    [
      "a test order gets nothing",
      "order_confirmed",
      { order: anOrder({ isTest: true }) },
      "suppressed: test_order",
    ],
    [
      "an erased person gets nothing",
      "delivered",
      { order: anOrder({ redactedAt: monday }) },
      "suppressed: redacted",
    ],
    [
      "a cancelled order is not shipped news",
      "shipped",
      { order: anOrder({ cancelledAt: monday }) },
      "suppressed: order_cancelled",
    ],
    [
      "a lost parcel of a cancelled order is still told",
      "lost_or_damaged",
      { order: anOrder({ cancelledAt: monday }) },
      "send",
    ],
    [
      "nothing travels on a local pickup (R49)",
      "shipped",
      { order: anOrder({ deliveryMethod: "pickup" }) },
      "suppressed: local_pickup",
    ],
    [
      "a pickup order is told that it is ready",
      "ready_for_pickup",
      { order: anOrder({ deliveryMethod: "pickup" }) },
      "send",
    ],
    ["no address, no message", "shipped", { order: anOrder({ email: null }) }, "suppressed: no_email"],
    [
      "a bounced address is left alone",
      "shipped",
      { blocked: [{ channel: "email", reason: "hard bounce" }] },
      "suppressed: address_blocked",
    ],
    [
      "a block on another channel does not matter",
      "shipped",
      { blocked: [{ channel: "sms", reason: "STOP" }] },
      "send",
    ],
    [
      "out for delivery never follows delivered (R54)",
      "out_for_delivery",
      { shipment: aShipment({ deliveredAt: monday }) },
      "superseded: already_delivered",
    ],
    [
      "in transit never follows out for delivery",
      "in_transit",
      { shipment: aShipment({ outForDeliveryAt: monday }) },
      "superseded: already_out_for_delivery",
    ],
    [
      "a cancelled parcel is not spoken of",
      "shipped",
      { shipment: aShipment({ cancelledAt: monday }) },
      "suppressed: parcel_cancelled",
    ],
    [
      "preparing is no news once it has shipped",
      "order_preparing",
      { shipment: null, shipments: [aShipment()] },
      "superseded: already_shipped",
    ],
    [
      "delivered waits for the last parcel (C7)",
      "delivered",
      twoParcels({}),
      "suppressed: parcels_outstanding",
    ],
    ["delivered goes with the last parcel", "delivered", twoParcels({ deliveredAt: monday }), "send"],
    ["a cancelled second parcel holds nothing up", "delivered", twoParcels({ cancelledAt: monday }), "send"],
    [
      "one of several is no news when all are there",
      "part_delivered",
      twoParcels({ deliveredAt: monday }),
      "superseded: all_arrived",
    ],
  ] as const)("%s", (_name, touchpoint, facts, expected) => expect(reason(touchpoint, facts)).toBe(expected));

  it("marketing preferences never stop a transactional message (R38)", () => {
    const refused = [
      { channel: "email", class: "marketing", state: "refused", source: "shop", at: monday },
    ] as const;
    expect(reason("shipped", { consents: refused })).toBe("send");
  });

  it("tells a parcel once, and two parcels of one fulfilment together", () => {
    const shipments = [
      aShipment(),
      aShipment({ id: "shipment-2" }),
      aShipment({ id: "shipment-3", fulfilmentId: "fulfilment-2" }),
    ];
    const first = decideSend(
      config("shipped", { covers: "fulfilment" }),
      someFacts({ shipments, shipment: shipments[0] ?? null }),
    );
    expect(first).toMatchObject({ kind: "send", shipmentIds: ["shipment-1", "shipment-2"] });
    const told = [
      message({ key: "shipped:email:parcel:shipment-1", shipmentIds: ["shipment-1", "shipment-2"] }),
    ];
    const second = decideSend(
      config("shipped", { covers: "fulfilment" }),
      someFacts({ shipments, shipment: shipments[1] ?? null, messages: told }),
    );
    expect(second).toMatchObject({ kind: "superseded", reason: "already_told" });
    const third = decideSend(
      config("shipped", { covers: "fulfilment" }),
      someFacts({ shipments, shipment: shipments[2] ?? null, messages: told }),
    );
    expect(third).toMatchObject({ kind: "send", shipmentIds: ["shipment-3"] });
  });

  it("does not count itself as already told when it is asked again", () => {
    const key = "shipped:email:parcel:shipment-1";
    const messages = [message({ key, state: "queued", shipmentIds: ["shipment-1"] })];
    expect(
      decideSend(config("shipped"), someFacts({ messages }), { class: "transactional", ownKey: key }),
    ).toMatchObject({ kind: "send" });
    expect(decideSend(config("shipped"), someFacts({ messages }))).toMatchObject({ kind: "superseded" });
  });

  it("dies at the end of the day it is about, in the recipient's zone (D22)", () => {
    const out = aShipment({ status: "OutForDelivery", outForDeliveryAt: monday });
    const at = (now: number) => reason("out_for_delivery", { now, shipment: out }, { validFor: "same_day" });
    expect(at(monday + 13 * HOUR)).toBe("send");
    expect(at(monday + 14 * HOUR)).toBe("suppressed: stale");
  });

  it("records the values of the rule that said no", () => {
    const unless = { fact: "support.has_open_ticket", op: "is_true" } as const;
    const tickets = [{ id: "t", orderId: null, openedAt: monday, closedAt: null, isWismo: true }];
    const decision = decideSend(config("follow_up", { unless }), someFacts({ tickets }));
    expect(decision).toEqual({
      kind: "skipped",
      reason: "unless",
      values: { "support.has_open_ticket": true },
    });
  });

  it("never speaks about the way of a parcel that has arrived, whatever the touchpoint", () => {
    const arrived = { shipment: aShipment({ deliveredAt: monday, outForDeliveryAt: monday }) };
    for (const id of touchpointIds) {
      const { endsWith } = touchpoints[id];
      if (endsWith === "last_mile" || endsWith === "arrived")
        expect(reason(id, arrived), id).toMatch(/^superseded/);
    }
  });
});

describe("by text message", () => {
  const texts = (state: "granted" | "refused", about: "transactional" | "marketing" = "transactional") => ({
    channel: "sms" as const,
    class: about,
    state,
    source: "tracking page",
    at: monday,
  });
  /** Monday 10:00 in Berlin is a decent hour. */
  const asked = (changes: Parameters<typeof someFacts>[0], set: Partial<SendConfig> = {}) =>
    decideSend(
      config("out_for_delivery", { channel: "sms", ...set }),
      someFacts({ phone: "+4915112345678", consents: [texts("granted")], ...changes }),
    );
  const out = (at: number) => aShipment({ status: "OutForDelivery", outForDeliveryAt: at });

  it("goes to who asked for texts about orders, and to nobody else (R88)", () => {
    expect(asked({})).toMatchObject({ kind: "send" });
    expect(asked({ consents: [] })).toMatchObject({ reason: "no_consent" });
    expect(asked({ consents: [texts("refused")] })).toMatchObject({ reason: "no_consent" });
    expect(asked({ consents: [texts("granted", "marketing")] })).toMatchObject({ kind: "send" });
    expect(asked({ consents: [texts("granted", "marketing"), texts("refused")] })).toMatchObject({
      reason: "no_consent",
    });
    expect(asked({ phone: null })).toMatchObject({ reason: "no_phone" });
    expect(asked({ blocked: [{ channel: "sms", reason: "STOP" }] })).toMatchObject({
      reason: "address_blocked",
    });
  });

  it("is not stopped by a mail address that bounces, nor the other way round", () => {
    expect(asked({ blocked: [{ channel: "email", reason: "550" }] })).toMatchObject({ kind: "send" });
    expect(asked({ blocked: [{ channel: "sms", reason: "STOP" }] }, { channel: "email" })).toMatchObject({
      kind: "send",
    });
  });

  it("advertises to who said yes to advertising alone", () => {
    const facts = someFacts({ phone: "+4915112345678", consents: [texts("granted")] });
    const set = config("follow_up", { channel: "sms" });
    expect(decideSend(set, facts, { class: "marketing" })).toMatchObject({ reason: "no_consent" });
    expect(decideSend(config("follow_up"), facts, { class: "marketing" })).toMatchObject({
      reason: "no_consent",
    });
  });

  it("waits for the morning at night", () => {
    const night = monday + 12 * HOUR;
    expect(asked({ now: night }, { touchpoint: "delay" })).toEqual({
      kind: "wait",
      reason: "quiet_hours",
      until: monday + 23 * HOUR,
      key: "delay:sms:parcel:shipment-1",
      shipmentIds: ["shipment-1"],
      validUntil: null,
    });
    expect(asked({ now: night }, { touchpoint: "delay", channel: "email" })).toMatchObject({ kind: "send" });
  });

  it('"out for delivery today" waits for nine in the morning, never for the next day (D22)', () => {
    const early = monday - 2 * HOUR;
    expect(asked({ now: early, shipment: out(early) })).toMatchObject({
      kind: "wait",
      until: monday - HOUR,
      validUntil: monday + 14 * HOUR - 1,
    });
    const late = monday + 11.5 * HOUR;
    expect(asked({ now: late, shipment: out(late) })).toMatchObject({
      kind: "suppressed",
      reason: "stale",
      values: { quiet_hours: true },
    });
  });

  it("does not go any more once the parcel is there", () => {
    expect(asked({ shipment: aShipment({ outForDeliveryAt: monday, deliveredAt: monday }) })).toMatchObject({
      kind: "superseded",
    });
  });
});
