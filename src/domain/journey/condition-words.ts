import { assertNever } from "../shared/assert-never";
import { choiceInWords } from "./choice-in-words";
import type { Comparison, Condition } from "./condition";
import { type Fact, findFact } from "./facts-catalogue/registry";
import { negatedLabel } from "./negated-label";

/** The rule as a sentence part: "the order value is at least 200 and the parcel has gone silent". */
export function conditionInWords(condition: Condition): string {
  if ("all" in condition) return joined(condition.all, " and ");
  if ("any" in condition) return joined(condition.any, " or ");
  if ("not" in condition) return `not (${conditionInWords(condition.not)})`;
  return comparisonInWords(condition);
}

function joined(parts: readonly Condition[], by: string): string {
  if (parts.length === 0) return "…";
  return parts
    .map((part) => ("all" in part || "any" in part ? `(${conditionInWords(part)})` : conditionInWords(part)))
    .join(by);
}

function comparisonInWords({ fact: id, op, value }: Comparison): string {
  const fact = findFact(id);
  const label = (fact?.label ?? `unknown fact "${id}"`).toLowerCase();
  const shown = shownValue(fact, value);
  const isList = fact?.type === "list";
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
      return isList
        ? `${label} include ${oneOf(value)}${shown}`
        : `${label} contains ${oneOf(value)}${shown}`;
    case "contains_none":
      return isList
        ? `${label} do not include ${anyOf(value)}${shown}`
        : `${label} does not contain ${anyOf(value)}${shown}`;
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
      return negatedLabel(label);
    case "is_known":
      return `${label} is known`;
    case "is_unknown":
      return `${label} is not known`;
    default:
      return assertNever(op);
  }
}

const isSeveral = (value: Comparison["value"]) => Array.isArray(value) && value.length > 1;
const oneOf = (value: Comparison["value"]) => (isSeveral(value) ? "one of " : "");
const anyOf = (value: Comparison["value"]) => (isSeveral(value) ? "any of " : "");

function shownValue(fact: Fact | undefined, value: Comparison["value"]): string {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return "…";
  if (fact?.type === "money" && typeof value === "number") return (value / 100).toFixed(2);
  if (fact?.type === "choice" || fact?.options !== undefined) return choiceInWords(value);
  const values = Array.isArray(value) ? value : [String(value)];
  return (fact?.type === "country" ? values.map(countryName) : values).join(", ");
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

function countryName(code: string): string {
  return /^[a-z]{2}$/i.test(code) ? (countryNames.of(code.toUpperCase()) ?? code) : code;
}
