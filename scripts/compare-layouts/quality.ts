import type { Placed, Point } from "../../src/ui/journey-canvas/drawing";
import type { Step } from "../../src/ui/journey-canvas/step-order";
import type { Laid, LaidLine } from "./laid";

/** What a reader of a drawing stumbles over. */
export interface Faults {
  readonly forks: number;
  /** Branches of which an arm stands left of one that comes before it. */
  readonly outOfOrder: number;
  /** Pairs of boxes one over the other. */
  readonly overlaps: number;
  /** Pairs of lines with neither end in common that cross. */
  readonly crossings: number;
  readonly lines: number;
  /** Lines that run through a box they do not belong to. */
  readonly throughBoxes: number;
}

export const noFaults: Faults = {
  forks: 0,
  outOfOrder: 0,
  overlaps: 0,
  crossings: 0,
  lines: 0,
  throughBoxes: 0,
};

export function sumOf(one: Faults, other: Faults): Faults {
  return {
    forks: one.forks + other.forks,
    outOfOrder: one.outOfOrder + other.outOfOrder,
    overlaps: one.overlaps + other.overlaps,
    crossings: one.crossings + other.crossings,
    lines: one.lines + other.lines,
    throughBoxes: one.throughBoxes + other.throughBoxes,
  };
}

export function faultsOf(steps: readonly Step[], { boxes, lines }: Laid): Faults {
  const forks = forkOrders(steps, { boxes, lines });
  return {
    forks: forks.length,
    outOfOrder: forks.filter((middles) => middles.some((x, place) => x < (middles[place - 1] ?? x))).length,
    overlaps: pairsOf(boxes).filter(([one, other]) => areOver(one, other)).length,
    crossings: pairsOf(lines).filter(
      ([one, other]) => one.from !== other.from && one.to !== other.to && doCross(one, other),
    ).length,
    lines: lines.length,
    throughBoxes: lines.filter((line) =>
      boxes.some((box) => box.id !== line.from && box.id !== line.to && runsThrough(line, box)),
    ).length,
  };
}

/** For each branch the middles of what only its arms lead to, in the order of the arms. */
function forkOrders(steps: readonly Step[], { boxes, lines }: Laid): readonly (readonly number[])[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const leadingTo = new Map<string, number>();
  for (const { to } of lines) leadingTo.set(to, (leadingTo.get(to) ?? 0) + 1);
  return steps.flatMap(({ id, arms }) => {
    const middles = arms.flatMap((arm) => {
      const target = arm.to ?? `${id}:${arm.id}:end`;
      const box = byId.get(target);
      return box === undefined || leadingTo.get(target) !== 1 ? [] : [box.x + box.width / 2];
    });
    return middles.length > 1 ? [middles] : [];
  });
}

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, place) => all.slice(place + 1).map((other) => [one, other] as const));
}

function areOver(one: Placed, other: Placed): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function doCross(one: LaidLine, other: LaidLine): boolean {
  return stretchesOf(one).some((first) => stretchesOf(other).some((second) => cross(first, second)));
}

type Stretch = readonly [Point, Point];

function stretchesOf({ points }: LaidLine): readonly Stretch[] {
  return points.slice(1).flatMap((to, place) => {
    const from = points[place];
    return from === undefined ? [] : [[from, to] as const];
  });
}

function cross([a, b]: Stretch, [c, d]: Stretch): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from `a` to `b` a point lies: negative, zero or positive. */
function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}

/** Whether a line passes within a box, a pixel inside its border. */
function runsThrough(line: LaidLine, { x, y, width, height }: Placed): boolean {
  const corners = [
    { x: x + 1, y: y + 1 },
    { x: x + width - 1, y: y + 1 },
    { x: x + width - 1, y: y + height - 1 },
    { x: x + 1, y: y + height - 1 },
  ] as const;
  const [a, b, c, d] = corners;
  const diagonals: readonly Stretch[] = [
    [a, c],
    [b, d],
  ];
  return stretchesOf(line).some((stretch) => diagonals.some((diagonal) => cross(stretch, diagonal)));
}
