"use client";

import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { TriangleAlert } from "lucide-react";
import { memo } from "react";
import type { GraphNode } from "@/application/journeys/open-journey";
import { cn } from "../primitives/class-names";
import type { Line } from "./drawing";
import { kindIcons } from "./kind-icons";
import { moveAlong } from "./move-along";
import { StepCounts } from "./step-counts";

export type StepNodeType = Node<
  {
    readonly step: GraphNode;
    readonly hasProblem: boolean;
    readonly isOpen: boolean;
    readonly onOpen: (nodeId: string) => void;
    /** The lines of the whole drawing, for the arrow keys. */
    readonly lines: readonly Line[];
  },
  "step"
>;

/** A step on the canvas: what it is, what it does in one sentence, and how many orders met it. */
export const StepNode = memo(function StepNode({ data }: NodeProps<StepNodeType>) {
  const { step, hasProblem, isOpen, onOpen, lines } = data;
  const Icon = kindIcons[step.kind];
  const isMessage = step.kind === "send_message";
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="opacity-0!" />
      <button
        type="button"
        data-step={step.id}
        aria-haspopup="dialog"
        onClick={() => onOpen(step.id)}
        onKeyDown={(event) => moveAlong(event, { from: step.id, lines })}
        className={cn(
          "nopan pointer-events-auto flex size-full cursor-pointer flex-col rounded-card border bg-surface-raised px-3 py-2.5 text-left transition-colors hover:border-edge",
          isMessage ? "border-accent/50" : "border-line",
          isOpen && "border-accent ring-1 ring-accent",
          hasProblem && "border-trouble",
        )}
      >
        <span className="mb-1 flex items-center gap-1.5 text-sm text-ink-quiet">
          <Icon aria-hidden className={cn("size-3.5", isMessage && "text-accent")} />
          {step.kindLabel}
          {hasProblem ? (
            <TriangleAlert aria-label="Has a problem" className="ml-auto size-3.5 text-trouble" />
          ) : null}
        </span>
        <span className="flex-1">
          <span className="line-clamp-3 font-medium">{step.touchpoint ?? step.sentence}</span>
        </span>
        <StepCounts counts={step.counts} isMessage={isMessage} />
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} className="opacity-0!" />
    </>
  );
});

/** Where one arm of several ends the journey. */
export const EndNode = memo(function EndNode() {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className="opacity-0!" />
      <div className="flex size-full items-center justify-center rounded-full border border-dashed border-edge/60 text-sm text-ink-quiet">
        ends here
      </div>
    </>
  );
});
