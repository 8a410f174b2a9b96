import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, conditionSchema, holds } from "@/domain/journey/condition";
import { anOrder, aShipment, monday, someFacts } from "@/testing/builders/facts";
import { conditionOf, groupOf, isGroup, withNewPart, withPart } from "./rule-shape";

const comparison = fc.constantFrom<Condition>(
  { fact: "order.is_cancelled", op: "is_true" },
  { fact: "shipment.is_delivered", op: "is_true" },
  { fact: "shipment.is_silent", op: "is_true" },
  { fact: "order.value", op: "at_least", value: 5_000 },
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small" },
    comparison,
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));
const facts = fc
  .record({
    isCancelled: fc.boolean(),
    isDelivered: fc.boolean(),
    isSilent: fc.boolean(),
    isDear: fc.boolean(),
  })
  .map(({ isCancelled, isDelivered, isSilent, isDear }) =>
    someFacts({
      order: anOrder({ cancelledAt: isCancelled ? monday : null, totalMinor: isDear ? 9_000 : 100 }),
      shipment: aShipment({
        deliveredAt: isDelivered ? monday : null,
        silentSince: isSilent ? monday : null,
      }),
    }),
  );

describe("a rule on screen", () => {
  it("says the same after it was opened and written back", () => {
    fc.assert(
      fc.property(condition, facts, (rule, someone) => {
        const again = conditionOf(groupOf(rule));
        expect(conditionSchema.safeParse(again).success).toBe(true);
        expect(holds(again, someone, {})).toBe(holds(rule, someone, {}));
      }),
    );
  });

  it("is written back as it came where it is plain already", () => {
    const rule: Condition = {
      all: [
        { fact: "shipment.reason", op: "is", value: "delay" },
        { not: { any: [{ fact: "order.is_cancelled", op: "is_true" }] } },
      ],
    };
    expect(conditionOf(groupOf({ fact: "order.is_first", op: "is_true" }))).toEqual({
      fact: "order.is_first",
      op: "is_true",
    });
    expect(groupOf(rule).parts.map((part) => (isGroup(part) ? part.mode : part.fact))).toEqual([
      "shipment.reason",
      "none",
    ]);
  });

  it("gains and loses parts without touching the others", () => {
    const group = groupOf(null);
    const one = withNewPart(group, { fact: "order.is_first", op: "is_true" });
    const two = withNewPart(one, { fact: "order.is_cancelled", op: "is_false" });
    expect(withPart(two, 0, null).parts).toEqual([{ fact: "order.is_cancelled", op: "is_false" }]);
    expect(withPart(two, 1, { mode: "any", parts: [] }).parts[0]).toBe(one.parts[0]);
  });
});
