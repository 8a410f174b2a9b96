import { type JourneyDraft, portsOf, stepTitle } from "./draft";
import { applied, type EditOutcome, refused, stepCount } from "./edit-outcome";
import { nodeAt, pointed, pruned, redirected, type Spot, targetOf } from "./graph";
import { countCutOff, isSpot, spotIsGone, stepIsGone } from "./spot";
import { withoutOrphanedTemplates } from "./used-templates";

export interface DeleteStep {
  readonly nodeId: string;
  /** The way out whose followers close the gap; null = what follows goes too, unless something else leads there. */
  readonly keep: string | null;
}

/** A step taken away. The trigger stays: a journey without one starts for nobody. */
export function deleteStep(draft: JourneyDraft, { nodeId, keep }: DeleteStep): EditOutcome {
  const node = nodeAt(draft, nodeId);
  if (node === undefined) return refused(stepIsGone);
  if (nodeId === draft.start)
    return refused("The journey starts here: the trigger can be changed, not deleted.");
  if (keep !== null && !portsOf(node).some(({ id }) => id === keep))
    return refused(`"${stepTitle(node)}" has no way "${keep}".`);
  const follower = keep === null ? null : targetOf(node, keep);
  const bypassed = redirected(draft, nodeId, follower === nodeId ? null : follower);
  const alsoLost = countCutOff(bypassed) - 1;
  const also = alsoLost <= 0 ? "" : ` and the ${stepCount(alsoLost)} after it`;
  return applied(withoutOrphanedTemplates(draft, pruned(bypassed)), `Deleted "${stepTitle(node)}"${also}`);
}

export interface Connect {
  readonly from: Spot;
  /** An existing step to join; null ends the way here. */
  readonly to: string | null;
}

/** A way out led to an existing step, or ended. What it led to goes, unless something else leads there. */
export function connect(draft: JourneyDraft, { from, to }: Connect): EditOutcome {
  const node = nodeAt(draft, from.nodeId);
  if (node === undefined || !isSpot(draft, from)) return refused(spotIsGone);
  if (to !== null && nodeAt(draft, to) === undefined) return refused(stepIsGone);
  if (to === draft.start) return refused("Nothing leads back into the trigger.");
  const result = pointed(draft, from, to);
  const lost = countCutOff(result);
  const also = lost === 0 ? "" : ` and removed the ${stepCount(lost)} that followed`;
  const way = portsOf(node).find(({ id }) => id === from.port)?.label ?? "";
  const named = way === "" ? `"${stepTitle(node)}"` : `"${way}" of "${stepTitle(node)}"`;
  const says =
    to === null ? `Ended the journey after ${named}` : `Led ${named} to "${stepTitle(nodeAt(draft, to))}"`;
  return applied(withoutOrphanedTemplates(draft, pruned(result)), `${says}${also}`);
}
