"use client";

import { type Node, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import type { RehearsedGraph } from "@/application/rehearsal/rehearsal-page";
import type { Drawing } from "../journey-canvas/drawing";
import { flowBox, flowLine } from "../journey-canvas/flow-box";
import { JourneyFlow } from "../journey-canvas/journey-flow";
import { layOut } from "../journey-canvas/lay-out";
import { StepLine, type StepLineType } from "../journey-canvas/step-line";
import { EndNode } from "../journey-canvas/step-node";
import { type LitPath, lineKey } from "./lit-path";
import { PathNode, type PathNodeType } from "./path-node";

export interface PathCanvasProps {
  readonly name: string;
  readonly graph: RehearsedGraph;
  readonly path: LitPath;
}

const nodeTypes = { step: PathNode, end: EndNode };
const edgeTypes = { line: StepLine };

/** The journey as a drawing to look at: the way walked so far is lit, the steps of this moment stand out. */
export function PathCanvas({ name, graph, path }: PathCanvasProps) {
  const drawing = useMemo(() => layOut(graph.nodes, graph.start), [graph]);
  const pane = useRef<HTMLElement>(null);
  return (
    <section
      ref={pane}
      aria-label={`Drawing of ${name}. The list of moments says the same in words.`}
      className="h-full min-h-72"
    >
      <ReactFlowProvider>
        <JourneyFlow
          drawing={drawing}
          pane={pane}
          nodes={nodesOf(drawing, path)}
          edges={edgesOf(drawing, path)}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
        >
          <Follow drawing={drawing} current={path.current} />
        </JourneyFlow>
      </ReactFlowProvider>
    </section>
  );
}

const FOLLOW_MS = 180;

/** Brings the step of this moment into view. */
function Follow({ drawing, current }: { drawing: Drawing<unknown>; current: ReadonlySet<string> }) {
  const flow = useReactFlow();
  const last = [...current].at(-1);
  useEffect(() => {
    const box = drawing.steps.find(({ id }) => id === last);
    if (box === undefined) return;
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const zoom = Math.max(0.7, flow.getZoom());
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    void flow.setCenter(x, y, { zoom, duration: isStill ? 0 : FOLLOW_MS });
  }, [drawing, last, flow]);
  return null;
}

function nodesOf({ steps, ends }: Drawing<RehearsedGraph["nodes"][number]>, path: LitPath): Node[] {
  return [
    ...steps.map(
      ({ step, ...box }): PathNodeType => ({
        ...flowBox(box),
        type: "step",
        data: { step, isVisited: path.visited.has(step.id), isCurrent: path.current.has(step.id) },
      }),
    ),
    ...ends.map((box) => ({ ...flowBox(box), type: "end", data: {} })),
  ];
}

function edgesOf({ lines }: Drawing<unknown>, path: LitPath): StepLineType[] {
  return lines.map((line) => {
    const isLit = path.lines.has(lineKey(line.from, line.arm));
    return {
      ...flowLine(line, { line, isLit }, isLit ? "var(--accent)" : "var(--edge)"),
      zIndex: isLit ? 1 : 0,
    };
  });
}
