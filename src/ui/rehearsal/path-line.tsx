"use client";

import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Line } from "../journey-canvas/drawing";
import { linePath } from "../journey-canvas/line-path";
import { cn } from "../primitives/class-names";

export type PathLineType = Edge<{ readonly line: Line; readonly isLit: boolean }, "line">;

/** A line of the drawing; strong where the order went this way. */
export const PathLine = memo(function PathLine({ data, markerEnd }: EdgeProps<PathLineType>) {
  if (data === undefined) return null;
  const { line, isLit } = data;
  const { points, label, labelAt } = line;
  return (
    <>
      <BaseEdge
        path={linePath(points)}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        style={{ stroke: isLit ? "var(--accent)" : "var(--edge)", strokeWidth: isLit ? 2.5 : 1 }}
      />
      {label === "" ? null : (
        <EdgeLabelRenderer>
          <span
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
            className={cn(
              "absolute rounded bg-surface px-1.5 py-0.5 text-xs font-medium whitespace-nowrap",
              isLit ? "text-accent" : "text-ink-quiet",
            )}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
