import { type DraftNode, type JourneyDraft, stepTitle } from "./draft";
import { applied, type EditOutcome, refused, stepCount } from "./edit-outcome";
import {
  nodeAt,
  pointed,
  reachableFrom,
  redirected,
  type Spot,
  targetOf,
  waysOf,
  withNode,
  withWays,
} from "./graph";
import { joinedInto } from "./join-into";
import { isSpot, spotIsGone, stepIsGone } from "./spot";

export interface MoveStep {
  readonly nodeId: string;
  readonly what: "step" | "branch";
  readonly to: Spot;
}

/**
 * A step taken from its place and put on another way out; alone, what followed it closing the gap, or with all that
 * follows. The ways of a branching step but the first travel with it.
 */
export function moveStep(draft: JourneyDraft, { nodeId, what, to }: MoveStep): EditOutcome {
  const node = nodeAt(draft, nodeId);
  if (node === undefined) return refused(stepIsGone);
  if (!isSpot(draft, to)) return refused(spotIsGone);
  if (nodeId === draft.start) return refused("The journey starts here: the trigger cannot be moved.");
  if (to.nodeId === nodeId) return refused("A step cannot follow itself.");
  const title = stepTitle(node);
  if (what === "step") return moveAlone(draft, nodeId, node, to);
  if (reachableFrom(draft, nodeId).has(to.nodeId))
    return refused("A branch cannot be moved into itself: choose a place outside it.");
  const detached = redirected(draft, nodeId, null);
  const joined = joinedInto(detached, nodeId, to);
  if (typeof joined === "string") return refused(joined);
  const followers = reachableFrom(draft, nodeId).size - 1;
  const also = followers === 0 ? "" : ` with the ${stepCount(followers)} after it`;
  return applied(joined, `Moved "${title}"${also}`);
}

function moveAlone(draft: JourneyDraft, nodeId: string, node: DraftNode, to: Spot): EditOutcome {
  const [main] = waysOf(node);
  const follower = main === undefined || main[1] === nodeId ? null : main[1];
  const closed = redirected(draft, nodeId, follower);
  const freed = main === undefined ? node : withWays(node, { ...node.next, [main[0]]: null });
  const detached = withNode(closed, nodeId, freed);
  if (reachableFrom(detached, nodeId).has(to.nodeId))
    return refused("That place is on a way that moves along with this step: choose a place outside it.");
  const says = `Moved "${stepTitle(node)}"`;
  const target = nodeAt(closed, to.nodeId);
  if (main !== undefined && target !== undefined) {
    const goesOn = withWays(node, { ...node.next, [main[0]]: targetOf(target, to.port) });
    return applied(pointed(withNode(closed, nodeId, goesOn), to, nodeId), says);
  }
  const joined = joinedInto(detached, nodeId, to);
  return typeof joined === "string" ? refused(joined) : applied(joined, says);
}
