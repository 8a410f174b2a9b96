import { describe, expect, it } from "vitest";
import { conditionSchema } from "@/domain/journey/condition";
import { lacksValue, operatorsFor, valuesOf } from "@/domain/journey/condition-operators";
import { factCatalogue } from "@/domain/journey/facts-catalogue/registry";
import { firstComparison, withOperator, withValue } from "./comparison-value";
import { operatorLabel } from "./operator-words";

describe("a comparison being built", () => {
  it("starts with an operator that fits, for every fact there is", () => {
    for (const fact of factCatalogue) {
      const first = firstComparison(fact);
      expect(operatorsFor[fact.type], fact.id).toContain(first.op);
      expect(conditionSchema.safeParse(first).success, fact.id).toBe(true);
      expect(lacksValue(first), fact.id).toBe(fact.type !== "boolean");
    }
  });

  it("takes over the choice by which its fact was found", () => {
    const reason = { id: "shipment.reason", type: "choice" as const };
    expect(firstComparison(reason, "delay")).toEqual({ fact: "shipment.reason", op: "is", value: "delay" });
    const kinds = { id: "order.fulfilment_services", type: "list" as const };
    expect(firstComparison(kinds, "printful")).toMatchObject({ op: "contains", value: ["printful"] });
  });

  it("keeps its value through changes of the operator as far as it can", () => {
    const one = { fact: "shipment.reason", op: "is" as const, value: "delay" };
    expect(withOperator(one, "is_one_of")).toEqual({ ...one, op: "is_one_of", value: ["delay"] });
    expect(withOperator(withOperator(one, "is_one_of"), "is_not").value).toBe("delay");
    expect(withOperator(one, "is_known")).toEqual({ fact: "shipment.reason", op: "is_known" });
    expect(withOperator({ fact: "order.value", op: "at_least", value: 5_000 }, "at_most").value).toBe(5_000);
  });

  it("is unfinished again once its value is taken away", () => {
    const emptied = withValue({ fact: "order.value", op: "at_least", value: 1 }, undefined);
    expect(emptied).toEqual({ fact: "order.value", op: "at_least" });
    expect(lacksValue(emptied)).toBe(true);
  });

  it("has words for every operator of every type", () => {
    for (const { type } of factCatalogue) {
      const words = operatorsFor[type].map((op) => operatorLabel(type, op));
      expect(new Set(words).size, type).toBe(words.length);
    }
    expect(operatorsFor.boolean.map(valuesOf)).toEqual(["none", "none", "none", "none"]);
  });
});
