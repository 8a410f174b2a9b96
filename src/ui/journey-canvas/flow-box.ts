import { MarkerType } from "@xyflow/react";
import type { Line, Placed } from "./drawing";

/** A place of the drawing as React Flow takes it. */
export function flowBox({ id, x, y, width, height }: Placed) {
  return { id, position: { x, y }, width, height };
}

/** A line of the drawing as React Flow takes it, with its arrow in a colour of the theme. */
export function flowLine<D>(line: Line, data: D, color = "var(--edge)") {
  return {
    id: line.id,
    source: line.from,
    target: line.to,
    type: "line" as const,
    data,
    focusable: false,
    markerEnd: { type: MarkerType.ArrowClosed, color, width: 16, height: 16 },
  };
}
