import type { MessageTemplate } from "../../messaging/template";
import { type DraftNode, type JourneyDraft, portsOf, stepTitle } from "./draft";
import { applied, type EditOutcome, refused, stepCount } from "./edit-outcome";
import { nodeAt, pointed, pruned, type Spot, targetOf, waysOf, withNode, withWays } from "./graph";
import { type NewStep, readStep } from "./new-step";
import { countCutOff, isSpot, spotIsGone, stepIsGone } from "./spot";
import { withoutOrphanedTemplates } from "./used-templates";

type Texts = Readonly<Record<string, MessageTemplate>>;

export interface InsertStep {
  readonly at: Spot;
  readonly nodeId: string;
  readonly node: NewStep;
  readonly messages?: Texts;
  /** The way of the new step by which what followed goes on; its first way unless said otherwise. */
  readonly goesOn?: string;
}

/** A step put on a way out. What followed there goes on through one of the new step's ways. */
export function insertStep(
  draft: JourneyDraft,
  { at, nodeId, node, messages, goesOn }: InsertStep,
): EditOutcome {
  const before = nodeAt(draft, at.nodeId);
  if (before === undefined || !isSpot(draft, at)) return refused(spotIsGone);
  if (nodeId === "" || nodeAt(draft, nodeId) !== undefined)
    return refused(`There is a step "${nodeId}" already.`);
  if (node.kind === "trigger") return refused("A journey has one trigger, and this one has it already.");
  const step = readStep(node);
  if (typeof step === "string") return refused(step);
  const follower = targetOf(before, at.port);
  const ports = portsOf(step);
  const onward = ports.find(({ id }) => id === goesOn) ?? ports[0];
  const added = onward === undefined ? step : withWays(step, { [onward.id]: follower });
  const result = pointed(withNode(withTexts(draft, messages), nodeId, added), at, nodeId);
  const lost = countCutOff(result);
  if (lost > 0)
    return refused(
      `"${stepTitle(step)}" would cut off the ${stepCount(lost)} that follow there: put it where a way ends.`,
    );
  return applied(result, `Added "${stepTitle(step)}"`);
}

export interface ReplaceStep {
  readonly nodeId: string;
  readonly node: NewStep;
  readonly messages?: Texts;
}

/** Another step in the place of one. Ways of the same name go on as before; failing these the first goes on. */
export function replaceStep(draft: JourneyDraft, { nodeId, node, messages }: ReplaceStep): EditOutcome {
  const old = nodeAt(draft, nodeId);
  if (old === undefined) return refused(stepIsGone);
  if (nodeId === draft.start && node.kind !== "trigger")
    return refused("The journey starts here: only another trigger can take this place.");
  if (nodeId !== draft.start && node.kind === "trigger")
    return refused("A journey has one trigger, and this one has it already.");
  const step = readStep(node);
  if (typeof step === "string") return refused(step);
  const result = withNode(withTexts(draft, messages), nodeId, withWays(step, waysTakenOver(old, step)));
  const lost = countCutOff(result);
  const also = lost === 0 ? "" : ` and removed the ${stepCount(lost)} after it`;
  return applied(
    withoutOrphanedTemplates(draft, pruned(result)),
    `Replaced "${stepTitle(old)}" with "${stepTitle(step)}"${also}`,
  );
}

export interface ConfigureStep {
  readonly nodeId: string;
  readonly config: unknown;
  readonly messages?: Texts;
}

/** Other settings for a step. Where a way out vanishes, what followed it goes too, unless something else leads there. */
export function configureStep(draft: JourneyDraft, { nodeId, config, messages }: ConfigureStep): EditOutcome {
  const old = nodeAt(draft, nodeId);
  if (old === undefined) return refused(stepIsGone);
  if (old.kind === "unreadable") return refused("This step cannot be read: replace it or delete it.");
  const step = readStep({ kind: old.kind, config });
  if (typeof step === "string") return refused(step);
  const result = withNode(withTexts(draft, messages), nodeId, withWays(step, old.next));
  const lost = countCutOff(result);
  const also = lost === 0 ? "" : ` and removed the ${stepCount(lost)} on a way it no longer has`;
  const says = `Changed "${stepTitle(step)}"${also}`;
  return applied(lost === 0 ? result : withoutOrphanedTemplates(draft, pruned(result)), says);
}

function withTexts(draft: JourneyDraft, texts: Texts | undefined): JourneyDraft {
  return texts === undefined ? draft : { ...draft, messages: { ...draft.messages, ...texts } };
}

function waysTakenOver(old: DraftNode, step: DraftNode): Record<string, string> {
  const ports = portsOf(step).map(({ id }) => id);
  const oldWays = waysOf(old);
  const ways = Object.fromEntries(oldWays.filter(([port]) => ports.includes(port)));
  const [first] = ports;
  const homeless = oldWays.find(([port]) => !ports.includes(port));
  if (first !== undefined && homeless !== undefined && !Object.hasOwn(ways, first)) ways[first] = homeless[1];
  return ways;
}
