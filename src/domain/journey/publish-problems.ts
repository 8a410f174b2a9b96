import { draftProblems, type JourneyDraft } from "./edit/draft";
import { touchpoints } from "./touchpoint";
import type { Problem } from "./validate";
import type { JourneyContent } from "./version";

/** Moments of which every shop tells its customers (R16). */
const keyMilestones = ["order_confirmed", "shipped", "out_for_delivery", "delivered"] as const;

export interface PublishQuestion {
  readonly draft: JourneyDraft;
  /** What else is live in the store. */
  readonly others: readonly JourneyContent[];
  /** What the planner or a channel has to say about it (C12, R89). */
  readonly further?: readonly Problem[];
}

/**
 * Everything that stands against publishing: errors forbid it, each warning is asked once. Beside what is wrong with the
 * journey itself: a key milestone that no journey would tell of any more, and ways that lead back.
 */
export function publishProblems({ draft, others, further = [] }: PublishQuestion): readonly Problem[] {
  return [...draftProblems(draft), ...missingMilestones(draft, others), ...loops(draft), ...further];
}

/** What is still to be accepted, or forbids publishing whatever is accepted. */
export function standingAgainst(problems: readonly Problem[], accepted: readonly string[]): Problem[] {
  return problems.filter(({ severity, code }) => severity === "error" || !accepted.includes(code));
}

function missingMilestones(draft: JourneyDraft, others: readonly JourneyContent[]): Problem[] {
  const told = new Set([draft, ...others].flatMap(touchpointsOf));
  return keyMilestones
    .filter((milestone) => !told.has(milestone))
    .map((milestone) => ({
      nodeId: null,
      severity: "warning",
      code: `missing_milestone:${milestone}`,
      sentence: `With this, no journey sends "${touchpoints[milestone].label}" any more: customers expect it.`,
    }));
}

function touchpointsOf({ nodes }: Pick<JourneyDraft, "nodes">): string[] {
  return Object.values(nodes).flatMap((node) =>
    node.kind === "send_message" ? [node.config.touchpoint] : [],
  );
}

/** A loop with a wait in it does turn, day after day: that may be meant, and may not. */
function loops({ nodes }: JourneyDraft): Problem[] {
  const state = new Map<string, "open" | "done">();
  const found: Problem[] = [];
  const visit = (nodeId: string): void => {
    state.set(nodeId, "open");
    for (const target of Object.values(nodes[nodeId]?.next ?? {})) {
      if (state.get(target) === "open")
        found.push({
          nodeId: target,
          severity: "warning",
          code: "loop",
          sentence: "The way leads back to this step: an order can come here again and again.",
        });
      else if (!state.has(target)) visit(target);
    }
    state.set(nodeId, "done");
  };
  for (const nodeId of Object.keys(nodes)) if (!state.has(nodeId)) visit(nodeId);
  return found;
}
