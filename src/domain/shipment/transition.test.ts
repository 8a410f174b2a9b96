import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ShipmentReason,
  type ShipmentStatus,
  shipmentReasons,
  shipmentStatuses,
  statusRank,
} from "./status";
import { canMove, explainTransitionRefusal, type StatusMoment } from "./transition";

const at = (hour: number, status: ShipmentStatus, reason: ShipmentReason | null = null, detail?: string) =>
  ({ at: hour, status, reason, detail }) satisfies StatusMoment;
const refusal = (from: StatusMoment, to: StatusMoment) =>
  explainTransitionRefusal(from, to)?.refusal ?? "moves";

describe("in the order of events", () => {
  test.each([
    ["the label is printed", at(1, "Pending"), at(2, "InfoReceived", "label_created"), "moves"],
    ["the carrier picks it up", at(1, "InfoReceived", "label_created"), at(2, "InTransit"), "moves"],
    ["stages may be jumped over", at(1, "Pending"), at(2, "Delivered"), "moves"],
    [
      "a new reason within a status",
      at(1, "InTransit"),
      at(2, "InTransit", "customs", "processing"),
      "moves",
    ],
    [
      "a finer detail",
      at(1, "InTransit", "customs", "processing"),
      at(2, "InTransit", "customs", "cleared"),
      "moves",
    ],
    ["a missed delivery", at(1, "OutForDelivery"), at(2, "AttemptFail", "failed_attempt"), "moves"],
    ["back to the depot", at(1, "AttemptFail", "failed_attempt"), at(2, "InTransit"), "moves"],
    ["a second attempt", at(1, "AttemptFail", "failed_attempt"), at(2, "OutForDelivery"), "moves"],
    ["a solved problem", at(1, "Exception", "delay"), at(2, "InTransit"), "moves"],
    ["a parcel found again", at(1, "Exception", "lost"), at(2, "InTransit"), "moves"],
    ["a scan after a long silence", at(1, "Expired", "stale"), at(2, "InTransit"), "moves"],
    [
      "the label again after the pickup",
      at(1, "InTransit"),
      at(2, "InfoReceived", "label_created"),
      "backwards",
    ],
    ["no record any more", at(1, "OutForDelivery"), at(2, "Pending", "not_found"), "backwards"],
    ["the same scan again", at(1, "InTransit"), at(2, "InTransit"), "unchanged"],
    [
      "two scans of one moment: the further one stands",
      at(1, "OutForDelivery"),
      at(1, "InTransit"),
      "backwards",
    ],
    ["two scans of one moment: the further one comes", at(1, "InTransit"), at(1, "OutForDelivery"), "moves"],
  ])("%s", (_says, from, to, expected) => {
    expect(refusal(from, to)).toBe(expected);
  });
});

describe("a delivered parcel", () => {
  const delivered = at(10, "Delivered");
  test.each([
    ["stays delivered after a late scan", at(9, "OutForDelivery"), "late"],
    ["stays delivered after a scan dated later", at(11, "InTransit"), "already_delivered"],
    ["stays delivered after an exception", at(11, "Exception", "lost"), "already_delivered"],
    ["stays delivered when the carrier falls silent", at(40, "Expired", "stale"), "already_delivered"],
    ["may learn how it was delivered", at(11, "Delivered", null, "signed"), "moves"],
    ["may go back to the sender", at(11, "Exception", "returned_to_sender", "returning"), "moves"],
    [
      "does not go back to the sender by an old scan",
      at(9, "Exception", "returned_to_sender", "returning"),
      "late",
    ],
    ["leaves by a later correction", { ...at(11, "InTransit"), isCorrection: true }, "moves"],
    ["does not leave by an older correction", { ...at(9, "InTransit"), isCorrection: true }, "late"],
  ])("%s", (_says, to, expected) => {
    expect(refusal(delivered, to)).toBe(expected);
  });
});

describe("a parcel on its way back to the sender", () => {
  const returning = at(10, "Exception", "returned_to_sender", "returning");
  test.each([
    ["is not on its way to the buyer", returning, at(11, "InTransit"), "going_back_to_sender"],
    ["is not delivered when it arrives", returning, at(12, "Delivered"), "going_back_to_sender"],
    ["arrives at the sender", returning, at(12, "Exception", "returned_to_sender", "returned"), "moves"],
    ["can be lost", returning, at(12, "Exception", "lost"), "moves"],
    [
      "is not set back once it has arrived",
      { ...returning, detail: "returned" },
      returning,
      "going_back_to_sender",
    ],
    [
      "is back on its way to the buyer by a correction",
      returning,
      { ...at(11, "InTransit"), isCorrection: true },
      "moves",
    ],
    [
      "is not yet when a return was only asked for",
      { ...returning, detail: "requested" },
      at(12, "Delivered"),
      "moves",
    ],
  ])("%s", (_says, from, to, expected) => {
    expect(refusal(from, to)).toBe(expected);
  });
});

describe("late scans", () => {
  test.each([
    ["an older scan of the same way", at(5, "InTransit"), at(4, "OutForDelivery"), "late"],
    [
      "a pickup, where the label record is dated after it",
      at(5, "InfoReceived", "label_created"),
      at(4, "InTransit"),
      "moves",
    ],
    ["a delivery, where a carrier's clock runs ahead", at(5, "OutForDelivery"), at(4, "Delivered"), "moves"],
    [
      "a delivery before a return",
      at(5, "Exception", "returned_to_sender", "returning"),
      at(4, "Delivered"),
      "late",
    ],
  ])("%s", (_says, from, to, expected) => {
    expect(refusal(from, to)).toBe(expected);
  });
});

test("an unknown code never sets a parcel back, but may bring it forward", () => {
  const unknown = { ...at(2, "InTransit"), isKnown: false };
  expect(refusal(at(1, "OutForDelivery"), unknown)).toBe("unknown_code");
  expect(refusal(at(1, "InfoReceived", "label_created"), unknown)).toBe("moves");
});

test("a refusal is explained in a sentence", () => {
  const explained = explainTransitionRefusal(at(2, "Delivered"), at(3, "InTransit"));
  expect(explained?.sentence).toBe(
    "The parcel is already delivered; only a return or a correction changes that.",
  );
  expect(explainTransitionRefusal(at(1, "Pending"), at(2, "InTransit"))).toBeNull();
});

const anyDetail = fc.constantFrom(undefined, null, "returned", "returning", "requested", "picked_up");
const anyScan: fc.Arbitrary<StatusMoment> = fc.record({
  at: fc.integer({ min: 0, max: 20 }),
  status: fc.constantFrom(...shipmentStatuses),
  reason: fc.option(fc.constantFrom(...shipmentReasons)),
  detail: anyDetail,
  isKnown: fc.boolean(),
});
const isReturn = ({ status, reason }: StatusMoment) =>
  status === "Exception" && reason === "returned_to_sender";

/** The state after scans in the order in which they arrive. */
const fold = (scans: readonly StatusMoment[]) =>
  scans.reduce((state, scan) => (canMove(state, scan) ? scan : state));

describe("whatever is scanned, in whatever order", () => {
  test("a late scan never moves a delivered parcel", () => {
    fc.assert(
      fc.property(anyScan, anyScan, (state, scan) => {
        const delivered = { ...state, status: "Delivered" } as const;
        fc.pre(scan.at < delivered.at);
        expect(canMove(delivered, scan)).toBe(false);
      }),
    );
  });

  test("a delivered parcel is moved by nothing but a return", () => {
    fc.assert(
      fc.property(anyScan, anyScan, (state, scan) => {
        const delivered = { ...state, status: "Delivered" } as const;
        fc.pre(scan.status !== "Delivered" && !isReturn(scan));
        expect(canMove(delivered, scan)).toBe(false);
      }),
    );
  });

  test("a parcel with one delivery scan and no return ends up delivered", () => {
    fc.assert(
      fc.property(fc.array(anyScan, { minLength: 1, maxLength: 12 }), fc.nat(), (scans, place) => {
        const way = scans.filter((scan) => !isReturn(scan));
        const delivery = { at: 10, status: "Delivered", reason: null } as const;
        const arrived = way.toSpliced(place % (way.length + 1), 0, delivery);
        expect(fold(arrived).status).toBe("Delivered");
      }),
    );
  });

  test("a parcel that has been picked up never waits for its pickup again", () => {
    fc.assert(
      fc.property(fc.array(anyScan, { minLength: 1, maxLength: 12 }), (scans) => {
        const furthest = Math.max(...scans.map(({ status }) => statusRank[status]));
        const state = fold(scans);
        expect(statusRank[state.status]).toBeGreaterThanOrEqual(Math.min(furthest, statusRank.InTransit));
      }),
    );
  });

  test("no scan is taken twice, and of two scans of one moment the further one stands", () => {
    fc.assert(
      fc.property(anyScan, anyScan, (one, other) => {
        expect(canMove(one, { ...one, at: other.at })).toBe(false);
        const fallsBack = statusRank[other.status] < statusRank[one.status];
        expect(fallsBack && canMove(one, { ...other, at: one.at }) && !isReturn(other)).toBe(false);
      }),
    );
  });

  test("an unknown code never lowers the rank, and every refusal has its reason", () => {
    fc.assert(
      fc.property(anyScan, anyScan, (state, scan) => {
        const unknown = { ...scan, isKnown: false };
        const lowers = statusRank[unknown.status] < statusRank[state.status] && !isReturn(unknown);
        expect(lowers && canMove(state, unknown)).toBe(false);
        expect(canMove(state, scan)).toBe(explainTransitionRefusal(state, scan) === null);
      }),
    );
  });
});
