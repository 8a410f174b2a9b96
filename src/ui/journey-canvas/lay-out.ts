import { type EdgeLabel, Graph, layout } from "@dagrejs/dagre";
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
  /** The way it takes around the steps between, from border to border. */
  readonly points: readonly Point[];
  /** The middle of its label. */
  readonly labelAt: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
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
const LETTER_WIDTH = 7;
/** The tip of an arrow stays clear of the step it points at. */
const ARROW_GAP = 3;

/** Places every step from top to bottom, so that no two overlap and no arm is drawn by hand. */
export function layOut<S extends Step>(steps: readonly S[], start: string | null): Drawing<S> {
  const ordered = inReadingOrder(steps, start);
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 36, ranksep: 44, edgesep: 24, marginx: 24, marginy: 24 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of ordered) graph.setNode(step.id, { width: STEP_WIDTH, height: stepHeight(step) });
  const lines: Pick<Line, "id" | "from" | "to" | "label">[] = [];
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
      const room = {
        width: arm.label.length * LETTER_WIDTH,
        height: arm.label === "" ? 0 : 24,
        labelpos: "c",
      };
      graph.setEdge(step.id, to, room, id);
    }
  }
  layout(graph);
  const boxes = [...ordered.map(({ id }) => id), ...endIds].map((id) => placed(graph, id));
  return {
    steps: ordered.map((step) => ({ ...placed(graph, step.id), step })),
    ends: endIds.map((id) => placed(graph, id)),
    lines: lines.map((line) => routed(graph, line, boxes)),
  };
}

/**
 * The way dagre keeps free for a line. Beside the steps of a row it runs straight down; it changes sides only between
 * two rows. A line that leads back up takes dagre's way as it is.
 */
function routed(
  graph: Graph,
  line: Pick<Line, "id" | "from" | "to" | "label">,
  boxes: readonly Placed[],
): Line {
  const { points = [], x = 0, y = 0 }: EdgeLabel = graph.edge(line.from, line.to, line.id);
  const from = placed(graph, line.from);
  const to = placed(graph, line.to);
  const labelAt = { x, y };
  if (to.y <= from.y) return { ...line, points, labelAt };
  const between = points.slice(1, -1).flatMap((point) => {
    const half = rowHeight(boxes, point.y) / 2;
    return [
      { x: point.x, y: point.y - half },
      { x: point.x, y: point.y + half },
    ];
  });
  const leave = { x: from.x + from.width / 2, y: from.y + from.height };
  const arrive = { x: to.x + to.width / 2, y: to.y - ARROW_GAP };
  const rowEnd = from.y + from.height / 2 + rowHeight(boxes, from.y + from.height / 2) / 2;
  const rowStart = to.y + to.height / 2 - rowHeight(boxes, to.y + to.height / 2) / 2;
  const way = [leave, { ...leave, y: rowEnd }, ...between, { ...arrive, y: rowStart }, arrive];
  return { ...line, points: way, labelAt };
}

/** The height of the highest step whose middle lies there; a row's steps share their middle. */
function rowHeight(boxes: readonly Placed[], middle: number): number {
  const inRow = boxes.filter((box) => Math.abs(box.y + box.height / 2 - middle) < 1);
  return Math.max(0, ...inRow.map(({ height }) => height));
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
