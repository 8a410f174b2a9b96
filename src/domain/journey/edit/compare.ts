import type { MessageTemplate } from "../../messaging/template";
import { type DraftNode, type JourneyDraft, portsOf, stepTitle } from "./draft";
import { nodeAt, reachableFrom } from "./graph";
import { movedSteps, type WayChange } from "./moved-steps";
import { sameValue } from "./same-value";

export interface Change {
  /** The step it concerns; null for the journey as a whole, or a text nobody sends. */
  readonly nodeId: string | null;
  readonly templateId: string | null;
  readonly kind: "added" | "removed" | "changed" | "moved" | "settings" | "message";
  /** One sentence without its full stop: 'Added "Wait 2 days"'. */
  readonly says: string;
}

/**
 * What one draft has that the other has not, in the order in which an order meets the steps: what people call the
 * unpublished changes. A step is moved when something else comes before it; steps around an added one are not.
 */
export function compareDrafts(before: JourneyDraft, after: JourneyDraft): readonly Change[] {
  return [...settingsChanges(before, after), ...stepChanges(before, after), ...messageChanges(before, after)];
}

function settingsChanges(before: JourneyDraft, after: JourneyDraft): Change[] {
  const settings = (says: string): Change => ({ nodeId: null, templateId: null, kind: "settings", says });
  const changes: Change[] = [];
  if (before.scope !== after.scope)
    changes.push(settings(`It is about ${after.scope === "order" ? "whole orders" : "single parcels"} now`));
  if (!sameValue([...before.exitOn].sort(), [...after.exitOn].sort()))
    changes.push(settings("Changed what ends the journey wherever an order stands"));
  return changes;
}

function stepChanges(before: JourneyDraft, after: JourneyDraft): Change[] {
  const { moved, rest } = movedSteps(before, after);
  const changes: Change[] = [];
  for (const nodeId of reachableFrom(after, after.start)) {
    const node = nodeAt(after, nodeId);
    if (node === undefined) continue;
    const old = nodeAt(before, nodeId);
    const change = (kind: Change["kind"], says: string) =>
      changes.push({ nodeId, templateId: null, kind, says });
    if (old === undefined) {
      change("added", `Added "${stepTitle(node)}"`);
      continue;
    }
    if (!sameSettings(old, node)) change("changed", changeInWords(old, node));
    if (moved.has(nodeId)) change("moved", `Moved "${stepTitle(node)}"`);
    for (const way of rest.filter((one) => one.nodeId === nodeId)) change("changed", wayInWords(after, way));
  }
  for (const nodeId of reachableFrom(before, before.start)) {
    if (nodeAt(after, nodeId) !== undefined) continue;
    const says = `Removed "${stepTitle(nodeAt(before, nodeId))}"`;
    changes.push({ nodeId, templateId: null, kind: "removed", says });
  }
  return changes;
}

/** Whether two steps are set the same, wherever they lead. */
function sameSettings(one: DraftNode, other: DraftNode): boolean {
  if (one.kind === "unreadable" || other.kind === "unreadable")
    return one.kind === other.kind && sameValue(withoutNext(one), withoutNext(other));
  return one.kind === other.kind && sameValue(one.config, other.config);
}

function withoutNext({ next: _ways, ...rest }: DraftNode): unknown {
  return rest;
}

function changeInWords(old: DraftNode, node: DraftNode): string {
  const [from, to] = [stepTitle(old), stepTitle(node)];
  return from === to ? `Changed the settings of "${to}"` : `Changed "${from}" to "${to}"`;
}

function wayInWords(after: JourneyDraft, { nodeId, port, to }: WayChange): string {
  const node = nodeAt(after, nodeId);
  const label = node === undefined ? "" : (portsOf(node).find(({ id }) => id === port)?.label ?? "");
  const from = label === "" ? `"${stepTitle(node)}"` : `"${label}" of "${stepTitle(node)}"`;
  return to === null
    ? `The journey ends after ${from} now`
    : `${from} leads to "${stepTitle(nodeAt(after, to))}" now`;
}

function messageChanges(before: JourneyDraft, after: JourneyDraft): Change[] {
  const ids = new Set([...Object.keys(before.messages), ...Object.keys(after.messages)]);
  return [...ids].flatMap((templateId) => {
    const [old, text] = [textAt(before, templateId), textAt(after, templateId)];
    if (sameValue(old ?? null, text ?? null)) return [];
    const verb = old === undefined ? "Wrote" : text === undefined ? "Removed" : "Changed";
    const subject = (text ?? old)?.subject.trim() || "without a subject";
    const nodeId = senderOf(after, templateId) ?? senderOf(before, templateId);
    return [{ nodeId, templateId, kind: "message", says: `${verb} the message "${subject}"` } as const];
  });
}

function textAt({ messages }: JourneyDraft, id: string): MessageTemplate | undefined {
  return Object.hasOwn(messages, id) ? messages[id] : undefined;
}

function senderOf({ nodes }: JourneyDraft, templateId: string): string | null {
  const found = Object.entries(nodes).find(
    ([, node]) =>
      node.kind === "send_message" &&
      (node.config.template === templateId || node.config.fallbackTemplate === templateId),
  );
  return found?.[0] ?? null;
}
