import type { Clip } from "./clip";
import { type DraftNode, type JourneyDraft, stepTitle } from "./draft";
import { applied, type EditOutcome, refused, stepCount } from "./edit-outcome";
import { nodeAt, type Spot, targetOf, withWays } from "./graph";
import { joinedInto } from "./join-into";
import { isSpot, spotIsGone } from "./spot";

export interface PasteClip {
  readonly clip: Clip;
  /** Null replaces the whole journey, for a clip that is one. */
  readonly at: Spot | null;
  /** Old ids to new ones, of steps and texts: see `freshIds`. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The steps of a clip put on a way out, with their texts. Of a whole journey everything but its trigger. */
export function pasteClip(draft: JourneyDraft, { clip, at, ids }: PasteClip): EditOutcome {
  if (at === null) return pasteWhole(clip);
  if (!isSpot(draft, at)) return refused(spotIsGone);
  const root = rootOf(clip);
  if (root === null) return refused("Nothing to paste: the copied journey has a trigger and no steps.");
  const { [clip.kind === "journey" ? clip.root : ""]: _trigger, ...copied } = clip.nodes;
  if (Object.values(copied).some(({ kind }) => kind === "trigger"))
    return refused("A journey has one trigger, and this one has it already.");
  const idOf = (id: string) => (Object.hasOwn(ids, id) ? (ids[id] ?? id) : id);
  const nodes = Object.entries(copied).map(
    ([id, node]) => [idOf(id), askingHere(renamed(node, idOf), { draft, clip, idOf })] as const,
  );
  if (nodes.some(([id]) => nodeAt(draft, id) !== undefined))
    return refused("These steps are in the journey already: they need new ids.");
  const texts = Object.entries(clip.messages).map(([id, text]) => [idOf(id), text] as const);
  if (texts.some(([id]) => Object.hasOwn(draft.messages, id)))
    return refused("These texts are in the journey already: they need new ids.");
  const detached: JourneyDraft = {
    ...draft,
    nodes: { ...draft.nodes, ...Object.fromEntries(nodes) },
    messages: { ...draft.messages, ...Object.fromEntries(texts) },
  };
  const joined = joinedInto(detached, idOf(root), at);
  if (typeof joined === "string") return refused(joined);
  const title = stepTitle(nodeAt(clip, root));
  return applied(
    joined,
    nodes.length === 1 ? `Pasted "${title}"` : `Pasted ${stepCount(nodes.length)}, from "${title}" on`,
  );
}

function pasteWhole({ kind, scope, root, nodes, messages, exitOn }: Clip): EditOutcome {
  if (kind !== "journey") return refused("Choose where it should go: on a way between two steps.");
  return applied(
    { scope, start: root, nodes, messages, exitOn },
    "Replaced everything with the copied journey",
  );
}

function rootOf(clip: Clip): string | null {
  if (clip.kind !== "journey") return clip.root;
  const trigger = nodeAt(clip, clip.root);
  return trigger === undefined ? null : targetOf(trigger, "next");
}

/** A message that is neither copied nor in this journey cannot be waited for: another is to be chosen. */
function askingHere(
  node: DraftNode,
  { draft, clip, idOf }: { draft: JourneyDraft; clip: Clip; idOf: (id: string) => string },
): DraftNode {
  if (node.kind !== "fallback") return node;
  const { messageStep } = node.config;
  const isCopied = Object.keys(clip.nodes).some((id) => idOf(id) === messageStep);
  if (isCopied || nodeAt(draft, messageStep)?.kind === "send_message") return node;
  return { ...node, config: { ...node.config, messageStep: "" } };
}

function renamed(node: DraftNode, idOf: (id: string) => string): DraftNode {
  const ways = Object.fromEntries(Object.entries(node.next).map(([port, to]) => [port, idOf(to)]));
  const moved = withWays(node, ways);
  if (moved.kind === "fallback")
    return { ...moved, config: { ...moved.config, messageStep: idOf(moved.config.messageStep) } };
  if (moved.kind !== "send_message") return moved;
  const { template, fallbackTemplate } = moved.config;
  return {
    ...moved,
    config: {
      ...moved.config,
      template: template === "" ? "" : idOf(template),
      fallbackTemplate: fallbackTemplate === null ? null : idOf(fallbackTemplate),
    },
  };
}
