import { describe, expect, it } from "vitest";
import type { Condition } from "./condition";
import { conditionInWords } from "./condition-words";
import { factCatalogue } from "./facts-catalogue/registry";
import { negatedLabel } from "./negated-label";

describe("a rule in words", () => {
  it.each<[Condition, string]>([
    [{ fact: "shipment.status", op: "is", value: "OutForDelivery" }, "parcel status is out for delivery"],
    [{ fact: "support.has_contacted", op: "is_false" }, "has not contacted support before"],
    [{ fact: "order.tags", op: "contains", value: ["VIP"] }, "order tags include VIP"],
    [{ fact: "order.tags", op: "contains", value: ["VIP", "gift"] }, "order tags include one of VIP, gift"],
    [{ fact: "order.tags", op: "contains_none", value: ["VIP"] }, "order tags do not include VIP"],
    [
      { fact: "order.country", op: "is_one_of", value: ["US", "DE"] },
      "destination country is one of United States, Germany",
    ],
    [
      { fact: "messages.touchpoints", op: "contains", value: ["lost_or_damaged"] },
      "touchpoints already sent include lost or damaged",
    ],
    [
      {
        all: [
          { fact: "shipment.reason", op: "is", value: "delay" },
          { fact: "support.has_contacted", op: "is_true" },
        ],
      },
      "status reason is delay and has contacted support before",
    ],
    [{ fact: "order.country", op: "is", value: "not a country" }, "destination country is not a country"],
    [{ fact: "order.value", op: "at_least" }, "order value is at least …"],
  ])("%j", (condition, words) => {
    expect(conditionInWords(condition)).toBe(words);
  });

  it("turns every yes-or-no fact into a sentence that can be read", () => {
    const negated = factCatalogue
      .filter(({ type }) => type === "boolean")
      .map(({ label }) => negatedLabel(label));
    expect(negated.filter((words) => words.startsWith("not:"))).toEqual([]);
    expect(negated).toContain("has no open ticket");
    expect(negated).toContain("does not want texts about orders");
    expect(negated).toContain("estimated delivery is not known");
  });
});
