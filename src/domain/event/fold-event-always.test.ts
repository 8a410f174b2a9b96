import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scan, type Told, tell } from "@/testing/builders/events";
import { monday } from "@/testing/builders/facts";
import type { JourneyEventType } from "../journey/journey-event";
import { HOUR_MS } from "../shared/instant";
import { isCancelled, standingParcels } from "../shipment/order-truth";
import type { Checkpoint, EddRevision, Shipment } from "../shipment/shipment";
import { type ShipmentReason, type ShipmentStatus, shipmentStatuses } from "../shipment/status";
import type { FulfilmentEvent, TrackingEvent } from "./canonical-event";
import type { OrderBoundEvent } from "./fold-event";

const ref = { externalId: "shop-1", number: "#1" };
const numbers = ["TN0", "TN1", "TN2", "TN3", "TN4", "TN5"] as const;

/** Few enough hours that many scans share a moment. */
const hour = fc.integer({ min: 0, max: 12 }).map((n) => monday + n * 7 * HOUR_MS);
const returnDetail = fc.constantFrom("returning", "returned", "requested", null);
const exceptions: readonly ShipmentReason[] = [
  "delay",
  "customs",
  "lost",
  "damaged",
  "address_issue",
  "cancelled",
];

type Said = { status: ShipmentStatus; reason: ShipmentReason | null; detail: string | null };

const anything: fc.Arbitrary<Said> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...shipmentStatuses).map((status) => ({ status, reason: null, detail: null })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...exceptions)
      .map((reason) => ({ status: "Exception", reason, detail: null }) as const),
  },
  {
    weight: 2,
    arbitrary: returnDetail.map(
      (detail) => ({ status: "Exception", reason: "returned_to_sender", detail }) as const,
    ),
  },
  { weight: 1, arbitrary: fc.constant({ status: "InTransit", reason: "customs", detail: null } as const) },
);

const anyScan: fc.Arbitrary<Checkpoint> = fc
  .tuple(hour, anything, fc.constantFrom("Reno", "Denver"), fc.boolean())
  .map(([at, said, city, isCoded]) =>
    isCoded
      ? scan(at, said.status, { ...said, city, code: `${said.status}/${said.reason}/${said.detail}` })
      : scan(at, null, { city, code: "unknown" }),
  );

const anyEdd: fc.Arbitrary<EddRevision> = fc
  .tuple(
    fc.integer({ min: 10, max: 14 }),
    fc.constantFrom("carrier", "predicted", "promised"),
    hour,
    fc.boolean(),
  )
  .map(([day, source, at, original]) => {
    const span = { from: `2026-03-${day}`, to: `2026-03-${day}` };
    return original ? { span, source, at, original } : { span, source, at };
  });

const anyTracking: fc.Arbitrary<TrackingEvent> = fc
  .record({
    number: fc.constantFrom(...numbers),
    checkpoints: fc.array(anyScan, { maxLength: 4 }),
    mark: fc.option(anything),
    isMarkDated: fc.boolean(),
    edds: fc.array(anyEdd, { maxLength: 3 }),
    occurredAt: hour,
    returnToSender: fc.boolean(),
    failedAttempts: fc.option(fc.integer({ min: 0, max: 3 })),
  })
  .map(({ number, mark, isMarkDated, ...said }) => ({
    type: "tracking",
    key: "tracking",
    ref,
    parcel: { trackingNumber: number, providerId: `provider ${number}` },
    mark: mark && { ...mark, at: isMarkDated ? said.occurredAt : null },
    ...said,
  }));

const fulfilments = [
  { externalId: "f1", parcels: ["TN0", "TN1"] },
  { externalId: "f2", parcels: ["TN2"] },
  { externalId: "f3", parcels: ["TN0", "TN3"] },
] as const;

const anyFulfilment: fc.Arbitrary<FulfilmentEvent> = fc
  .record({
    which: fc.constantFrom(...fulfilments),
    status: fc.constantFrom("success", "success", "success", "open", "cancelled"),
    occurredAt: hour,
    isPart: fc.boolean(),
  })
  .map(({ which, status, occurredAt, isPart }) => ({
    type: "fulfilment",
    key: "fulfilment",
    occurredAt,
    ref,
    fulfilment: {
      externalId: which.externalId,
      status,
      createdAt: monday,
      lines: which.parcels.map((one) => ({ externalId: `line ${one}`, quantity: 1 })),
      parcels: which.parcels
        .slice(isPart && status !== "cancelled" ? -1 : 0)
        .map((trackingNumber) => ({ trackingNumber })),
    },
  }));

const anyOrder: fc.Arbitrary<OrderBoundEvent> = fc
  .record({
    change: fc.constantFrom("created", "updated", "paid", "cancelled"),
    occurredAt: hour,
    isSubscription: fc.boolean(),
  })
  .map(({ change, occurredAt, isSubscription }) => ({
    type: "order",
    key: "order",
    occurredAt,
    change,
    ref,
    order: { placedAt: monday, updatedAt: occurredAt, isSubscription },
  }));

const anyFact = fc.oneof(
  { weight: 5, arbitrary: anyTracking },
  { weight: 2, arbitrary: anyFulfilment },
  { weight: 1, arbitrary: anyOrder },
);
const history = fc.array(anyFact, { minLength: 1, maxLength: 14 });

/** The same facts in another order, some of them told again. */
const twoTellings = history.chain((facts) =>
  fc.tuple(
    fc.constant(facts),
    fc
      .tuple(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.subarray(facts))
      .chain(([shuffled, again]) =>
        fc.shuffledSubarray([...shuffled, ...again], { minLength: shuffled.length + again.length }),
      ),
  ),
);

const many = { numRuns: 2500 };

/** What must not depend on the order of telling. */
function truthOf({ shipments }: Told) {
  return shipments
    .map((one) => ({
      number: one.trackingNumber,
      status: one.status,
      reason: one.reason,
      detail: one.detail,
      isUntold: one.checkpoints.length === 0,
      statusAt: one.status === "Pending" ? null : one.statusAt,
      times: [
        one.pickedUpAt,
        one.outForDeliveryAt,
        one.deliveredAt,
        one.returnedAt,
        one.cancelledAt,
        one.lastScanAt,
      ],
      failedAttempts: one.failedAttempts,
      checkpoints: one.checkpoints,
      edds: [
        ...new Set(one.eddRevisions.map(({ source, span, original }) => `${source} ${span.to} ${original}`)),
      ].sort(),
      edd: one.edd && [one.edd.source, one.edd.span],
      firstEdd: one.firstEdd && [one.firstEdd.source, one.firstEdd.span],
      lines: new Set(one.lines.map((line) => line.externalId)),
    }))
    .sort((one, other) => ((one.number ?? "") < (other.number ?? "") ? -1 : 1));
}

function steps(facts: readonly OrderBoundEvent[]): Told[] {
  const told: Told[] = [];
  for (const fact of facts) {
    const before = told.at(-1);
    told.push(tell([fact], before ? { told: before } : {}));
  }
  return told;
}

const counted = ({ events }: Told, type: JourneyEventType, shipmentId: string | null) =>
  events.filter((event) => event.type === type && "shipmentId" in event && event.shipmentId === shipmentId)
    .length;

describe("whatever comes, in whatever order", () => {
  it("the parcels end in the same state, with the same timeline and estimates", () => {
    fc.assert(
      fc.property(twoTellings, ([facts, retold]) => {
        expect(truthOf(tell(retold))).toEqual(truthOf(tell(facts)));
      }),
      many,
    );
  });

  it("the order ends in the same state", () => {
    fc.assert(
      fc.property(twoTellings, ([facts, retold]) => {
        const { order } = tell(facts);
        const other = tell(retold).order;
        expect([other?.state, other?.placedAt, other?.cancelledAt, other?.shopUpdatedAt]).toEqual([
          order?.state,
          order?.placedAt,
          order?.cancelledAt,
          order?.shopUpdatedAt,
        ]);
      }),
      many,
    );
  });

  it("a fact told twice changes nothing and is no news", () => {
    fc.assert(
      fc.property(history, (facts) => {
        const once = tell(facts);
        const last = facts.at(-1);
        if (last === undefined) return;
        const twice = tell([last], { told: once });
        expect(twice.events).toEqual(once.events);
        expect(twice.order).toBe(once.order);
        for (const [index, one] of twice.shipments.entries()) expect(one).toBe(once.shipments[index]);
      }),
      many,
    );
  });

  it("a delivered parcel never becomes anything but a return", () => {
    fc.assert(
      fc.property(history, (facts) => {
        const delivered = new Set<string>();
        for (const { shipments } of steps(facts)) {
          for (const { id, status, reason } of shipments) {
            if (delivered.has(id) && status !== "Delivered") expect(reason).toBe("returned_to_sender");
            if (status === "Delivered") delivered.add(id);
          }
        }
      }),
      many,
    );
  });

  it("a parcel is announced, delivered and taken back at most once, and an order placed, cancelled and complete", () => {
    fc.assert(
      fc.property(history, (facts) => {
        const told = tell(facts);
        for (const { id } of told.shipments) {
          for (const type of ["shipment_created", "parcel_delivered", "return_received"] as const) {
            expect(counted(told, type, id)).toBeLessThanOrEqual(1);
          }
        }
        for (const type of [
          "order_placed",
          "payment_captured",
          "order_cancelled",
          "order_delivered",
        ] as const) {
          expect(counted(told, type, null)).toBeLessThanOrEqual(1);
        }
      }),
      many,
    );
  });

  it("an order is complete only when every parcel that stands has arrived", () => {
    fc.assert(
      fc.property(history, (facts) => {
        let before = 0;
        for (const told of steps(facts)) {
          const now = counted(told, "order_delivered", null);
          if (now > before) {
            const standing = told.order === null ? [] : standingParcels(told.order, told.shipments);
            expect(standing.length).toBeGreaterThan(0);
            expect(standing.every((one) => one.status === "Delivered")).toBe(true);
          }
          before = now;
        }
      }),
      many,
    );
  });

  it("no parcel and no number is ever lost, and no number stands for two parcels", () => {
    fc.assert(
      fc.property(history, (facts) => {
        let known: readonly Shipment[] = [];
        for (const { shipments } of steps(facts)) {
          for (const one of known) {
            const after = shipments.find((other) => other.id === one.id);
            expect(after?.trackingNumber ?? null).toBe(one.trackingNumber);
          }
          expect(new Set(shipments.map((one) => one.trackingNumber)).size).toBe(shipments.length);
          known = shipments;
        }
      }),
      many,
    );
  });

  it("a status and its times never contradict each other", () => {
    fc.assert(
      fc.property(history, (facts) => {
        for (const one of tell(facts).shipments) {
          expect(one.deliveredAt !== null).toBe(one.status === "Delivered");
          if (one.returnedAt !== null)
            expect([one.reason, one.detail]).toEqual(["returned_to_sender", "returned"]);
          if (one.cancelledAt !== null) expect(one.reason).toBe("cancelled");
          if (one.shippedAt !== null && one.pickedUpAt !== null)
            expect(one.shippedAt).toBeLessThanOrEqual(one.pickedUpAt);
          expect(Number.isFinite(one.statusAt)).toBe(true);
        }
      }),
      many,
    );
  });

  it("a number that is told late, by shop or tracker, never makes a second parcel of the first", () => {
    const late = (parcels: string[], hours: number): FulfilmentEvent => ({
      type: "fulfilment",
      key: "late",
      occurredAt: monday + hours * HOUR_MS,
      ref,
      fulfilment: {
        externalId: "f1",
        status: "success",
        createdAt: monday,
        parcels: parcels.map((trackingNumber) => ({ trackingNumber })),
      },
    });
    // A label that was voided is no parcel: the next one is another.
    const untilVoided = anyTracking.filter(
      ({ mark, checkpoints }) => ![mark, ...checkpoints].some((one) => one?.reason === "cancelled"),
    );
    const facts: fc.Arbitrary<OrderBoundEvent> = fc.oneof(
      fc.constant(late([], 0)),
      fc.constant(late(["TN0"], 5)),
      untilVoided.map((fact) => ({ ...fact, parcel: { trackingNumber: "TN0", providerId: "provider TN0" } })),
      untilVoided.map((fact) => ({ ...fact, parcel: {}, fulfilmentExternalId: "f1" })),
    );
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 10 }), (told) => {
        expect(tell(told).shipments).toHaveLength(1);
      }),
      many,
    );
  });

  it("numbers that are told late leave just the parcels they name, whichever way they came", () => {
    const named = ["TN0", "TN1"];
    const facts: OrderBoundEvent[] = [
      ...[[], ["TN0"], named].map(
        (parcels): FulfilmentEvent => ({
          type: "fulfilment",
          key: `late ${parcels.length}`,
          occurredAt: monday + parcels.length * HOUR_MS,
          ref,
          fulfilment: {
            externalId: "f1",
            status: "success",
            createdAt: monday,
            parcels: parcels.map((trackingNumber) => ({ trackingNumber })),
          },
        }),
      ),
      ...named.map(
        (trackingNumber): TrackingEvent => ({
          type: "tracking",
          key: trackingNumber,
          occurredAt: monday + 9 * HOUR_MS,
          ref,
          parcel: { trackingNumber, providerId: `provider ${trackingNumber}` },
          mark: null,
          checkpoints: [scan(monday + 9 * HOUR_MS, "InTransit")],
        }),
      ),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }), (told) => {
        const { shipments } = tell(told);
        const standing = shipments.filter((one) => !isCancelled(one)).map((one) => one.trackingNumber);
        expect(new Set(standing)).toEqual(new Set(named));
        expect(standing).toHaveLength(named.length);
      }),
      many,
    );
  });
});
