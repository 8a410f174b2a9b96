import type { Point } from "./lay-out";

/** The points as an SVG path: straight where two lie above each other, else one soft bend that starts and ends upright. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let from = first;
  let path = `M ${first.x} ${first.y}`;
  for (const to of rest) {
    const middle = (from.y + to.y) / 2;
    path +=
      from.x === to.x ? ` L ${to.x} ${to.y}` : ` C ${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}
