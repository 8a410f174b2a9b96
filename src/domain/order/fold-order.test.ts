import { describe, expect, it } from "vitest";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { HOUR_MS, MINUTE_MS } from "../shared/instant";
import { foldOrder, nameOrder, type OrderChange } from "./fold-order";
import { newOrder } from "./new-order";
import type { Order, OrderPatch } from "./order";
import { normaliseOrderNumber } from "./order-number";
import { sameValue } from "./same-value";

const unknown = newOrder({
  id: "order-1",
  storeId: testStoreId,
  trackingCode: "code",
  ref: { number: "#1042" },
  now: monday,
  currency: "EUR",
});

function shopSays(
  order: Order,
  patch: OrderPatch,
  { change = "updated", at = patch.updatedAt ?? monday }: Partial<Pick<OrderChange, "change" | "at">> = {},
) {
  return foldOrder(order, { patch, change, from: "shop", at, arrivedAt: at + 1000 });
}

function trackerHints(order: Order, patch: OrderPatch) {
  return foldOrder(order, { patch, from: "tracker", at: monday, arrivedAt: monday });
}

const types = ({ events }: ReturnType<typeof foldOrder>) => events.map((event) => event.type);

describe("the shop's word", () => {
  it("counts by its own time: an older update only fills what is missing", () => {
    const newer = shopSays(unknown, { updatedAt: monday + HOUR_MS, totalMinor: 900 }).order;
    const { order } = shopSays(newer, { updatedAt: monday, totalMinor: 500, locale: "de" });
    expect(order).toMatchObject({ totalMinor: 900, locale: "de", shopUpdatedAt: monday + HOUR_MS });
  });

  it("may come as an update before the creation", () => {
    const updated = shopSays(unknown, { updatedAt: monday + MINUTE_MS, tags: ["vip"] });
    const created = shopSays(
      updated.order,
      { updatedAt: monday, placedAt: monday, tags: [], totalMinor: 900 },
      { change: "created" },
    );
    expect(created.order).toMatchObject({ tags: ["vip"], placedAt: monday, totalMinor: 900 });
    expect([...types(updated), ...types(created)]).toEqual(["order_updated", "order_placed"]);
  });

  it("empties what it says is empty, and leaves what it does not mention", () => {
    const { order } = shopSays(anOrder({ warehouseId: "reno" }), {
      updatedAt: monday + 1,
      shippingAddress: null,
    });
    expect(order).toMatchObject({ shippingAddress: null, warehouseId: "reno", totalMinor: 5390 });
  });

  it("without a date fills and never overwrites", () => {
    const change = {
      patch: { customer: { email: "new@example.com", lastName: "W" } },
      from: "shop",
    } as const;
    const { order } = foldOrder(anOrder({ lastName: null }), { ...change, at: monday, arrivedAt: monday });
    expect(order).toMatchObject({ email: "dana@example.com", lastName: "W" });
  });

  it("heard again is no news and no change", () => {
    const once = shopSays(unknown, { updatedAt: monday, placedAt: monday, tags: ["a"] }).order;
    const again = shopSays(once, { updatedAt: monday, placedAt: monday, tags: ["a"] });
    expect(again.order).toBe(once);
    expect(again.events).toEqual([]);
  });

  it("makes the next revision with each change", () => {
    expect(shopSays(anOrder({ revision: 4 }), { updatedAt: monday + 1, totalMinor: 1 }).order.revision).toBe(
      5,
    );
  });

  it("never brings a redacted person back", () => {
    const redacted = anOrder({ redactedAt: monday, email: null, firstName: null, shippingAddress: null });
    const patch = {
      customer: { email: "dana@example.com" },
      shippingAddress: { city: "Berlin" },
      totalMinor: 1,
    };
    const { order } = shopSays(redacted, { ...patch, updatedAt: monday + 1 });
    expect(order).toMatchObject({ email: null, firstName: null, shippingAddress: null, totalMinor: 1 });
  });

  it("never takes a cancellation back", () => {
    const { order, events } = shopSays(unknown, {}, { change: "cancelled", at: monday });
    expect(order.cancelledAt).toBe(monday);
    expect(events.map((event) => event.type)).toEqual(["order_cancelled"]);
    expect(shopSays(order, { cancelledAt: null, updatedAt: monday + 1 }).order.cancelledAt).toBe(monday);
  });
});

describe("a tracker's hint", () => {
  it("counts only where the shop has not spoken", () => {
    const hint = { customer: { email: "other@example.com", lastName: "W" }, totalMinor: 1 };
    const { order } = trackerHints(anOrder({ lastName: null }), hint);
    expect(order).toMatchObject({ email: "dana@example.com", lastName: "W", totalMinor: 5390 });
  });

  it("gives way when the shop speaks", () => {
    const hinted = trackerHints(unknown, {
      placedAt: monday - HOUR_MS,
      shippingAddress: { city: "Berlin" },
    }).order;
    const { order } = shopSays(hinted, {
      updatedAt: monday,
      placedAt: monday,
      shippingAddress: { city: "Bonn" },
    });
    expect(order).toMatchObject({ placedAt: monday, shippingAddress: { city: "Bonn" } });
  });

  it("about payment or cancellation is hearsay", () => {
    expect(trackerHints(unknown, { paidAt: monday, cancelledAt: monday }).order).toBe(unknown);
  });
});

describe("a payment", () => {
  const placed = { updatedAt: monday, placedAt: monday };
  const paid = (paidAt: number, patch: OrderPatch = {}) =>
    types(
      shopSays(shopSays(unknown, placed).order, { ...patch, paidAt, updatedAt: paidAt }, { change: "paid" }),
    );

  it("with the order is no news of its own", () => {
    expect(paid(monday + 10 * MINUTE_MS)).not.toContain("payment_captured");
  });

  it("more than ten minutes later is", () => {
    expect(paid(monday + 10 * MINUTE_MS + 1)).toContain("payment_captured");
  });

  it("of a subscription always is", () => {
    expect(paid(monday, { isSubscription: true })).toContain("payment_captured");
  });
});

describe("names", () => {
  it.each([
    ["#1042", "1042"],
    [" #ae-1042 ", "AE-1042"],
    ["# 10 42", "1042"],
    ["#", null],
    [null, null],
  ])("reads %s as %s", (written, key) => {
    expect(normaliseOrderNumber(written)).toBe(key);
  });

  it("from the shop replace those a tracker was told", () => {
    const order = anOrder({ externalId: "tracker", number: "1042" });
    const ref = { externalId: "shop", number: "#1042" };
    expect(nameOrder(order, ref, "shop")).toMatchObject(ref);
    expect(nameOrder(order, ref, "tracker")).toBe(order);
  });
});

describe("values", () => {
  it("are the same by content", () => {
    expect(sameValue({ a: [1, { b: null }], c: undefined }, { a: [1, {}] })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue({}, [])).toBe(false);
    expect(sameValue(null, 0)).toBe(false);
  });
});
