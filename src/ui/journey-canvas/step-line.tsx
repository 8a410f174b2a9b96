"use client";

import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { cn } from "../primitives/class-names";
import type { Line } from "./drawing";
import { linePath } from "./line-path";

export type StepLineType = Edge<{ readonly line: Line; readonly isLit?: boolean }, "line">;

/** A line on the canvas, along the way the layout kept free for it, with the name of its arm; strong where it is lit. */
export const StepLine = memo(function StepLine({ data, markerEnd }: EdgeProps<StepLineType>) {
  if (data === undefined) return null;
  const { points, label, labelAt } = data.line;
  const { isLit } = data;
  return (
    <>
      <BaseEdge
        path={linePath(points)}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        style={isLit ? lit : plain}
      />
      {label === "" ? null : (
        <EdgeLabelRenderer>
          <span
            title={label}
            style={{ transform: `translate(-50%, -50%) translate(${labelAt.x}px, ${labelAt.y}px)` }}
            className={cn(
              "absolute max-w-[12.5rem] truncate rounded bg-surface px-1.5 py-0.5 text-xs font-medium whitespace-nowrap",
              isLit === undefined ? "text-ink" : isLit ? "text-accent" : "text-ink-quiet",
            )}
          >
            {label}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

const plain = { stroke: "var(--edge)" };
const lit = { stroke: "var(--accent)", strokeWidth: 2.5 };
