import type { Operator } from "@/domain/journey/condition";
import type { FactType } from "@/domain/journey/facts-catalogue/registry";

/** An operator as it stands between a fact and its value. */
export function operatorLabel(type: FactType, op: Operator): string {
  return wordsByType[type]?.[op] ?? words[op];
}

const words: Readonly<Record<Operator, string>> = {
  is: "is",
  is_not: "is not",
  is_one_of: "is one of",
  is_none_of: "is none of",
  contains: "contains",
  contains_none: "does not contain",
  at_least: "is at least",
  at_most: "is at most",
  more_than: "is more than",
  less_than: "is less than",
  is_true: "yes",
  is_false: "no",
  is_known: "is known",
  is_unknown: "is not known",
};

const numbers = { is: "is exactly" } as const;
const wordsByType: Partial<Record<FactType, Partial<Record<Operator, string>>>> = {
  list: {
    contains: "include any of",
    contains_none: "include none of",
    is_known: "are known",
    is_unknown: "are not known",
  },
  number: numbers,
  money: numbers,
  hours: numbers,
  days: numbers,
  boolean: { is_known: "known either way", is_unknown: "not known" },
};
