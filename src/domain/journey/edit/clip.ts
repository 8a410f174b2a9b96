import type { MessageTemplate } from "../../messaging/template";
import { type DraftNode, type JourneyDraft, storable } from "./draft";
import { nodeAt, reachableFrom } from "./graph";
import { clipFormat, journeyFormat, readJourneyFile, whyForeign } from "./journey-file";
import { jsonText, parseJson } from "./json-text";
import { readDraft } from "./read-draft";
import { isRecord } from "./same-value";
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

/** The clip as text for the system's clipboard, or for a file. */
export function clipToText({ kind, scope, root, nodes, messages, exitOn }: Clip): string {
  const stored = storable({ scope, start: root, nodes, messages, exitOn });
  return jsonText({
    format: clipFormat,
    version: 1,
    kind,
    scope,
    root,
    exitOn,
    nodes: stored.nodes,
    messages,
  });
}

/** What is on the clipboard: steps copied here or elsewhere, or a journey's file; anything else is refused in a sentence. */
export function readClip(text: string): Clip | { readonly refused: string } {
  const parsed = parseJson(text);
  if (parsed.kind === "refused") return { refused: `There are no steps on the clipboard. ${parsed.why}` };
  const { value } = parsed;
  if (!isRecord(value) || value.format !== clipFormat) {
    if (isRecord(value) && value.format !== journeyFormat && value.format !== undefined)
      return { refused: "There are no steps on the clipboard: it holds something else." };
    const file = readJourneyFile(text);
    return file.kind === "draft" ? copyJourney(file.draft) : { refused: file.why };
  }
  const foreign = whyForeign(value, clipFormat);
  if (foreign !== null) return { refused: foreign };
  const { kind, root } = value;
  const read = readDraft({ ...value, start: root });
  if (read.kind === "refused") return { refused: read.why };
  if (kind === "journey") return copyJourney(read.draft);
  return readPart(value, read.draft);
}

/** A part of a journey has no trigger of its own: the one that reading it has added is taken away again. */
function readPart(
  { kind, root }: Readonly<Record<string, unknown>>,
  draft: JourneyDraft,
): Clip | { readonly refused: string } {
  const node = typeof root === "string" ? nodeAt(draft, root) : undefined;
  if (typeof root !== "string" || node === undefined || (kind !== "step" && kind !== "branch"))
    return { refused: "The copied steps are damaged: it is not said with which they begin." };
  const { [draft.start]: _added, ...rest } = draft.nodes;
  return clipOf(draft, { kind, root, nodes: draft.start === root ? draft.nodes : rest });
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
