import { describe, expect, it } from "vitest";
import { anOrder, aShipment, monday, someFacts } from "@/testing/builders/facts";
import { type Condition, conditionSchema, holds } from "./condition";
import { conditionInWords } from "./condition-words";
import type { Facts } from "./facts";
import { factCatalogue } from "./facts-catalogue/registry";

const HOUR = 3_600_000;
const ask = (condition: Condition, facts: Partial<Facts> = {}) => holds(condition, someFacts(facts), {});

describe("a condition", () => {
  it("reads shop, tracking, support and engagement in one rule (R115)", () => {
    const rule: Condition = {
      all: [
        { fact: "order.value", op: "at_least", value: 5000 },
        {
          any: [
            { fact: "shipment.is_late", op: "is_true" },
            { fact: "shipment.reason", op: "is", value: "delay" },
          ],
        },
        { fact: "support.has_contacted", op: "is_true" },
        { not: { fact: "engagement.visits", op: "at_least", value: 3 } },
      ],
    };
    const tickets = [{ id: "t", orderId: null, openedAt: monday, closedAt: monday, isWismo: true }];
    const late = aShipment({ reason: "delay" });
    expect(ask(rule, { shipment: late, tickets })).toBe(true);
    expect(ask(rule, { shipment: late })).toBe(false);
    expect(ask(rule, { shipment: late, tickets, visits: { count: 3, lastAt: monday } })).toBe(false);
  });

  it("never takes what nobody knows for an answer (D19)", () => {
    const unknown = { order: anOrder({ totalMinor: null }) };
    for (const op of ["at_least", "at_most", "more_than", "less_than", "is"] as const) {
      expect(ask({ fact: "order.value", op, value: 0 }, unknown), op).toBe(false);
    }
    expect(ask({ fact: "order.value", op: "is_unknown" }, unknown)).toBe(true);
    expect(ask({ fact: "no.such.fact", op: "is_true" })).toBe(false);
  });

  it("compares tags and titles without minding letter case", () => {
    const order = anOrder({ tags: ["VIP"], shippingMethod: { code: null, title: "DHL Express" } });
    expect(ask({ fact: "order.tags", op: "contains", value: ["vip"] }, { order })).toBe(true);
    expect(ask({ fact: "order.shipping_method", op: "contains", value: "express" }, { order })).toBe(true);
    expect(ask({ fact: "order.tags", op: "contains_none", value: ["gift"] }, { order })).toBe(true);
  });

  it("counts from hand-over to the end of the estimated day: two-day shipping stays below three (R52)", () => {
    const days = (shippedAt: number, to: string) => {
      const shipment = aShipment({
        shippedAt,
        edd: { span: { from: to, to }, source: "carrier", at: monday },
      });
      return ask({ fact: "shipment.transit_days", op: "at_least", value: 3 }, { shipment });
    };
    const midnight = monday - 10 * HOUR;
    expect(days(midnight + HOUR, "2026-03-11")).toBe(false);
    expect(days(midnight, "2026-03-11")).toBe(false);
    expect(days(midnight + 23 * HOUR, "2026-03-12")).toBe(true);
    expect(days(monday, "2026-03-12")).toBe(true);
  });

  it("keeps the values it looked at, and only those", () => {
    const seen = {};
    holds(
      {
        any: [
          { fact: "order.is_first", op: "is_false" },
          { fact: "order.value", op: "at_least", value: 1 },
        ],
      },
      someFacts(),
      seen,
    );
    expect(seen).toEqual({ "order.is_first": false });
  });

  it("says itself in words", () => {
    const rule: Condition = {
      all: [
        { fact: "order.value", op: "at_least", value: 20000 },
        { fact: "order.is_first", op: "is_true" },
      ],
    };
    expect(conditionInWords(rule)).toBe("order value is at least 200.00 and is the person's first order");
  });

  it("is stored and read back as it was", () => {
    const rule = { all: [{ not: { fact: "order.tags", op: "contains", value: ["vip"] } }, { any: [] }] };
    expect(conditionSchema.parse(rule)).toEqual(rule);
  });
});

describe("the catalogue of facts", () => {
  it("has unique ids and answers for an order without a parcel without failing", () => {
    expect(new Set(factCatalogue.map((fact) => fact.id)).size).toBe(factCatalogue.length);
    for (const fact of factCatalogue) {
      const value = fact.read(someFacts({ shipment: null }));
      if (fact.needsShipment) expect(value, fact.id).toBeNull();
    }
  });
  it("knows an order that crosses a border by warehouse, scan or shop", () => {
    const abroad = anOrder({ shippingAddress: { country: "FR" } });
    expect(ask({ fact: "order.is_international", op: "is_true" }, { order: abroad })).toBe(true);
    const fromFrance = aShipment({ originCountry: "FR" });
    expect(
      ask({ fact: "order.is_international", op: "is_true" }, { order: abroad, shipment: fromFrance }),
    ).toBe(false);
    expect(
      ask(
        { fact: "order.is_international", op: "is_unknown" },
        { order: anOrder({ shippingAddress: null }) },
      ),
    ).toBe(true);
  });
});
