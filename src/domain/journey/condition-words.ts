import { assertNever } from "../shared/assert-never";
import { choiceInWords } from "./choice-in-words";
import type { Comparison, Condition } from "./condition";
import { findFact } from "./facts-catalogue/registry";

/** The rule as a sentence part: "the order value is at least 200 and the parcel has gone silent". */
export function conditionInWords(condition: Condition): string {
  if ("all" in condition) return joined(condition.all, " and ");
  if ("any" in condition) return joined(condition.any, " or ");
  if ("not" in condition) return `not (${conditionInWords(condition.not)})`;
  return comparisonInWords(condition);
}

function joined(parts: readonly Condition[], by: string): string {
  if (parts.length === 0) return by === " and " ? "always" : "never";
  return parts
    .map((part) => ("all" in part || "any" in part ? `(${conditionInWords(part)})` : conditionInWords(part)))
    .join(by);
}

function comparisonInWords({ fact: id, op, value }: Comparison): string {
  const fact = findFact(id);
  const label = (fact?.label ?? `unknown fact "${id}"`).toLowerCase();
  const shown = shownValue(fact?.type, value);
  switch (op) {
    case "is":
      return `${label} is ${shown}`;
    case "is_not":
      return `${label} is not ${shown}`;
    case "is_one_of":
      return `${label} is one of ${shown}`;
    case "is_none_of":
      return `${label} is none of ${shown}`;
    case "contains":
      return `${label} contains ${shown}`;
    case "contains_none":
      return `${label} contains none of ${shown}`;
    case "at_least":
      return `${label} is at least ${shown}`;
    case "at_most":
      return `${label} is at most ${shown}`;
    case "more_than":
      return `${label} is more than ${shown}`;
    case "less_than":
      return `${label} is less than ${shown}`;
    case "is_true":
      return label;
    case "is_false":
      return `not ${label}`;
    case "is_known":
      return `${label} is known`;
    case "is_unknown":
      return `${label} is not known`;
    default:
      return assertNever(op);
  }
}

function shownValue(type: string | undefined, value: Comparison["value"]): string {
  if (type === "money" && typeof value === "number") return (value / 100).toFixed(2);
  if (type === "choice") return choiceInWords(value ?? "");
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
