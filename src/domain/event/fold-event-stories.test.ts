import { describe, expect, it } from "vitest";
import {
  fulfilmentSaid,
  nothingTold,
  orderSaid,
  scan,
  tell,
  trackingNumber,
  trackingSaid,
} from "@/testing/builders/events";
import { monday } from "@/testing/builders/facts";
import { DAY_MS, HOUR_MS } from "../shared/instant";

const placed = orderSaid("created", { placedAt: monday, updatedAt: monday });
const label = scan(monday + 1 * HOUR_MS, "InfoReceived", {
  reason: "label_created",
  code: "InfoReceived_001",
});
const pickedUp = scan(monday + 8 * HOUR_MS, "InTransit", { code: "InTransit_002", city: "Reno" });
const departed = scan(monday + 2 * DAY_MS, "InTransit", { code: "InTransit_007", city: "Denver" });
const outNow = scan(monday + 4 * DAY_MS, "OutForDelivery", { code: "OutForDelivery_001", city: "Portland" });
const missed = scan(monday + 4 * DAY_MS + 4 * HOUR_MS, "AttemptFail", {
  reason: "failed_attempt",
  code: "AttemptFail_002",
});
const arrived = scan(monday + 4 * DAY_MS + 7 * HOUR_MS, "Delivered", {
  code: "Delivered_001",
  city: "Portland",
});
const turnedBack = scan(monday + 6 * DAY_MS, "Exception", {
  reason: "returned_to_sender",
  detail: "returning",
  code: "Exception_010",
});

const typesOf = (told: ReturnType<typeof tell>) => told.events.map((event) => event.type);
const countOf = (told: ReturnType<typeof tell>, type: string) =>
  typesOf(told).filter((one) => one === type).length;

describe("an order from checkout to the door", () => {
  const story = [
    placed,
    fulfilmentSaid({}, monday + HOUR_MS),
    trackingSaid([label, pickedUp]),
    trackingSaid([label, pickedUp, departed]),
    trackingSaid([label, pickedUp, departed, outNow]),
    trackingSaid([label, pickedUp, departed, outNow, arrived]),
  ];

  it("is told once per step", () => {
    expect(typesOf(tell(story))).toEqual([
      "order_placed",
      "shipment_created",
      "status_changed",
      "scan_added",
      "scan_added",
      "status_changed",
      "scan_added",
      "status_changed",
      "parcel_delivered",
      "scan_added",
      "order_delivered",
    ]);
  });

  it("ends delivered, with the times of the scans and not of the hooks", () => {
    const { order, shipments } = tell(story);
    expect(order).toMatchObject({ state: "delivered", deliveredAt: arrived.at, placedAt: monday });
    expect(shipments).toHaveLength(1);
    expect(shipments[0]).toMatchObject({
      status: "Delivered",
      shippedAt: monday + HOUR_MS,
      pickedUpAt: pickedUp.at,
      outForDeliveryAt: outNow.at,
      deliveredAt: arrived.at,
      lastScanAt: arrived.at,
    });
    expect(shipments[0]?.checkpoints.map((one) => one.at)).toEqual(
      [label, pickedUp, departed, outNow, arrived].map((one) => one.at),
    );
  });

  it("says nothing more when every hook comes again", () => {
    const once = tell(story);
    const twice = tell(story, { told: { ...once, events: [] } });
    expect(twice.events).toEqual([]);
    expect(twice.shipments).toEqual(once.shipments);
    expect(twice.order).toBe(once.order);
  });

  it("keeps a late scan for the timeline and makes no news of it", () => {
    const told = tell([placed, fulfilmentSaid(), trackingSaid([pickedUp, arrived])]);
    const later = tell([trackingSaid([outNow])], { told: { ...told, events: [] } });
    expect(later.events).toEqual([]);
    expect(later.shipments[0]).toMatchObject({ status: "Delivered" });
    expect(later.shipments[0]?.checkpoints).toHaveLength(3);
  });
});

describe("two parcels", () => {
  const second = "1Z999AA10123456784";
  const both = fulfilmentSaid(
    { createdAt: monday + HOUR_MS, parcels: [{ trackingNumber }, { trackingNumber: second }] },
    monday + DAY_MS,
  );
  const first = fulfilmentSaid({}, monday + HOUR_MS);
  const secondArrives = trackingSaid([scan(arrived.at + DAY_MS, "Delivered")], {
    parcel: { trackingNumber: second },
  });

  it("adds the second and keeps the first", () => {
    const told = tell([placed, first, both]);
    expect(told.shipments.map((one) => one.trackingNumber)).toEqual([trackingNumber, second]);
    expect(countOf(told, "shipment_created")).toBe(2);
  });

  it("dates a second parcel from the update that adds it", () => {
    const told = tell([placed, first, both]);
    expect(told.events.at(-1)).toMatchObject({ type: "shipment_created", at: monday + DAY_MS });
  });

  it("dates both from the fulfilment when nobody has told of it before: an old one is no news", () => {
    const told = tell([placed, both]);
    expect(told.events.slice(-2).map((event) => event.type === "shipment_created" && event.at)).toEqual([
      monday + HOUR_MS,
      monday + HOUR_MS,
    ]);
  });

  it("does not lose the second when an older hook names only the first", () => {
    expect(tell([placed, both, first]).shipments).toHaveLength(2);
  });

  it("are delivered as an order only with the last one", () => {
    const half = tell([placed, both, trackingSaid([arrived])]);
    expect(half.order?.state).toBe("open");
    expect(countOf(half, "order_delivered")).toBe(0);
    const whole = tell([secondArrives], { told: half });
    expect(whole.order?.state).toBe("delivered");
    expect(whole.order?.deliveredAt).toBe(arrived.at + DAY_MS);
    expect(countOf(whole, "order_delivered")).toBe(1);
  });

  it("leave the order open while a line is in neither", () => {
    const lines = ["a", "b"].map((externalId) => ({ externalId, title: externalId, quantity: 1 }));
    const ordered = orderSaid("created", { placedAt: monday, updatedAt: monday, lines });
    const sent = fulfilmentSaid({ lines: [{ externalId: "a", quantity: 1 }] }, monday + HOUR_MS);
    const told = tell([ordered, sent, trackingSaid([arrived])]);
    expect(countOf(told, "parcel_delivered")).toBe(1);
    expect(countOf(told, "order_delivered")).toBe(0);
  });
});

describe("a parcel that comes back", () => {
  const back = scan(turnedBack.at + 3 * DAY_MS, "Delivered", { code: "Delivered_001" });

  it("is never told as delivered when it arrives at its sender", () => {
    const told = tell([
      placed,
      fulfilmentSaid(),
      trackingSaid([pickedUp, missed, turnedBack]),
      trackingSaid([back]),
    ]);
    expect(told.shipments[0]).toMatchObject({
      status: "Exception",
      reason: "returned_to_sender",
      detail: "returned",
      deliveredAt: null,
      returnedAt: back.at,
    });
    expect(told.order?.state).toBe("returned");
    expect(countOf(told, "parcel_delivered")).toBe(0);
    expect(countOf(told, "order_delivered")).toBe(0);
    expect(countOf(told, "return_received")).toBe(1);
  });

  it("is known to come back from the sender's flag alone", () => {
    const told = tell([placed, fulfilmentSaid(), trackingSaid([pickedUp, back], { returnToSender: true })]);
    expect(told.shipments[0]).toMatchObject({ reason: "returned_to_sender", returnedAt: back.at });
    expect(countOf(told, "parcel_delivered")).toBe(0);
  });

  it("does not look like a delivery again when it is scanned on its way", () => {
    const onTheWay = scan(turnedBack.at + DAY_MS, "OutForDelivery");
    const told = tell([placed, trackingSaid([pickedUp, turnedBack, onTheWay])]);
    expect(told.shipments[0]).toMatchObject({ status: "Exception", outForDeliveryAt: null });
  });
});

describe("a missed delivery", () => {
  it("is news, and so is the delivery on the next day", () => {
    const nextDay = { ...arrived, at: arrived.at + DAY_MS };
    const told = tell([
      placed,
      fulfilmentSaid(),
      trackingSaid([pickedUp, outNow]),
      trackingSaid([missed], { failedAttempts: 1 }),
      trackingSaid([nextDay], { failedAttempts: 1 }),
    ]);
    expect(countOf(told, "status_changed")).toBe(3);
    expect(told.shipments[0]).toMatchObject({ status: "Delivered", failedAttempts: 1 });
  });

  it("is one attempt when two senders tell of it", () => {
    const told = tell([
      placed,
      trackingSaid([missed]),
      trackingSaid([scan(missed.at + 20 * 60_000, "AttemptFail", { code: "attempted_delivery" })]),
    ]);
    expect(told.shipments[0]?.failedAttempts).toBe(1);
  });
});

describe("a tracker that speaks first", () => {
  const hint = { customer: { email: "Dana@Example.com", firstName: "Dana" } };

  it("makes the order and its parcel, and claims no purchase nobody told of", () => {
    const told = tell([trackingSaid([label, pickedUp], { order: hint })]);
    expect(told.order).toMatchObject({
      number: "#1042",
      email: "dana@example.com",
      placedAt: null,
      currency: "EUR",
    });
    expect(typesOf(told)).toEqual(["shipment_created", "status_changed", "scan_added"]);
  });

  it("tells of the purchase when it knows the day", () => {
    const told = tell([trackingSaid([label], { order: { ...hint, placedAt: monday - DAY_MS } })]);
    expect(told.events[0]).toMatchObject({ type: "order_placed", at: monday - DAY_MS });
  });

  it("gives way to the shop, and the parcel stays one", () => {
    const told = tell([
      trackingSaid([label, pickedUp], { order: { ...hint, currency: "USD" } }),
      orderSaid("created", {
        placedAt: monday,
        updatedAt: monday,
        currency: "EUR",
        customer: { email: "d@shop.example" },
      }),
      fulfilmentSaid({ warehouseId: "reno" }, monday + HOUR_MS),
      trackingSaid([departed], { order: { ...hint, currency: "USD" } }),
    ]);
    expect(told.order).toMatchObject({ email: "d@shop.example", firstName: "Dana", currency: "EUR" });
    expect(told.shipments).toHaveLength(1);
    expect(told.shipments[0]).toMatchObject({ fulfilmentId: "5530012345664", warehouseId: "reno" });
    expect(countOf(told, "shipment_created")).toBe(1);
    expect(countOf(told, "order_placed")).toBe(1);
  });

  it("hands its unknown codes on for review and moves nothing by them", () => {
    const unknownCodes = [{ vocabulary: "aftership", code: "InTransit_099" }];
    const told = tell([trackingSaid([pickedUp])]);
    const after = tell(
      [trackingSaid([scan(departed.at, null, { code: "InTransit_099" })], { unknownCodes })],
      {
        told: { ...told, events: [] },
      },
    );
    expect(after.shipments[0]?.status).toBe("InTransit");
    expect(typesOf(after)).toEqual(["scan_added"]);
  });
});

describe("a number that comes late", () => {
  const without = fulfilmentSaid({ parcels: [] }, monday + HOUR_MS);
  const withNumber = fulfilmentSaid({ createdAt: monday + HOUR_MS }, monday + 3 * HOUR_MS);

  it("is given to the parcel that waits for it", () => {
    const told = tell([placed, without, withNumber]);
    expect(told.shipments).toHaveLength(1);
    expect(told.shipments[0]).toMatchObject({ trackingNumber, shippedAt: monday + HOUR_MS });
    expect(countOf(told, "shipment_created")).toBe(1);
  });

  it("may come from the tracker", () => {
    const told = tell([placed, without, trackingSaid([pickedUp]), withNumber]);
    expect(told.shipments).toHaveLength(1);
    expect(countOf(told, "shipment_created")).toBe(1);
  });

  it("is not taken away by a hook that leaves it out", () => {
    const told = tell([placed, withNumber, without]);
    expect(told.shipments.map((one) => one.trackingNumber)).toEqual([trackingNumber]);
  });

  it("joins a parcel the tracker told of before the shop", () => {
    const told = tell([placed, trackingSaid([pickedUp]), without]);
    expect(told.shipments).toHaveLength(1);
    expect(told.shipments[0]).toMatchObject({ trackingNumber, fulfilmentId: "5530012345664" });
  });

  it("retires the waiting parcel when the number is a parcel of its own already", () => {
    const other = trackingSaid([pickedUp], { parcel: { trackingNumber: "OTHER" } });
    const told = tell([placed, trackingSaid([pickedUp]), other, without, withNumber]);
    expect(told.shipments.filter((one) => one.cancelledAt === null).map((one) => one.trackingNumber)).toEqual(
      [trackingNumber, "OTHER"],
    );
  });
});

describe("a shop's own carrier events", () => {
  const shopEvent = (at: number, status: "InTransit" | "Delivered") =>
    trackingSaid([scan(at, status)], { parcel: {}, fulfilmentExternalId: "5530012345664" });

  it("belong to the one parcel of their fulfilment", () => {
    const told = tell([placed, fulfilmentSaid(), shopEvent(pickedUp.at, "InTransit")]);
    expect(told.shipments).toHaveLength(1);
    expect(told.shipments[0]?.status).toBe("InTransit");
  });

  it("make the parcel when they come before the fulfilment", () => {
    const told = tell([placed, shopEvent(pickedUp.at, "InTransit"), fulfilmentSaid()]);
    expect(told.shipments).toHaveLength(1);
    expect(told.shipments[0]).toMatchObject({ trackingNumber, status: "InTransit" });
    expect(countOf(told, "shipment_created")).toBe(1);
  });

  it("say nothing when the fulfilment has two parcels", () => {
    const two = fulfilmentSaid({ parcels: [{ trackingNumber }, { trackingNumber: "OTHER" }] });
    const told = tell([placed, two]);
    const after = tell([shopEvent(arrived.at, "Delivered")], { told: { ...told, events: [] } });
    expect(after.events).toEqual([]);
    expect(after.order).toBe(told.order);
  });
});

describe("a cancelled fulfilment", () => {
  const cancelled = fulfilmentSaid({ status: "cancelled", createdAt: monday }, monday + 2 * HOUR_MS);

  it("withdraws its parcels", () => {
    const told = tell([placed, fulfilmentSaid(), cancelled]);
    expect(told.shipments[0]).toMatchObject({
      status: "Exception",
      reason: "cancelled",
      cancelledAt: cancelled.occurredAt,
    });
  });

  it("stays withdrawn when its creation is heard later, and is announced to nobody", () => {
    const told = tell([placed, cancelled, fulfilmentSaid()]);
    expect(told.shipments[0]?.cancelledAt).toBe(cancelled.occurredAt);
    expect(countOf(told, "shipment_created")).toBe(0);
  });

  it("gives way to the carrier that scans the parcel all the same", () => {
    const told = tell([placed, fulfilmentSaid(), cancelled, trackingSaid([pickedUp])]);
    expect(told.shipments[0]).toMatchObject({ status: "InTransit", cancelledAt: null });
  });

  it("does not withdraw a number that a later fulfilment took over, in either order", () => {
    const again = fulfilmentSaid(
      { externalId: "5530012345999", createdAt: monday + 3 * HOUR_MS },
      monday + 3 * HOUR_MS,
    );
    for (const facts of [
      [placed, fulfilmentSaid(), cancelled, again],
      [placed, fulfilmentSaid(), again, cancelled],
      [placed, again, cancelled, fulfilmentSaid()],
    ]) {
      expect(tell(facts).shipments).toMatchObject([
        { status: "Pending", cancelledAt: null, fulfilmentId: "5530012345999" },
      ]);
    }
  });

  it("does not count for the order's arrival", () => {
    const second = fulfilmentSaid({ externalId: "5530012345665", parcels: [{ trackingNumber: "OTHER" }] });
    const cancelledSecond = {
      ...second,
      occurredAt: monday + HOUR_MS,
      fulfilment: { ...second.fulfilment, status: "cancelled" as const },
    };
    const told = tell([placed, fulfilmentSaid(), second, trackingSaid([pickedUp, arrived]), cancelledSecond]);
    expect(told.order?.state).toBe("delivered");
    expect(countOf(told, "order_delivered")).toBe(1);
  });
});

describe("facts about the order alone", () => {
  const ref = placed.ref;

  it("records preparation, readiness and each refund once", () => {
    const refund = { externalId: "r1", amountMinor: 500, at: monday };
    const facts = [
      { type: "preparing", key: "p", occurredAt: monday, ref, warehouseId: "reno" },
      { type: "ready_for_pickup", key: "r", occurredAt: monday, ref },
      { type: "refund", key: "f", occurredAt: monday, ref, refund },
      { type: "refund", key: "g", occurredAt: monday, ref, refund: { ...refund, externalId: "r2" } },
    ] as const;
    const told = tell([...facts, ...facts]);
    expect(typesOf(told)).toEqual([
      "order_preparing",
      "ready_for_pickup",
      "refund_recorded",
      "refund_recorded",
    ]);
    expect(told.order).toMatchObject({ preparingAt: monday, readyForPickupAt: monday, warehouseId: "reno" });
    expect(told.order?.refunds).toHaveLength(2);
  });

  it("tells of a ticket and changes nothing by it", () => {
    const told = tell([placed]);
    const ticket = { externalId: "t", subject: "Where is it?", openedAt: monday + DAY_MS, isWismo: true };
    const after = tell([{ type: "ticket", key: "t", occurredAt: monday + DAY_MS, ref, ticket }], {
      told: { ...told, events: [] },
    });
    expect(typesOf(after)).toEqual(["ticket_opened"]);
    expect(after.order).toBe(told.order);
  });

  it("refuses to make an order out of a ticket", () => {
    const ticket = { externalId: "t", subject: "Where is it?", openedAt: monday, isWismo: true };
    expect(() =>
      tell([{ type: "ticket", key: "t", occurredAt: monday, ref, ticket }], { told: nothingTold }),
    ).toThrow();
  });

  it("sends no parcel out for a gift card", () => {
    const lines = [{ externalId: "card", title: "Gift card", quantity: 1, requiresShipping: false }];
    const told = tell([
      orderSaid("created", { placedAt: monday, updatedAt: monday, lines }),
      fulfilmentSaid({ parcels: [], lines: [{ externalId: "card", quantity: 1 }] }),
    ]);
    expect(told.shipments).toEqual([]);
  });
});
