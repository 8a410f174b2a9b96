import { type Block, emptyBlock, type OpenLine, put } from "./block";
import type { Drawing, Line, Point } from "./drawing";
import { ARROW_GAP, goRound, LANE_GAP, leadBack, leadDown, TURN } from "./lead-lines";
import { type Nesting, nestingOf } from "./nesting";
import { inReadingOrder, type Step } from "./step-order";

export interface LayOutOptions<S> {
  /** How high a step is; as high as its sentence needs unless given. */
  readonly heightOf?: (step: S) => number;
  /** An end is drawn for a step with one way out, too. */
  readonly hasEveryEnd?: boolean;
}

const STEP_WIDTH = 264;
const END_WIDTH = 96;
const END_HEIGHT = 28;
const MARGIN = 24;
const COLUMN_GAP = 36;
/** Between two steps one after the other. */
const STEP_GAP = 52;
/** Between a step and its arms: the bend, then the name of the arm, then room. */
const BEND = 28;
const ARM_GAP = 88;
const JOIN_GAP = 44;
const LETTER_WIDTH = 7;
const WIDEST_LABEL = 208;

/**
 * Places every step from top to bottom: arms side by side in their order, what they share again beneath all of them. No
 * two boxes overlap, no line runs through a step, and a change in one arm leaves the order of the others as it is.
 */
export function layOut<S extends Step>(
  steps: readonly S[],
  start: string | null,
  { heightOf = stepHeight, hasEveryEnd = false }: LayOutOptions<S> = {},
): Drawing<S> {
  const ordered = inReadingOrder(steps, start);
  const builder = new Map(ordered.map((step) => [step.id, { step, height: heightOf(step) }]));
  const whole = compose({ builder, nesting: nestingOf(ordered, start), hasEveryEnd }, null);
  const page = emptyBlock();
  put(page, whole, { x: MARGIN - whole.left, y: MARGIN });
  const boxes = new Map(page.boxes.map((box) => [box.id, box]));
  return {
    steps: ordered.flatMap((step) => {
      const box = boxes.get(step.id);
      return box === undefined ? [] : [{ ...box, step }];
    }),
    ends: page.boxes.filter(({ id }) => !builder.has(id)),
    lines: inStepOrder(page.lines, ordered),
  };
}

interface Plan {
  readonly builder: ReadonlyMap<string, { readonly step: Step; readonly height: number }>;
  readonly nesting: Nesting;
  readonly hasEveryEnd: boolean;
}

/** A step with all that stands beneath it; null is the page, beneath which the start stands. */
function compose(plan: Plan, id: string | null): Block {
  const block = emptyBlock();
  const tops = new Map<string, Point>();
  const own = id === null ? undefined : plan.builder.get(id);
  if (id !== null && own !== undefined) {
    block.boxes.push({ id, x: -STEP_WIDTH / 2, y: 0, width: STEP_WIDTH, height: own.height });
    block.left = -STEP_WIDTH / 2;
    block.right = STEP_WIDTH / 2;
    block.height = own.height;
    tops.set(id, { x: 0, y: 0 });
  }
  const columns =
    own === undefined
      ? plan.nesting.roots.map((root) => ({ line: null, part: compose(plan, root), head: root }))
      : armColumns(plan, own.step);
  let open = putColumns(block, columns, { from: own?.height ?? 0, tops });
  for (const join of plan.nesting.joinsBeneath(id)) open = putJoin(plan, block, { join, open, tops });
  block.open.push(...leadBack(block, open, tops));
  return block;
}

interface Column {
  /** Null: nothing leads there. */
  readonly line: Line | null;
  readonly part: Block;
  /** The step at its top, where it has one. */
  readonly head: string | null;
}

/** What stands under each arm: the steps only it leads to, an end, or nothing but the way to a step elsewhere. */
function armColumns({ hasEveryEnd, ...plan }: Plan, step: Step): Column[] {
  const nowhere = { x: 0, y: 0 };
  return step.arms.flatMap(({ id: arm, label, to }): Column[] => {
    const id = `${step.id}:${arm}`;
    const isKnown = to !== null && plan.builder.has(to);
    if (to !== null && !isKnown) return [];
    if (to === null && step.arms.length === 1 && !hasEveryEnd) return [];
    const target = to ?? `${id}:end`;
    const line = { id, from: step.id, arm, to: target, label, points: [], labelAt: nowhere, addAt: nowhere };
    if (to === null) return [{ line, part: endBlock(target), head: null }];
    const isOwn = plan.nesting.above(to) === step.id && !plan.nesting.isJoin(to) && to !== step.id;
    if (isOwn) return [{ line, part: compose({ hasEveryEnd, ...plan }, to), head: to }];
    return [{ line, part: emptyBlock(), head: null }];
  });
}

function endBlock(id: string): Block {
  const box = { id, x: -END_WIDTH / 2, y: 0, width: END_WIDTH, height: END_HEIGHT };
  return { ...emptyBlock(), boxes: [box], left: box.x, right: -box.x, height: END_HEIGHT };
}

/** Puts columns side by side in their order, the step above them over the middle. Returns the lines that lead on. */
function putColumns(
  block: Block,
  columns: readonly Column[],
  { from, tops }: { readonly from: number; readonly tops: Map<string, Point> },
): OpenLine[] {
  const middles: number[] = [];
  let edge = 0;
  for (const { line, part } of columns) {
    const half = labelWidth(line?.label ?? "") / 2;
    const left = Math.min(part.left, -half);
    middles.push(edge - left);
    edge += Math.max(part.right, half) - left + COLUMN_GAP;
  }
  const centre = ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2;
  const isFork = columns.length > 1 || columns.some(({ line }) => line !== null && line.label !== "");
  const top = from + (from === 0 ? 0 : isFork ? ARM_GAP : STEP_GAP);
  const open: OpenLine[] = [];
  for (const [place, { line, part, head }] of columns.entries()) {
    const x = (middles[place] ?? 0) - centre;
    open.push(...put(block, part, { x, y: top }));
    if (head !== null) tops.set(head, { x, y: top });
    if (line === null) continue;
    const bend = isFork ? [{ x, y: from + BEND }] : [];
    const points = [{ x: 0, y: from }, ...bend];
    const begun = {
      ...line,
      labelAt: { x, y: from + BEND + 10 },
      addAt: { x, y: isFork ? from + BEND + 38 : from + STEP_GAP / 2 },
    };
    if (part.boxes.length > 0) {
      block.lines.push({ ...begun, points: [...points, { x, y: top - ARROW_GAP }] });
      continue;
    }
    open.push({ line: begun, points: [...points, { x, y: top }], x });
    const half = labelWidth(line.label) / 2;
    block.left = Math.min(block.left, x - half);
    block.right = Math.max(block.right, x + half);
    block.height = Math.max(block.height, top);
  }
  return open;
}

/** Puts the step several arms lead to beneath them; lines that lead past it go round it. */
function putJoin(
  plan: Plan,
  block: Block,
  {
    join,
    open,
    tops,
  }: { readonly join: string; readonly open: readonly OpenLine[]; readonly tops: Map<string, Point> },
): OpenLine[] {
  const part = compose(plan, join);
  const bottom = block.height;
  const top = bottom + JOIN_GAP;
  const inside = put(block, part, { x: 0, y: top });
  tops.set(join, { x: 0, y: top });
  const passing: OpenLine[] = [];
  for (const one of open) {
    leadDown(one, bottom);
    if (one.line.to !== join) {
      passing.push(one);
      continue;
    }
    const turn = one.x === 0 ? [] : [{ x: 0, y: top - TURN }];
    block.lines.push({ ...one.line, points: [...one.points, ...turn, { x: 0, y: top - ARROW_GAP }] });
  }
  goRound(passing, part);
  for (const one of passing) {
    one.points.push({ x: one.x, y: top });
    block.left = Math.min(block.left, one.x - LANE_GAP / 2);
    block.right = Math.max(block.right, one.x + LANE_GAP / 2);
  }
  return [...passing, ...inside];
}

/** Room for the name of an arm; a long one is cut short on the canvas. */
function labelWidth(label: string): number {
  return Math.min(WIDEST_LABEL, Math.max(LANE_GAP, label.length * LETTER_WIDTH + 12));
}

function inStepOrder(lines: readonly Line[], ordered: readonly Step[]): readonly Line[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return ordered.flatMap(({ id, arms }) => arms.flatMap((arm) => byId.get(`${id}:${arm.id}`) ?? []));
}

const LINE_HEIGHT = 20;
/** Head, padding and the line of counts. */
const STEP_FRAME = 80;
const MOST_LINES = 3;
const LETTERS_PER_LINE = 36;

/** As high as its sentence needs, up to three lines; the rest is in the step's own sheet. */
function stepHeight({ sentence }: Pick<Step, "sentence">): number {
  const lines = Math.ceil(sentence.length / LETTERS_PER_LINE);
  return STEP_FRAME + LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, lines));
}
