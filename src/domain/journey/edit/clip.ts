import type { MessageTemplate } from "../../messaging/template";
import type { DraftNode, JourneyDraft } from "./draft";
import { nodeAt, reachableFrom } from "./graph";
import { usedTemplates } from "./used-templates";

/** Steps on the clipboard, with the texts they send. */
export interface Clip {
  readonly kind: "step" | "branch" | "journey";
  readonly scope: JourneyDraft["scope"];
  /** The step everything else follows; for a whole journey its trigger. */
  readonly root: string;
  readonly nodes: Readonly<Record<string, DraftNode>>;
  readonly messages: Readonly<Record<string, MessageTemplate>>;
  readonly exitOn: JourneyDraft["exitOn"];
}

/** One step, without what follows it; null when there is no such step. */
export function copyStep(draft: JourneyDraft, nodeId: string): Clip | null {
  const node = nodeAt(draft, nodeId);
  if (node === undefined) return null;
  return clipOf(draft, { kind: "step", root: nodeId, nodes: { [nodeId]: { ...node, next: {} } } });
}

/** A step and all that can follow it; null when there is no such step. */
export function copyBranch(draft: JourneyDraft, nodeId: string): Clip | null {
  if (nodeAt(draft, nodeId) === undefined) return null;
  const reached = reachableFrom(draft, nodeId);
  const nodes = Object.fromEntries(Object.entries(draft.nodes).filter(([id]) => reached.has(id)));
  return clipOf(draft, { kind: "branch", root: nodeId, nodes });
}

/** Everything. */
export function copyJourney(draft: JourneyDraft): Clip {
  return {
    ...clipOf(draft, { kind: "journey", root: draft.start, nodes: draft.nodes }),
    messages: draft.messages,
  };
}

/** New ids for everything on the clip, so that pasting it twice, or where it came from, never mixes up two steps. */
export function freshIds(
  { nodes, messages }: Clip,
  draft: JourneyDraft,
  newId: () => string,
): Record<string, string> {
  const taken = new Set([...Object.keys(draft.nodes), ...Object.keys(draft.messages)]);
  const ids = new Set([...Object.keys(nodes), ...Object.keys(messages)]);
  return Object.fromEntries([...ids].map((id) => [id, unusedId(taken, newId)]));
}

function unusedId(taken: Set<string>, newId: () => string): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  taken.add(id);
  return id;
}

function clipOf(draft: JourneyDraft, part: Pick<Clip, "kind" | "root" | "nodes">): Clip {
  const used = usedTemplates(part);
  const messages = Object.fromEntries(Object.entries(draft.messages).filter(([id]) => used.has(id)));
  return { ...part, scope: draft.scope, messages, exitOn: draft.exitOn };
}
