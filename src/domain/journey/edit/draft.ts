import type { MessageTemplate } from "../../messaging/template";
import { definitionOf, type JourneyNode } from "../nodes/registry";
import { type Problem, validate } from "../validate";
import type { JourneyContent } from "../version";
import { isRecord, sameValue } from "./same-value";

/** A step of a kind or with settings this version does not know. It is kept as it was until somebody replaces it. */
export interface UnreadableNode {
  readonly kind: "unreadable";
  readonly original: unknown;
  /** One sentence: what about it cannot be read. */
  readonly why: string;
  readonly next: Readonly<Record<string, string>>;
}

export type DraftNode = JourneyNode | UnreadableNode;

/** What is being edited: a journey's content in which a step may be unreadable. Never changed in place. */
export interface JourneyDraft {
  readonly scope: JourneyContent["scope"];
  readonly start: string;
  readonly nodes: Readonly<Record<string, DraftNode>>;
  readonly messages: Readonly<Record<string, MessageTemplate>>;
  readonly exitOn: JourneyContent["exitOn"];
}

/** The content a draft would be published with; null while a step is unreadable. */
export function contentOf(draft: JourneyDraft): JourneyContent | null {
  const readable = readableNodes(draft);
  if (readable.length < Object.keys(draft.nodes).length) return null;
  return { ...draft, nodes: Object.fromEntries(readable), messages: { ...draft.messages } };
}

/** Everything that keeps a draft from being published or should be looked at: `validate`, and its unreadable steps. */
export function draftProblems(draft: JourneyDraft): readonly Problem[] {
  const unreadable: Problem[] = [];
  const nodes: Record<string, JourneyNode> = {};
  for (const [nodeId, node] of Object.entries(draft.nodes)) {
    if (node.kind !== "unreadable") {
      nodes[nodeId] = node;
      continue;
    }
    nodes[nodeId] = standIn(draft, nodeId, node);
    unreadable.push({ nodeId, severity: "error", code: "unreadable", sentence: node.why });
  }
  const isUnreadable = new Set(unreadable.map(({ nodeId }) => nodeId));
  const others = validate({ ...draft, nodes, messages: { ...draft.messages } }).filter(
    ({ nodeId }) => !isUnreadable.has(nodeId),
  );
  return [...unreadable, ...others];
}

/** Whether two drafts have the same content: what "unpublished changes" and the dirty flag go by. */
export function sameDraft(one: JourneyDraft, other: JourneyDraft): boolean {
  return sameValue(storable(one), storable(other));
}

/** The draft as it is stored and exported: unreadable steps as they came, with the ways they have now. */
export function storable(draft: JourneyDraft): Readonly<Record<keyof JourneyDraft, unknown>> {
  const { scope, start, nodes, messages, exitOn } = draft;
  const stored = Object.entries(nodes).map(([id, node]) => [id, storableNode(node)] as const);
  return { scope, start, nodes: Object.fromEntries(stored), messages, exitOn };
}

/** Names of the ways out of a step, in the order in which they are drawn. */
export function portsOf(node: DraftNode): readonly { readonly id: string; readonly label: string }[] {
  if (node.kind !== "unreadable") return definitionOf(node.kind).ports(node.config);
  return Object.keys(node.next).map((id) => ({ id, label: "" }));
}

const longestTitle = 60;

/** What a step does, short enough to stand in another sentence. */
export function stepTitle(node: DraftNode | undefined): string {
  if (node === undefined) return "a step that is not there";
  if (node.kind === "unreadable") return "a step that cannot be read";
  const { label, sentence } = definitionOf(node.kind);
  const words = sentence(node.config).trim() || label;
  return words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).trimEnd()}…`;
}

function readableNodes({ nodes }: JourneyDraft): (readonly [string, JourneyNode])[] {
  return Object.entries(nodes).flatMap(([id, node]) =>
    node.kind === "unreadable" ? [] : [[id, node] as const],
  );
}

/** `validate` judges the readable steps around it; a step that waits keeps loops through it from being called endless. */
function standIn(draft: JourneyDraft, nodeId: string, { next }: UnreadableNode): JourneyNode {
  const ways = { ...next };
  if (nodeId === draft.start)
    return { kind: "trigger", config: { on: ["order_placed"], where: null, filter: null }, next: ways };
  return { kind: "wait", config: { wait: { kind: "duration", ms: 1 } }, next: ways };
}

function storableNode(node: DraftNode): unknown {
  if (node.kind !== "unreadable") return node;
  const { original, next } = node;
  if (!isRecord(original)) return { kind: "unreadable", original, next };
  return sameValue(original.next ?? {}, next) ? original : { ...original, next };
}
