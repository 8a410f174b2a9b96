import type { Comparison, Condition } from "@/domain/journey/condition";

/** How the parts of a group are joined. "none" is true when no part is. */
export const groupModes = ["all", "any", "none"] as const;
export type GroupMode = (typeof groupModes)[number];

/** A rule as it is built on screen: groups of comparisons and groups. */
export interface RuleGroup {
  readonly mode: GroupMode;
  readonly parts: readonly RulePart[];
}
export type RulePart = Comparison | RuleGroup;

export function isGroup(part: RulePart): part is RuleGroup {
  return "mode" in part;
}

/** The rule as one group to edit; no rule is an empty group. What it says stays the same. */
export function groupOf(condition: Condition | null): RuleGroup {
  if (condition === null) return { mode: "all", parts: [] };
  const part = partOf(condition);
  return isGroup(part) ? part : { mode: "all", parts: [part] };
}

/** The rule a group says, in the plainest form. */
export function conditionOf({ mode, parts }: RuleGroup): Condition {
  const conditions = parts.map((part) => (isGroup(part) ? conditionOf(part) : part));
  const [only] = conditions;
  if (mode === "none") {
    return { not: conditions.length === 1 && only !== undefined ? only : { any: conditions } };
  }
  if (conditions.length === 1 && only !== undefined) return only;
  return mode === "all" ? { all: conditions } : { any: conditions };
}

function partOf(condition: Condition): RulePart {
  if ("all" in condition) return { mode: "all", parts: condition.all.map(partOf) };
  if ("any" in condition) return { mode: "any", parts: condition.any.map(partOf) };
  if (!("not" in condition)) return condition;
  const denied = partOf(condition.not);
  const isPlainAny = isGroup(denied) && denied.mode === "any";
  return { mode: "none", parts: isPlainAny ? denied.parts : [denied] };
}

/** The group with the part at `index` replaced; null takes it out. */
export function withPart(group: RuleGroup, index: number, part: RulePart | null): RuleGroup {
  return {
    ...group,
    parts: group.parts.flatMap((one, at) => (at === index ? (part === null ? [] : [part]) : [one])),
  };
}

export function withNewPart(group: RuleGroup, part: RulePart): RuleGroup {
  return { ...group, parts: [...group.parts, part] };
}
