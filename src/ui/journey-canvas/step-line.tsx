"use client";

import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import type { Line } from "./drawing";
import { linePath } from "./line-path";

export type StepLineType = Edge<{ readonly line: Line }, "line">;

/** A line on the canvas, along the way the layout kept free for it, with the name of its arm. */
export const StepLine = memo(function StepLine({ data, markerEnd }: EdgeProps<StepLineType>) {
  if (data === undefined) return null;
  const { points, label, labelAt } = data.line;
  return (
    <>
      <BaseEdge
        path={linePath(points)}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        style={{ stroke: "var(--edge)" }}
      />
      {label === "" ? null : (
        <EdgeLabelRenderer>
          <span
            title={label}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
            className="absolute max-w-[12.5rem] truncate rounded bg-surface px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-ink"
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
