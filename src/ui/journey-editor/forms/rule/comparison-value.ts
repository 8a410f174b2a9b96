import type { Comparison, Operator } from "@/domain/journey/condition";
import { operatorsFor, valuesOf } from "@/domain/journey/condition-operators";
import type { Fact } from "@/domain/journey/facts-catalogue/registry";

/** The question a newly chosen fact starts with: the likeliest operator, and the choice by which the fact was found. */
export function firstComparison(fact: Pick<Fact, "id" | "type">, choice: string | null = null): Comparison {
  const [op = "is_known"] = operatorsFor[fact.type];
  return choice === null ? { fact: fact.id, op } : withOperator({ fact: fact.id, op, value: choice }, op);
}

/** The comparison with another operator; its value is kept as far as the operator can use it. */
export function withOperator({ fact, value }: Comparison, op: Operator): Comparison {
  const kept = valueFor(op, value);
  return kept === undefined ? { fact, op } : { fact, op, value: kept };
}

/** The comparison with another value; none leaves it unfinished. */
export function withValue({ fact, op }: Comparison, value: Comparison["value"]): Comparison {
  return value === undefined ? { fact, op } : { fact, op, value };
}

/** The values of a comparison as a list of texts, for controls that take several. */
export function valueList(value: Comparison["value"]): readonly string[] {
  if (value === undefined || value === "") return [];
  return Array.isArray(value) ? value : [String(value)];
}

function valueFor(op: Operator, value: Comparison["value"]): Comparison["value"] {
  switch (valuesOf(op)) {
    case "none":
      return undefined;
    case "several":
      return value === undefined || value === "" ? undefined : [...valueList(value)];
    default:
      return Array.isArray(value) ? value[0] : value;
  }
}
