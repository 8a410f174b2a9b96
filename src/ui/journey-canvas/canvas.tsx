"use client";

import { type Node, ReactFlowProvider } from "@xyflow/react";
import { useMemo, useRef } from "react";
import type { JourneyPage } from "@/application/journeys/open-journey";
import { flowBox, flowLine } from "./flow-box";
import { JourneyFlow } from "./journey-flow";
import { layOut } from "./lay-out";
import { StepLine } from "./step-line";
import { EndNode, StepNode, type StepNodeType } from "./step-node";

export interface CanvasProps {
  readonly journey: JourneyPage;
  readonly openNodeId: string | null;
  readonly onOpen: (nodeId: string) => void;
}

const nodeTypes = { step: StepNode, end: EndNode };
const edgeTypes = { line: StepLine };

/** The journey as a drawing: laid out by itself, to look at and to open. Arrow keys follow its lines. */
export function Canvas({ journey, openNodeId, onOpen }: CanvasProps) {
  const drawing = useMemo(() => layOut(journey.nodes, journey.start), [journey.nodes, journey.start]);
  const edges = useMemo(() => drawing.lines.map((line) => flowLine(line, { line })), [drawing]);
  const { lines } = drawing;
  const pane = useRef<HTMLElement>(null);
  const troubled = new Set(journey.problems.map(({ nodeId }) => nodeId));
  const nodes: Node[] = [
    ...drawing.steps.map(
      ({ step, ...box }): StepNodeType => ({
        ...flowBox(box),
        type: "step",
        data: { step, hasProblem: troubled.has(step.id), isOpen: step.id === openNodeId, onOpen, lines },
      }),
    ),
    ...drawing.ends.map((box) => ({ ...flowBox(box), type: "end", data: {} })),
  ];
  return (
    <section
      ref={pane}
      aria-label={`Drawing of ${journey.name}. Arrow keys move along its lines, Enter opens a step.`}
      data-canvas
      className="h-full min-h-96"
    >
      <ReactFlowProvider>
        <JourneyFlow
          drawing={drawing}
          pane={pane}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
        />
      </ReactFlowProvider>
    </section>
  );
}
