import { Graph, layout } from "@dagrejs/dagre";
import { inReadingOrder, type Step } from "./step-order";

export interface Placed {
  readonly id: string;
  /** The upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Drawing<S> {
  readonly steps: readonly (Placed & { readonly step: S })[];
  /** Where an arm of several ends the run. */
  readonly ends: readonly Placed[];
  readonly lines: readonly Line[];
}

const STEP_WIDTH = 264;
const END_WIDTH = 96;
const END_HEIGHT = 28;
const LINE_HEIGHT = 20;
/** Head, padding and the line of counts. */
const STEP_FRAME = 80;
const MOST_LINES = 3;
const LETTERS_PER_LINE = 36;

/** Places every step from top to bottom, so that no two overlap and no arm is drawn by hand. */
export function layOut<S extends Step>(steps: readonly S[], start: string | null): Drawing<S> {
  const ordered = inReadingOrder(steps, start);
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 44, edgesep: 24, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of ordered) graph.setNode(step.id, { width: STEP_WIDTH, height: stepHeight(step) });
  const lines: Line[] = [];
  const endIds: string[] = [];
  for (const step of ordered) {
    for (const arm of step.arms) {
      const to = arm.to ?? (step.arms.length > 1 ? `${step.id}:${arm.id}:end` : null);
      if (to === null || (arm.to !== null && !graph.hasNode(arm.to))) continue;
      if (arm.to === null) {
        endIds.push(to);
        graph.setNode(to, { width: END_WIDTH, height: END_HEIGHT });
      }
      const id = `${step.id}:${arm.id}`;
      lines.push({ id, from: step.id, to, label: arm.label });
      graph.setEdge(step.id, to, { width: arm.label.length * 7, height: arm.label === "" ? 0 : 24 }, id);
    }
  }
  layout(graph);
  return {
    steps: ordered.map((step) => ({ ...placed(graph, step.id), step })),
    ends: endIds.map((id) => placed(graph, id)),
    lines,
  };
}

/** As high as its sentence needs, up to three lines; the rest is in the step's own sheet. */
function stepHeight({ sentence }: Pick<Step, "sentence">): number {
  const lines = Math.ceil(sentence.length / LETTERS_PER_LINE);
  return STEP_FRAME + LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, lines));
}

/** dagre gives the middle of a node. */
function placed(graph: Graph, id: string): Placed {
  const { x = 0, y = 0, width = 0, height = 0 } = graph.node(id);
  return { id, x: x - width / 2, y: y - height / 2, width, height };
}
