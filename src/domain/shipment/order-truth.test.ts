import { describe, expect, it } from "vitest";
import { anOrder, aShipment, monday } from "@/testing/builders/facts";
import { orderState } from "../order/order-state";
import { DAY_MS } from "../shared/instant";
import { arrivedAt, headlineParcel, summary } from "./order-truth";

const delivered = (id: string, at = monday) => aShipment({ id, status: "Delivered", deliveredAt: at });
const moving = aShipment({ id: "moving" });
const cancelled = aShipment({
  id: "cancelled",
  status: "Exception",
  reason: "cancelled",
  cancelledAt: monday,
});
const returned = aShipment({
  id: "returned",
  status: "Exception",
  reason: "returned_to_sender",
  detail: "returned",
  returnedAt: monday,
});
const lost = aShipment({ id: "lost", status: "Exception", reason: "lost" });

describe("an order of several parcels", () => {
  it("has arrived with its last parcel", () => {
    expect(arrivedAt(anOrder(), [delivered("a"), moving])).toBeNull();
    expect(arrivedAt(anOrder(), [delivered("a"), delivered("b", monday + DAY_MS)])).toBe(monday + DAY_MS);
  });

  it("has not arrived without a parcel, nor when one came back", () => {
    for (const parcels of [[], [cancelled], [delivered("a"), returned], [delivered("a"), lost]])
      expect(arrivedAt(anOrder(), parcels)).toBeNull();
  });

  it("does not wait for a cancelled parcel", () => {
    expect(arrivedAt(anOrder(), [delivered("a"), cancelled])).toBe(monday);
  });

  it.each([
    ["back", returned],
    ["lost", lost],
  ] as const)("does not wait for a parcel that is %s and refunded, or sent anew", (_, failed) => {
    const later = { pickedUpAt: failed.statusAt + DAY_MS, lines: [{ externalId: "a", quantity: 1 }] };
    const again = { ...delivered("again", monday + 3 * DAY_MS), ...later };
    const refunds = [{ externalId: "r", at: monday + DAY_MS }];
    expect(arrivedAt(anOrder({ refunds }), [delivered("a"), failed])).toBe(monday);
    expect(arrivedAt(anOrder({ refunds }), [failed])).toBeNull();
    expect(arrivedAt(anOrder(), [failed, again])).toBe(monday + 3 * DAY_MS);
    expect(arrivedAt(anOrder(), [failed, { ...again, pickedUpAt: failed.statusAt }])).toBeNull();
    const other = { ...failed, lines: [{ externalId: "b", quantity: 1 }] };
    expect(arrivedAt(anOrder(), [other, again])).toBeNull();
  });

  it("counts what was refunded with its parcel as settled, not what was withdrawn", () => {
    const lines = ["a", "b"].map((externalId) => ({ externalId, title: externalId, quantity: 1 }));
    const holds = (parcel: typeof lost, externalId: string) => ({
      ...parcel,
      fulfilmentId: externalId,
      lines: [{ externalId, quantity: 1 }],
    });
    const refunds = [{ externalId: "r", at: monday + DAY_MS }];
    const arrived = holds(delivered("a"), "a");
    expect(arrivedAt(anOrder({ lines, refunds }), [arrived, holds(lost, "b")])).toBe(monday);
    expect(arrivedAt(anOrder({ lines }), [arrived, holds(cancelled, "b")])).toBeNull();
  });

  it("waits for every line that ships, as far as the parcels tell their lines", () => {
    const line = (externalId: string, quantity = 1) => ({ externalId, title: externalId, quantity });
    const order = anOrder({ lines: [line("a", 2), line("b"), { ...line("card"), requiresShipping: false }] });
    const holds = (id: string, fulfilmentId: string, ...lines: [string, number][]) => ({
      ...delivered(id),
      fulfilmentId,
      lines: lines.map(([externalId, quantity]) => ({ externalId, quantity })),
    });
    expect(arrivedAt(order, [holds("1", "f1", ["a", 2])])).toBeNull();
    expect(
      arrivedAt(order, [holds("1", "f1", ["a", 1], ["b", 1]), holds("2", "f1", ["a", 1], ["b", 1])]),
    ).toBeNull();
    expect(arrivedAt(order, [holds("1", "f1", ["a", 1], ["b", 1]), holds("2", "f2", ["a", 1])])).toBe(monday);
    expect(arrivedAt(order, [delivered("unknown")])).toBe(monday);
  });

  it.each([
    ["open", [], {}],
    ["open", [delivered("a"), moving], {}],
    ["delivered", [delivered("a"), cancelled], {}],
    ["returned", [delivered("a"), returned], {}],
    ["open", [returned, moving], {}],
    ["open", [returned, lost], {}],
    ["cancelled", [delivered("a")], { cancelledAt: monday }],
  ] as const)("is %s", (state, shipments, changes) => {
    expect(orderState(anOrder(changes), shipments)).toBe(state);
  });
});

describe("the parcel that speaks for the order", () => {
  it.each([
    ["the one still under way", "moving", [delivered("a"), returned, moving]],
    ["the lost one", "lost", [aShipment({ id: "x", status: "AttemptFail" }), lost, moving]],
    ["the silent one", "silent", [moving, aShipment({ id: "silent", silentSince: monday })]],
    ["the one furthest behind", "moving", [aShipment({ id: "out", status: "OutForDelivery" }), moving]],
    ["the one that came back", "returned", [delivered("a"), returned, cancelled]],
    ["the delivered one", "a", [cancelled, delivered("a")]],
  ] as const)("is %s", (_, id, shipments) => {
    expect(headlineParcel(shipments)?.id).toBe(id);
    expect(headlineParcel(shipments.toReversed())?.id).toBe(id);
  });

  it("gives lists their facts", () => {
    expect(summary([moving, cancelled])).toEqual({
      parcelCount: 1,
      status: "InTransit",
      reason: null,
      lastScanAt: monday,
      silentSince: null,
      eddTo: "2026-03-13",
    });
    expect(summary([]).status).toBeNull();
  });
});
