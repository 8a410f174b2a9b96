import type { Comparison, Operator } from "./condition";
import type { FactType } from "./facts-catalogue/registry";

const textOperators = [
  "is",
  "is_not",
  "is_one_of",
  "is_none_of",
  "contains",
  "contains_none",
  "is_known",
  "is_unknown",
] as const satisfies readonly Operator[];
const chosenOperators = [
  "is",
  "is_not",
  "is_one_of",
  "is_none_of",
  "is_known",
  "is_unknown",
] as const satisfies readonly Operator[];
const numberOperators = [
  "at_least",
  "at_most",
  "more_than",
  "less_than",
  "is",
  "is_known",
  "is_unknown",
] as const satisfies readonly Operator[];

/** Which operators fit which type of fact, the likeliest first. */
export const operatorsFor: Readonly<Record<FactType, readonly Operator[]>> = {
  text: textOperators,
  choice: chosenOperators,
  country: chosenOperators,
  list: ["contains", "contains_none", "is_known", "is_unknown"],
  number: numberOperators,
  money: numberOperators,
  hours: numberOperators,
  days: numberOperators,
  boolean: ["is_true", "is_false", "is_known", "is_unknown"],
};

/** Whether an operator compares with something, and with how many. */
export function valuesOf(op: Operator): "none" | "one" | "several" {
  switch (op) {
    case "is_true":
    case "is_false":
    case "is_known":
    case "is_unknown":
      return "none";
    case "is_one_of":
    case "is_none_of":
    case "contains":
    case "contains_none":
      return "several";
    default:
      return "one";
  }
}

/** Whether a comparison that needs a value has none yet. */
export function lacksValue({ op, value }: Pick<Comparison, "op" | "value">): boolean {
  if (valuesOf(op) === "none") return false;
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
