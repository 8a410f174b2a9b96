import { z } from "zod";
import { assertNever } from "../shared/assert-never";
import type { Facts } from "./facts";
import { type FactValue, findFact } from "./facts-catalogue/registry";
import type { LedgerValue } from "./ledger";

export const operators = [
  "is",
  "is_not",
  "is_one_of",
  "is_none_of",
  "contains",
  "contains_none",
  "at_least",
  "at_most",
  "more_than",
  "less_than",
  "is_true",
  "is_false",
  "is_known",
  "is_unknown",
] as const;
export type Operator = (typeof operators)[number];

const comparand = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

export interface Comparison {
  readonly fact: string;
  readonly op: Operator;
  readonly value?: z.infer<typeof comparand> | undefined;
}
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Comparison;

/** A rule over facts, nested at will. `fact` names an entry of the catalogue; which operators fit is checked by `validate`. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(conditionSchema) }),
    z.object({ any: z.array(conditionSchema) }),
    z.object({ not: conditionSchema }),
    z.object({ fact: z.string(), op: z.enum(operators), value: comparand.optional() }),
  ]),
);

/**
 * Whether the condition holds for these facts. Every value looked at is written into `seen`, so that the ledger can
 * say what a decision was made on (C2). A fact nobody knows satisfies `is_unknown` and nothing else (D19).
 */
export function holds(condition: Condition, facts: Facts, seen: Record<string, LedgerValue>): boolean {
  if ("all" in condition) {
    for (const part of condition.all) if (!holds(part, facts, seen)) return false;
    return true;
  }
  if ("any" in condition) {
    for (const part of condition.any) if (holds(part, facts, seen)) return true;
    return false;
  }
  if ("not" in condition) return !holds(condition.not, facts, seen);
  const value = findFact(condition.fact)?.read(facts) ?? null;
  seen[condition.fact] = value;
  return compare(condition, value);
}

/** All facts a condition looks at. */
export function factsOf(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(factsOf);
  if ("any" in condition) return condition.any.flatMap(factsOf);
  if ("not" in condition) return factsOf(condition.not);
  return [condition.fact];
}

function compare({ op, value: wanted }: Comparison, value: FactValue): boolean {
  if (op === "is_unknown") return value === null;
  if (value === null) return false;
  switch (op) {
    case "is_known":
      return true;
    case "is_true":
      return value === true;
    case "is_false":
      return value === false;
    case "is":
      return sameText(value, wanted);
    case "is_not":
      return !sameText(value, wanted);
    case "is_one_of":
      return listOf(wanted).some((one) => sameText(value, one));
    case "is_none_of":
      return !listOf(wanted).some((one) => sameText(value, one));
    case "contains":
      return containsAny(value, wanted);
    case "contains_none":
      return !containsAny(value, wanted);
    case "at_least":
      return typeof value === "number" && typeof wanted === "number" && value >= wanted;
    case "at_most":
      return typeof value === "number" && typeof wanted === "number" && value <= wanted;
    case "more_than":
      return typeof value === "number" && typeof wanted === "number" && value > wanted;
    case "less_than":
      return typeof value === "number" && typeof wanted === "number" && value < wanted;
    default:
      return assertNever(op);
  }
}

function sameText(value: FactValue, wanted: unknown): boolean {
  if (typeof value === "string" && typeof wanted === "string")
    return value.toLowerCase() === wanted.toLowerCase();
  return value === wanted;
}

function listOf(wanted: Comparison["value"]): readonly unknown[] {
  return Array.isArray(wanted) ? wanted : [wanted];
}

/** A list contains an equal entry; a text contains a part. Letter case never matters: people type "VIP" and "vip". */
function containsAny(value: FactValue, wanted: Comparison["value"]): boolean {
  const needles = listOf(wanted).map((one) => String(one).toLowerCase());
  if (typeof value === "string") {
    const text = value.toLowerCase();
    return needles.some((needle) => text.includes(needle));
  }
  if (!Array.isArray(value)) return false;
  return value.some((entry) => needles.includes(entry.toLowerCase()));
}
