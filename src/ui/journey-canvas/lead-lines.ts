import type { Block, OpenLine } from "./block";
import type { Point } from "./drawing";

export const LANE_GAP = 24;
/** The tip of an arrow stays clear of the step it points at. */
export const ARROW_GAP = 3;
/** How far above its step a line turns in that comes from the side. */
export const TURN = 11;

/** Finds each line a lane beside the block, those on the left on its left, in the order they come in. */
export function goRound(lines: readonly OpenLine[], { left, right }: Block): void {
  const byPlace = lines.toSorted((one, other) => one.x - other.x);
  let free = left - LANE_GAP;
  for (const one of byPlace.filter(({ x }) => x < 0).toReversed()) {
    one.x = Math.min(one.x, free);
    free = one.x - LANE_GAP;
  }
  free = right + LANE_GAP;
  for (const one of byPlace.filter(({ x }) => x >= 0)) {
    one.x = Math.max(one.x, free);
    free = one.x + LANE_GAP;
  }
}

/** Lines to a step that stands above already leave at the bottom and go up beside everything. Returns the others. */
export function leadBack(
  block: Block,
  open: readonly OpenLine[],
  tops: ReadonlyMap<string, Point>,
): readonly OpenLine[] {
  const on: OpenLine[] = [];
  for (const one of open) {
    const to = tops.get(one.line.to);
    if (to === undefined) {
      on.push(one);
      continue;
    }
    const low = block.height + LANE_GAP / 2;
    const beside = block.right + LANE_GAP;
    leadDown(one, low);
    const above = to.y - TURN;
    const way = [
      { x: beside, y: low },
      { x: beside, y: above },
      { x: to.x, y: above },
      { x: to.x, y: to.y - ARROW_GAP },
    ];
    block.lines.push({ ...one.line, points: [...one.points, ...way] });
    block.right = beside + LANE_GAP / 2;
    block.height = low + LANE_GAP / 2;
  }
  return on;
}

/** Straight down to there, unless it is there already. */
export function leadDown({ points, x }: OpenLine, to: number): void {
  if ((points.at(-1)?.y ?? to) < to) points.push({ x, y: to });
}
