import { type DraftNode, type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import { definitionOf } from "@/domain/journey/nodes/registry";
import { touchpoints } from "@/domain/journey/touchpoint";

/** A step as canvas and outline draw it; the same object as long as the step itself is the same. */
export interface EditorStep {
  readonly id: string;
  readonly kind: DraftNode["kind"];
  readonly kindLabel: string;
  /** What it does, in one plain sentence. */
  readonly sentence: string;
  /** For a message: what it tells. */
  readonly touchpoint: string | null;
  /** The ways out, in the order in which they are drawn; `to` null ends the run. */
  readonly arms: readonly StepArm[];
}

export interface StepArm {
  readonly id: string;
  readonly label: string;
  readonly to: string | null;
}

/** All steps of a draft. Remembers what it has worked out per step, so that one edit costs one step. */
export function stepsOf(draft: JourneyDraft): readonly EditorStep[] {
  return Object.entries(draft.nodes).map(([id, node]) => {
    const known = remembered.get(node);
    if (known?.id === id) return known;
    const step = drawn(id, node);
    remembered.set(node, step);
    return step;
  });
}

type Named = Pick<EditorStep, "touchpoint" | "sentence" | "kindLabel">;

/** What a step shows of itself: its touchpoint, or what it does. A long rule is read whole where it is edited. */
export function stepName(step: Named): string {
  return step.touchpoint ?? shortened(step.sentence.trim() === "" ? step.kindLabel : step.sentence, 160);
}

/** What a step is called within a sentence or a button's name: a listener must not hear its whole rule each time. */
export function shortName(step: Named): string {
  return shortened(stepName(step), 60);
}

function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}

const remembered = new WeakMap<DraftNode, EditorStep>();

function drawn(id: string, node: DraftNode): EditorStep {
  const arms = portsOf(node).map((port) => ({ ...port, to: node.next[port.id] ?? null }));
  if (node.kind === "unreadable")
    return { id, kind: node.kind, kindLabel: "Cannot be read", sentence: node.why, touchpoint: null, arms };
  const { label, sentence } = definitionOf(node.kind);
  return {
    id,
    kind: node.kind,
    kindLabel: label,
    sentence: sentence(node.config),
    touchpoint: node.kind === "send_message" ? touchpoints[node.config.touchpoint].label : null,
    arms,
  };
}
