import { describe, expect, it } from "vitest";
import { anOrder, aShipment, aStore, monday } from "@/testing/builders/facts";
import { DAY_MS, HOUR_MS } from "../shared/instant";
import { currentEdd, daysLate, firstEdd, isLate, storeDefaultEdd } from "./edd";
import { mergeEddRevisions } from "./merge-edd-revisions";
import type { EddRevision, EddSource } from "./shipment";

const says = (source: EddSource, day: string, at: number, more: Partial<EddRevision> = {}): EddRevision => ({
  span: { from: `2026-03-${day}`, to: `2026-03-${day}` },
  source,
  at,
  ...more,
});

describe("the estimate to go by", () => {
  const heard = (...eddRevisions: EddRevision[]) => aShipment({ eddRevisions });

  it("is the carrier's newest word, whatever others say later", () => {
    const shipment = heard(says("carrier", "13", 1), says("carrier", "14", 5), says("predicted", "20", 9));
    expect(currentEdd(shipment, anOrder(), aStore())).toMatchObject({
      source: "carrier",
      span: { to: "2026-03-14" },
    });
  });

  it("is a predicted one before a promise", () => {
    const order = anOrder({ promised: { from: "2026-03-12", to: "2026-03-12" } });
    expect(currentEdd(heard(says("predicted", "15", 1)), order, aStore())?.source).toBe("predicted");
  });

  it("is the shop's own promise before one a tracker repeats", () => {
    const order = anOrder({ promised: { from: "2026-03-12", to: "2026-03-12" } });
    expect(currentEdd(heard(says("promised", "18", 9)), order, aStore())).toMatchObject({
      span: { to: "2026-03-12" },
      at: monday,
    });
  });

  it("goes back to an earlier day when the carrier says that day again", () => {
    const revisions = mergeEddRevisions(
      [],
      [says("carrier", "13", 1), says("carrier", "14", 2), says("carrier", "13", 3)],
    );
    expect(currentEdd(heard(...revisions), anOrder(), aStore())?.span.to).toBe("2026-03-13");
  });

  it("is not set back by a provider's memory of its first promise", () => {
    const shipment = heard(says("carrier", "16", 5), says("carrier", "13", 9, { original: true }));
    expect(currentEdd(shipment, anOrder(), aStore())?.span.to).toBe("2026-03-16");
    expect(firstEdd(shipment, anOrder(), null)?.span.to).toBe("2026-03-13");
  });

  it("is not a promise that was over when the parcel left: a replacement was promised to nobody", () => {
    const order = anOrder({ promised: { from: "2026-03-12", to: "2026-03-12" } });
    const store = aStore({ defaultTransit: [{ method: "*", minDays: 3, maxDays: 5 }] });
    const leaves = (shippedAt: number) => aShipment({ shippedAt, eddRevisions: [] });
    const late = leaves(monday + 7 * DAY_MS);
    const edd = currentEdd(late, order, store);
    expect(edd).toMatchObject({ source: "store_default", span: { to: "2026-03-23" } });
    expect(firstEdd(late, order, edd)).toEqual(edd);
    expect(currentEdd(leaves(monday + 3 * DAY_MS), order, store)?.span.to).toBe("2026-03-12");
  });

  it("is unknown when nobody has said anything and the store has no rule", () => {
    expect(currentEdd(aShipment(), anOrder(), aStore())).toBeNull();
  });
});

describe("the original promise", () => {
  it("is the one made at checkout, when there was one", () => {
    const order = anOrder({ promised: { from: "2026-03-11", to: "2026-03-12" } });
    const shipment = aShipment({ eddRevisions: [says("carrier", "13", monday + 5, { original: true })] });
    expect(firstEdd(shipment, order, null)?.span.to).toBe("2026-03-12");
  });

  it("is the first word heard, when nobody calls one the first", () => {
    const shipment = aShipment({ eddRevisions: [says("predicted", "13", 1), says("carrier", "15", 2)] });
    expect(firstEdd(shipment, anOrder(), null)?.span.to).toBe("2026-03-13");
  });
});

describe("the store's default", () => {
  const defaultTransit = [
    { method: "*", minDays: 3, maxDays: 5 },
    { method: "Express", minDays: 1, maxDays: 1 },
  ];
  const store = aStore({ defaultTransit });
  const friday = monday + 4 * DAY_MS;

  it("counts business days from the hand-over", () => {
    expect(storeDefaultEdd(aShipment({ shippedAt: friday }), anOrder(), store)?.span).toEqual({
      from: "2026-03-18",
      to: "2026-03-20",
    });
  });

  it("prefers the rule that names the shipping method", () => {
    const order = anOrder({ shippingMethod: { code: null, title: "DHL express" } });
    expect(storeDefaultEdd(aShipment({ shippedAt: friday }), order, store)?.span.to).toBe("2026-03-16");
  });

  it("reads the day of the hand-over on the warehouse's calendar", () => {
    const warehouses = { tokyo: { name: "Tokyo", zone: "Asia/Tokyo", country: "JP" } };
    const lateMonday = monday + 10 * HOUR_MS;
    const order = anOrder({ shippingMethod: { code: "Express", title: null } });
    const at = (warehouseId: string | null) =>
      storeDefaultEdd(
        aShipment({ shippedAt: lateMonday, warehouseId }),
        order,
        aStore({ defaultTransit, warehouses }),
      )?.span.to;
    expect(at(null)).toBe("2026-03-10");
    expect(at("tokyo")).toBe("2026-03-11");
  });

  it("is unknown before the hand-over, without a rule, and for an order that is fetched", () => {
    expect(storeDefaultEdd(aShipment({ shippedAt: null }), anOrder(), store)).toBeNull();
    expect(storeDefaultEdd(aShipment(), anOrder(), aStore())).toBeNull();
    expect(storeDefaultEdd(aShipment(), anOrder({ deliveryMethod: "pickup" }), store)).toBeNull();
  });
});

describe("being late", () => {
  const zone = "Europe/Berlin";
  const due = aShipment({ edd: says("carrier", "13", monday) });
  const endOfFriday = Date.UTC(2026, 2, 13, 22, 59);

  it("begins when the last estimated day is over where the recipient lives", () => {
    expect(isLate(due, endOfFriday, zone)).toBe(false);
    expect(isLate(due, endOfFriday + 120_000, zone)).toBe(true);
    expect(isLate(due, endOfFriday + 120_000, "America/Los_Angeles")).toBe(false);
  });

  it("is counted in days", () => {
    expect(daysLate(due, monday, zone)).toBe(0);
    expect(daysLate(due, endOfFriday + 3 * DAY_MS, zone)).toBe(3);
  });

  it("stops counting at the delivery", () => {
    const delivered = aShipment({ edd: due.edd, status: "Delivered", deliveredAt: endOfFriday + DAY_MS });
    expect(daysLate(delivered, endOfFriday + 30 * DAY_MS, zone)).toBe(1);
  });

  it("is unknown without an estimate, which is not late", () => {
    expect(daysLate(aShipment({ edd: null }), monday, zone)).toBeNull();
    expect(isLate(aShipment({ edd: null }), monday, zone)).toBe(false);
  });
});

describe("revisions", () => {
  it("that repeat are one, with the time of the last repetition", () => {
    const merged = mergeEddRevisions(
      [says("carrier", "13", 1)],
      [says("carrier", "13", 4), says("carrier", "13", 2)],
    );
    expect(merged).toEqual([says("carrier", "13", 1, { confirmedAt: 4 })]);
  });

  it("of several sources stand side by side, oldest first", () => {
    const merged = mergeEddRevisions([], [says("promised", "12", 3), says("carrier", "13", 1)]);
    expect(merged.map((one) => one.source)).toEqual(["carrier", "promised"]);
  });

  it("heard again change nothing", () => {
    const known = mergeEddRevisions(
      [],
      [says("carrier", "13", 1), says("carrier", "14", 2, { original: true })],
    );
    expect(mergeEddRevisions(known, known)).toBe(known);
    expect(mergeEddRevisions(known, [])).toBe(known);
  });
});
