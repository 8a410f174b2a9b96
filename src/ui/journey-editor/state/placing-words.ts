import type { Clip } from "@/domain/journey/edit/clip";
import { type JourneyDraft, stepTitle } from "@/domain/journey/edit/draft";
import { definitionOf } from "@/domain/journey/nodes/registry";
import type { Placing } from "./editor-state";

/** 'Adding "Send a message"', 'Moving "Wait 2 days"': what looks for a place. */
export function placingWords(draft: JourneyDraft, placing: Placing): string {
  if (placing.type === "new") return `Adding "${definitionOf(placing.kind).label}"`;
  if (placing.type === "paste") return `Pasting ${clipWords(placing.clip)}`;
  const title = stepTitle(draft.nodes[placing.nodeId]);
  return placing.what === "step" ? `Moving "${title}"` : `Moving "${title}" and what follows`;
}

/** What is on a clip: 'the whole journey', '"Wait 2 days" and 3 steps after it'. */
export function clipWords({ kind, root, nodes }: Clip): string {
  if (kind === "journey") return "the whole journey";
  const title = `"${stepTitle(nodes[root])}"`;
  const others = Object.keys(nodes).length - 1;
  return others === 0 ? title : `${title} and ${others === 1 ? "the step" : `${others} steps`} after it`;
}
