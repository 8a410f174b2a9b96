import { DAY_MS } from "../shared/instant";
import type { JourneyContent } from "./version";

export interface FollowUpProblem {
  readonly nodeId: string;
  readonly severity: "warning";
  readonly code: "follow_up_time";
  readonly sentence: string;
}

/** R35: a follow-up comes three to five days after the delivery. Said of the wait before it, never refused. */
export function followUpProblems(content: JourneyContent): FollowUpProblem[] {
  const problems: FollowUpProblem[] = [];
  for (const [nodeId, node] of Object.entries(content.nodes)) {
    if (node.kind !== "wait" || node.config.wait.kind !== "date_fact") continue;
    const { fact, offsetMs } = node.config.wait;
    const days = offsetMs / DAY_MS;
    if (fact !== "delivered" || (days >= 3 && days <= 5) || !leadsToFollowUp(content, nodeId)) continue;
    const sentence = `A follow-up comes best three to five days after the delivery; this one waits ${inDays(days)}.`;
    problems.push({ nodeId, severity: "warning", code: "follow_up_time", sentence });
  }
  return problems;
}

function leadsToFollowUp({ nodes }: JourneyContent, from: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = nodes[id];
    if (node?.kind === "send_message" && node.config.touchpoint === "follow_up") return true;
    open.push(...Object.values(node?.next ?? {}));
  }
  return false;
}

function inDays(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return rounded === 1 ? "1 day" : `${rounded} days`;
}
