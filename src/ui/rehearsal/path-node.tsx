"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { memo } from "react";
import type { RehearsedGraph } from "@/application/rehearsal/rehearsal-page";
import { kindIcons } from "../journey-canvas/kind-icons";
import { cn } from "../primitives/class-names";

export type PathNodeType = Node<
  {
    readonly step: RehearsedGraph["nodes"][number];
    readonly isVisited: boolean;
    readonly isCurrent: boolean;
  },
  "step"
>;

/** A step of the drawing: quiet until the order comes to it. */
export const PathNode = memo(function PathNode({ data }: NodeProps<PathNodeType>) {
  const { step, isVisited, isCurrent } = data;
  const Icon = kindIcons[step.kind];
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="opacity-0!" />
      <div
        data-step={step.id}
        data-lit={isCurrent ? "now" : isVisited ? "before" : "not"}
        className={cn(
          "flex size-full flex-col rounded-card border px-3 py-2.5 transition-colors",
          isVisited ? "border-accent bg-surface-raised" : "border-dashed border-edge/60 bg-surface",
          isCurrent && "bg-accent/8 ring-2 ring-accent",
        )}
      >
        <span className="mb-1 flex items-center gap-1.5 text-sm text-ink-quiet">
          <Icon aria-hidden className={cn("size-3.5", isVisited && "text-accent")} />
          {step.kindLabel}
        </span>
        <span className={cn("line-clamp-3 font-medium", !isVisited && "text-ink-quiet")}>
          {step.touchpoint ?? step.sentence}
        </span>
      </div>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="opacity-0!" />
    </>
  );
});
