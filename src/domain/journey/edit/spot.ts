import { type JourneyDraft, portsOf } from "./draft";
import { nodeAt, pruned, type Spot } from "./graph";

export const spotIsGone = "That place is no longer there: the journey has changed meanwhile.";
export const stepIsGone = "That step is no longer there: the journey has changed meanwhile.";

/** Whether a place is there: a step of the draft that has this way out. */
export function isSpot(draft: JourneyDraft, { nodeId, port }: Spot): boolean {
  const node = nodeAt(draft, nodeId);
  return node !== undefined && portsOf(node).some(({ id }) => id === port);
}

/** How many steps the second draft has lost because no way leads to them any more. */
export function countCutOff(draft: JourneyDraft): number {
  return Object.keys(draft.nodes).length - Object.keys(pruned(draft).nodes).length;
}
