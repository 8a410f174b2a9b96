"use client";

import "@xyflow/react/dist/base.css";
import { MarkerType, type Node, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import { useMemo, useRef } from "react";
import type { JourneyPage } from "@/application/journeys/open-journey";
import { CanvasControls } from "./canvas-controls";
import type { Drawing, Placed } from "./drawing";
import { firstView } from "./first-view";
import { layOut } from "./lay-out";
import { StepLine, type StepLineType } from "./step-line";
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
  const edges = useMemo(() => edgesOf(drawing), [drawing]);
  const { lines } = drawing;
  const pane = useRef<HTMLElement>(null);
  const troubled = new Set(journey.problems.map(({ nodeId }) => nodeId));
  const nodes: Node[] = [
    ...drawing.steps.map(
      ({ step, ...box }): StepNodeType => ({
        ...boxOf(box),
        type: "step",
        data: { step, hasProblem: troubled.has(step.id), isOpen: step.id === openNodeId, onOpen, lines },
      }),
    ),
    ...drawing.ends.map((box) => ({ ...boxOf(box), type: "end", data: {} })),
  ];
  return (
    <section
      ref={pane}
      aria-label={`Drawing of ${journey.name}. Arrow keys move along its lines, Enter opens a step.`}
      data-canvas
      className="h-full min-h-96 [&_.react-flow\_\_attribution]:bg-transparent! [&_.react-flow\_\_attribution_a]:text-ink-quiet!"
    >
      <ReactFlowProvider>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          panOnScroll
          zoomOnDoubleClick={false}
          onInit={(flow) => void flow.setViewport(firstView(drawing, pane.current))}
          minZoom={0.2}
          maxZoom={1.5}
          attributionPosition="top-right"
        >
          <CanvasControls />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  );
}

function boxOf({ id, x, y, width, height }: Placed) {
  return { id, position: { x, y }, width, height };
}

function edgesOf({ lines }: Drawing<unknown>): StepLineType[] {
  return lines.map((line) => ({
    id: line.id,
    source: line.from,
    target: line.to,
    type: "line",
    data: { line },
    markerEnd: { type: MarkerType.ArrowClosed, color: "var(--edge)", width: 16, height: 16 },
  }));
}
