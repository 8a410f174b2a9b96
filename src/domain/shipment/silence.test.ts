import { describe, expect, it } from "vitest";
import { scan, tell, trackingSaid } from "@/testing/builders/events";
import { aShipment, aStore, monday } from "@/testing/builders/facts";
import { DAY_MS, HOUR_MS } from "../shared/instant";
import { eddDueAt, legOf, markSilent, silenceDueAt } from "./silence";

const store = aStore({ silence: { beforePickup: 24, moving: 48, customs: 96, lastMile: 36 } });

describe("the part of the way", () => {
  it.each([
    ["before_pickup", { status: "InfoReceived", pickedUpAt: null }],
    ["moving", { status: "InTransit" }],
    ["moving", { status: "Exception", reason: "delay" }],
    ["customs", { status: "InTransit", reason: "customs" }],
    ["moving", { status: "InTransit", reason: "customs", detail: "cleared" }],
    ["last_mile", { status: "OutForDelivery" }],
    ["last_mile", { status: "AttemptFail", reason: "failed_attempt" }],
    ["last_mile", { status: "InTransit", reason: "handed_to_local_carrier" }],
    [null, { status: "Delivered", deliveredAt: monday }],
    [null, { status: "AvailableForPickup" }],
    [null, { status: "Exception", reason: "returned_to_sender", detail: "returning" }],
    [null, { status: "Exception", reason: "lost" }],
    [null, { status: "Exception", reason: "cancelled", cancelledAt: monday }],
  ] as const)("is %s for %o", (leg, changes) => {
    expect(legOf(aShipment(changes))).toBe(leg);
  });
});

describe("silence", () => {
  it("is due the store's hours for the leg after the last scan, weekends included", () => {
    const friday = monday + 4 * DAY_MS;
    expect(silenceDueAt(aShipment({ lastScanAt: friday }), store)).toBe(friday + 48 * HOUR_MS);
  });

  it("is counted from the hand-over before the first scan", () => {
    const waiting = aShipment({
      status: "Pending",
      pickedUpAt: null,
      lastScanAt: null,
      shippedAt: monday + HOUR_MS,
    });
    expect(silenceDueAt(waiting, store)).toBe(monday + 25 * HOUR_MS);
  });

  it("is counted from a change of state that came without a scan", () => {
    expect(silenceDueAt(aShipment({ statusAt: monday + DAY_MS }), store)).toBe(monday + 3 * DAY_MS);
  });

  it("is not prolonged by a tracker that gives a parcel up", () => {
    const expired = aShipment({ status: "Expired", reason: "stale", statusAt: monday + 30 * DAY_MS });
    expect(silenceDueAt(expired, store)).toBe(monday + 2 * DAY_MS);
  });

  it("is never due for a parcel without a number, which nobody can scan", () => {
    expect(silenceDueAt(aShipment({ trackingNumber: null, lastScanAt: null }), store)).toBeNull();
  });

  it("is marked only when it is really due, and once", () => {
    const early = { now: monday + 47 * HOUR_MS, store };
    const later = { now: monday + 50 * HOUR_MS, store };
    expect(markSilent(aShipment(), early)).toBeNull();
    const marked = markSilent(aShipment(), later);
    expect(marked?.shipment.silentSince).toBe(monday);
    expect(marked?.event).toMatchObject({
      type: "silence_started",
      at: monday + 48 * HOUR_MS,
      arrivedAt: later.now,
    });
    expect(marked && markSilent(marked.shipment, later)).toBeNull();
  });

  it("ends with the next scan", () => {
    const told = tell([trackingSaid([scan(monday, "InTransit")])]);
    const [shipment] = told.shipments;
    const marked = shipment && markSilent(shipment, { now: monday + 3 * DAY_MS, store });
    const silent = { ...told, events: [], shipments: marked ? [marked.shipment] : [] };
    const at = monday + 3 * DAY_MS + HOUR_MS;
    const after = tell([trackingSaid([scan(at, "InTransit", { city: "Denver" })])], { told: silent });
    expect(after.shipments[0]?.silentSince).toBeNull();
    expect(after.events.map((event) => event.type)).toEqual(["scan_added", "silence_cleared"]);
  });

  it("goes on when the scan that comes is itself days old", () => {
    const told = tell([trackingSaid([scan(monday, "InTransit")])]);
    const [shipment] = told.shipments;
    const now = monday + 10 * DAY_MS;
    const marked = shipment && markSilent(shipment, { now, store });
    const silent = { ...told, events: [], shipments: marked ? [marked.shipment] : [], now };
    const after = tell([trackingSaid([scan(monday + DAY_MS, "InTransit", { city: "Denver" })])], {
      told: silent,
    });
    expect(after.shipments[0]?.silentSince).toBe(monday + DAY_MS);
    expect(after.events.map((event) => event.type)).toEqual(["scan_added"]);
  });
});

describe("the end of the estimate", () => {
  it("is the morning after its last day where the recipient lives", () => {
    expect(eddDueAt(aShipment(), "Europe/Berlin")).toBe(Date.UTC(2026, 2, 14, 8));
    expect(eddDueAt(aShipment(), "America/New_York")).toBe(Date.UTC(2026, 2, 14, 13));
  });

  it("does not matter without an estimate, after the delivery and on the way back", () => {
    expect(eddDueAt(aShipment({ edd: null }), "Europe/Berlin")).toBeNull();
    expect(eddDueAt(aShipment({ status: "Delivered", deliveredAt: monday }), "Europe/Berlin")).toBeNull();
    expect(
      eddDueAt(aShipment({ status: "Exception", reason: "returned_to_sender" }), "Europe/Berlin"),
    ).toBeNull();
  });
});
