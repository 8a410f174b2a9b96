import type { Line, Placed, Point } from "./drawing";

/** A line on its way to a step that stands further down, or further up. */
export interface OpenLine {
  readonly line: Line;
  readonly points: Point[];
  /** Where it has come to. */
  x: number;
}

/** A part of the drawing, put together by itself: its first step stands with its middle at 0 and its top at 0. */
export interface Block {
  readonly boxes: Placed[];
  readonly lines: Line[];
  readonly open: OpenLine[];
  left: number;
  right: number;
  height: number;
}

export function emptyBlock(): Block {
  return { boxes: [], lines: [], open: [], left: 0, right: 0, height: 0 };
}

/** Puts one part into another, moved by so much, and leaves its open lines to the caller. */
export function put(into: Block, part: Block, by: Point): readonly OpenLine[] {
  for (const box of part.boxes) into.boxes.push({ ...box, x: box.x + by.x, y: box.y + by.y });
  for (const line of part.lines) into.lines.push(movedLine(line, by));
  into.left = Math.min(into.left, part.left + by.x);
  into.right = Math.max(into.right, part.right + by.x);
  into.height = Math.max(into.height, part.height + by.y);
  return part.open.map(({ line, points, x }) => ({
    line: movedLine(line, by),
    points: points.map((point) => moved(point, by)),
    x: x + by.x,
  }));
}

function movedLine(line: Line, by: Point): Line {
  return {
    ...line,
    points: line.points.map((point) => moved(point, by)),
    labelAt: moved(line.labelAt, by),
    addAt: moved(line.addAt, by),
  };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}
