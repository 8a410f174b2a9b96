"use client";

import "@xyflow/react/dist/base.css";
import { MarkerType, type Node, ReactFlow, ReactFlowProvider, type Viewport } from "@xyflow/react";
import { useMemo, useRef } from "react";
import type { JourneyPage } from "@/application/journeys/open-journey";
import { CanvasControls } from "./canvas-controls";
import type { Drawing, Placed } from "./drawing";
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

/** The start at the top, as large as the width allows: a tall journey is read downwards. */
function firstView({ steps, ends }: Drawing<unknown>, pane: HTMLElement | null): Viewport {
  const width = Math.max(...[...steps, ...ends].map((box) => box.x + box.width)) + MARGIN;
  const shown = pane?.clientWidth ?? width;
  const zoom = Math.max(SMALLEST_FIRST_ZOOM, Math.min(1, shown / width));
  const start = steps[0];
  const middle = start === undefined ? width / 2 : start.x + start.width / 2;
  const isWider = width * zoom > shown;
  return { x: isWider ? shown / 2 - middle * zoom : (shown - width * zoom) / 2, y: 0, zoom };
}

const MARGIN = 24;
const SMALLEST_FIRST_ZOOM = 0.65;

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
