import type { MessageTemplate } from "../../messaging/template";
import { broughtBack, goesOnAt, withoutDanglingWays, withTextsOf } from "./bring-back";
import { type DraftNode, type JourneyDraft, stepTitle } from "./draft";
import { nodeAt, pruned, reachableFrom, redirected, targetOf, waysInto, waysOf, withNode } from "./graph";
import { mergeNode } from "./merge-node";
import { sameValue } from "./same-value";
import { type ThreeWay, threeWay } from "./three-way";
import { usedTemplates } from "./used-templates";

/** Something both have changed, and not in the same way. `null` = that side has deleted it. */
export type Conflict =
  | {
      readonly kind: "step";
      readonly nodeId: string;
      readonly title: string;
      readonly mine: DraftNode | null;
      readonly theirs: DraftNode | null;
      /** Whole drafts of both sides: what a step needs around it is found there. */
      readonly sides: { readonly mine: JourneyDraft; readonly theirs: JourneyDraft };
    }
  | {
      readonly kind: "message";
      readonly templateId: string;
      readonly title: string;
      readonly mine: MessageTemplate | null;
      readonly theirs: MessageTemplate | null;
    };

export interface MergedDraft {
  readonly merged: JourneyDraft;
  readonly conflicts: readonly Conflict[];
}

/**
 * Two people's edits of one draft, brought together: step by step, and within a step its settings and each way out by
 * themselves. Where both have changed the same thing mine is taken, and the conflict says so; `resolve` changes that.
 */
export function mergeDrafts(sides: ThreeWay<JourneyDraft>): MergedDraft {
  const steps = mergeSteps(sides);
  const messages = mergeMessages(sides);
  const { base, mine, theirs } = sides;
  let merged: JourneyDraft = {
    scope: threeWay({ base: base.scope, mine: mine.scope, theirs: theirs.scope }).value,
    start: steps.start,
    nodes: steps.nodes,
    messages: messages.texts,
    exitOn: mergeSet({ base: base.exitOn, mine: mine.exitOn, theirs: theirs.exitOn }),
  };
  merged = withoutDanglingWays(merged, [mine, theirs]);
  for (const id of worthKeeping(base, mine)) {
    if (nodeAt(merged, id) === undefined) merged = keepMine(steps.nodes, merged, id, mine);
  }
  merged = withoutDanglingWays(merged, [mine, theirs]);
  const known = [...steps.conflicts, ...cutWays(sides, steps)];
  const conflicts = [...known, ...lostOfTheirs(sides, merged, known)];
  const used = withTextsOf(withTextsOf(merged, mine), theirs);
  return {
    merged: withoutNewOrphans(sides, used),
    conflicts: [...conflicts, ...messages.conflicts],
  };
}

/** The merged draft with one conflict decided. */
export function resolve(merged: JourneyDraft, conflict: Conflict, side: "mine" | "theirs"): JourneyDraft {
  if (conflict.kind === "message") {
    const text = conflict[side];
    const { [conflict.templateId]: _former, ...others } = merged.messages;
    return { ...merged, messages: text === null ? others : { ...others, [conflict.templateId]: text } };
  }
  const { nodeId, sides } = conflict;
  const node = conflict[side];
  const present = nodeAt(merged, nodeId);
  if (node !== null) {
    const placed = broughtBack(withNode(merged, nodeId, node), nodeId, sides[side]);
    return withoutDanglingWays(placed, [sides.mine, sides.theirs]);
  }
  if (present === undefined) return merged;
  const follower = waysOf(present)[0]?.[1] ?? null;
  return pruned(redirected(merged, nodeId, follower === nodeId ? null : follower));
}

function mergeSteps(sides: ThreeWay<JourneyDraft>) {
  const { base, mine, theirs } = sides;
  const nodes = new Map<string, DraftNode>();
  const conflicts: Conflict[] = [];
  for (const id of new Set([...Object.keys(mine.nodes), ...Object.keys(theirs.nodes)])) {
    const [b, m, t] = [nodeAt(base, id), nodeAt(mine, id), nodeAt(theirs, id)];
    if (m !== undefined && t !== undefined) {
      const merged = mergeNode({ base: b ?? nothing, mine: m, theirs: t });
      nodes.set(id, merged.mine);
      if (merged.isConflict) conflicts.push(stepConflict(sides, id, merged));
      continue;
    }
    const only = m ?? t;
    if (only === undefined) continue;
    if (b !== undefined && isUntouched(b, only, base, m === undefined ? theirs : mine)) continue;
    if (m !== undefined || b === undefined) nodes.set(id, only);
    if (b !== undefined) conflicts.push(stepConflict(sides, id, { mine: m ?? null, theirs: t ?? null }));
  }
  const wanted = threeWay({ base: base.start, mine: mine.start, theirs: theirs.start }).value;
  return { nodes: Object.fromEntries(nodes), conflicts, start: nodes.has(wanted) ? wanted : mine.start };
}

/** Whether a side has left a step alone, but for its ways to steps that this side has deleted. */
function isUntouched(before: DraftNode, now: DraftNode, base: JourneyDraft, side: JourneyDraft): boolean {
  if (!sameValue({ ...before, next: {} }, { ...now, next: {} })) return false;
  return [...new Set([...Object.keys(before.next), ...Object.keys(now.next)])].every((port) => {
    const [from, to] = [targetOf(before, port), targetOf(now, port)];
    const isNew = to !== null && nodeAt(base, to) === undefined;
    return from === to || (from !== null && nodeAt(side, from) === undefined && !isNew);
  });
}

/** Without the texts that came with a step of either side which is not in it. */
function withoutNewOrphans(
  { base, mine, theirs }: ThreeWay<JourneyDraft>,
  draft: JourneyDraft,
): JourneyDraft {
  const used = usedTemplates(draft);
  const wasUsed = new Set([...usedTemplates(mine), ...usedTemplates(theirs)]);
  const kept = Object.entries(draft.messages).filter(
    ([id]) => used.has(id) || !wasUsed.has(id) || Object.hasOwn(base.messages, id),
  );
  return { ...draft, messages: Object.fromEntries(kept) };
}

/** What a step that both have added was before: none of the two. */
const nothing: DraftNode = { kind: "unreadable", original: null, why: "", next: {} };

function stepConflict(
  { mine, theirs }: ThreeWay<JourneyDraft>,
  nodeId: string,
  step: { readonly mine: DraftNode | null; readonly theirs: DraftNode | null },
): Conflict {
  const title = stepTitle(step.mine ?? step.theirs ?? undefined);
  return { kind: "step", nodeId, title, mine: step.mine, theirs: step.theirs, sides: { mine, theirs } };
}

/** Steps one side has added or changed: these must not get lost because nothing leads to them any more. */
function worthKeeping(base: JourneyDraft, side: JourneyDraft): string[] {
  return [...reachableFrom(side, side.start)].filter((id) => {
    const [before, now] = [nodeAt(base, id), nodeAt(side, id)];
    return before === undefined || (now !== undefined && !isUntouched(before, now, base, side));
  });
}

function keepMine(
  nodes: JourneyDraft["nodes"],
  merged: JourneyDraft,
  id: string,
  mine: JourneyDraft,
): JourneyDraft {
  const node = nodeAt({ nodes }, id) ?? nodeAt(mine, id);
  return node === undefined ? merged : broughtBack(withNode(merged, id, node), id, mine);
}

/** Ways one has led to a step that the other has deleted with all that followed it. */
function cutWays(
  sides: ThreeWay<JourneyDraft>,
  { nodes, conflicts }: { nodes: JourneyDraft["nodes"]; conflicts: readonly Conflict[] },
): Conflict[] {
  const told = new Set(conflicts.map((one) => (one.kind === "step" ? one.nodeId : null)));
  const { mine, theirs } = sides;
  return Object.entries(nodes).flatMap(([id, node]) => {
    const isCut = waysOf(node).some(
      ([, target]) =>
        nodeAt({ nodes }, target) === undefined && goesOnAt({ nodes }, target, [mine, theirs]) === null,
    );
    if (!isCut || told.has(id)) return [];
    return [stepConflict(sides, id, { mine: nodeAt(mine, id) ?? node, theirs: nodeAt(theirs, id) ?? node })];
  });
}

/** What they have added or changed and no way leads to; of steps in a row the first, and none that follows a conflict. */
function lostOfTheirs(
  sides: ThreeWay<JourneyDraft>,
  merged: JourneyDraft,
  known: readonly Conflict[],
): Conflict[] {
  const { base, theirs } = sides;
  const told = new Set(known.map((one) => (one.kind === "step" ? one.nodeId : null)));
  const lost = worthKeeping(base, theirs).filter((id) => nodeAt(merged, id) === undefined && !told.has(id));
  return lost.flatMap((id) => {
    const parents = waysInto(theirs, id).map(({ nodeId }) => nodeId);
    if (parents.some((parent) => told.has(parent) || lost.includes(parent))) return [];
    return [stepConflict(sides, id, { mine: null, theirs: nodeAt(theirs, id) ?? null })];
  });
}

function mergeMessages({ base, mine, theirs }: ThreeWay<JourneyDraft>) {
  const texts = new Map<string, MessageTemplate>();
  const conflicts: Conflict[] = [];
  for (const id of new Set([...Object.keys(mine.messages), ...Object.keys(theirs.messages)])) {
    const sides = { base: textAt(base, id), mine: textAt(mine, id), theirs: textAt(theirs, id) };
    const { value, isConflict } = threeWay(sides);
    if (value !== null) texts.set(id, value);
    if (!isConflict) continue;
    const title = (sides.mine ?? sides.theirs)?.subject ?? "";
    conflicts.push({ kind: "message", templateId: id, title, mine: sides.mine, theirs: sides.theirs });
  }
  return { texts: Object.fromEntries(texts), conflicts };
}

function textAt({ messages }: JourneyDraft, id: string): MessageTemplate | null {
  return Object.hasOwn(messages, id) ? (messages[id] ?? null) : null;
}

/** What either has added is in, what either has taken out is out. */
function mergeSet<T>({ base, mine, theirs }: ThreeWay<readonly T[]>): T[] {
  const all = [...new Set([...mine, ...theirs])];
  return all.filter((one) => (base.includes(one) ? mine.includes(one) && theirs.includes(one) : true));
}
