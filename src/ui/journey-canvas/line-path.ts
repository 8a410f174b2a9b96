import type { Point } from "./drawing";

const CORNER = 10;

/**
 * The points as an SVG path: straight where two lie above or beside each other, with round corners between, else one
 * soft bend that starts and ends upright.
 */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M ${first.x} ${first.y}`;
  for (const [place, to] of rest.entries()) {
    const from = points[place] ?? first;
    const next = rest[place + 1];
    const middle = (from.y + to.y) / 2;
    if (!isStraight(from, to)) path += ` C ${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
    else if (next !== undefined && isCorner(from, to, next)) path += roundCorner(from, to, next);
    else path += ` L ${to.x} ${to.y}`;
  }
  return path;
}

function roundCorner(from: Point, corner: Point, next: Point): string {
  const radius = Math.min(CORNER, distance(from, corner) / 2, distance(corner, next) / 2);
  const before = towards(corner, from, radius);
  const after = towards(corner, next, radius);
  return ` L ${before.x} ${before.y} Q ${corner.x} ${corner.y} ${after.x} ${after.y}`;
}

function isStraight(from: Point, to: Point): boolean {
  return from.x === to.x || from.y === to.y;
}

function isCorner(from: Point, corner: Point, next: Point): boolean {
  return isStraight(corner, next) && (from.x === corner.x) !== (corner.x === next.x);
}

function distance(from: Point, to: Point): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
