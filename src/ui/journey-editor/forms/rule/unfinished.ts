import type { Condition } from "@/domain/journey/condition";
import { lacksValue } from "@/domain/journey/condition-operators";
import { findFact } from "@/domain/journey/facts-catalogue/registry";

/** Whether a rule still lacks something: a value, a fact there is, or a question in a group. */
export function isUnfinished(condition: Condition): boolean {
  if ("not" in condition) return isUnfinished(condition.not);
  if ("fact" in condition) return lacksValue(condition) || findFact(condition.fact) === undefined;
  const parts = "all" in condition ? condition.all : condition.any;
  return parts.length === 0 || parts.some(isUnfinished);
}
