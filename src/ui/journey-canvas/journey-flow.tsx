"use client";

import "@xyflow/react/dist/base.css";
import { type Edge, type EdgeTypes, type Node, type NodeTypes, ReactFlow } from "@xyflow/react";
import { type ReactNode, type RefObject } from "react";
import { CanvasControls } from "./canvas-controls";
import type { Drawing } from "./drawing";
import { firstView } from "./first-view";

export interface JourneyFlowProps {
  readonly drawing: Drawing<unknown>;
  readonly nodes: Node[];
  readonly edges: Edge[];
  readonly nodeTypes: NodeTypes;
  readonly edgeTypes: EdgeTypes;
  /** What the drawing stands in: as wide as it is shown. */
  readonly pane: RefObject<HTMLElement | null>;
  /** Called once the drawing stands where it is shown first. */
  readonly onReady?: () => void;
  readonly onPaneClick?: () => void;
  readonly children?: ReactNode;
}

/**
 * A drawing that lays itself out, with a strip beneath it to look closer: nothing of the drawing lies under a button.
 * Stands in a `ReactFlowProvider`.
 */
export function JourneyFlow({ drawing, pane, onReady, onPaneClick, children, ...flow }: JourneyFlowProps) {
  return (
    <div className="flex size-full flex-col">
      <div className="min-h-0 flex-1">
        <ReactFlow
          {...flow}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          panOnScroll
          zoomOnDoubleClick={false}
          {...(onPaneClick === undefined ? {} : { onPaneClick })}
          onInit={(instance) => void instance.setViewport(firstView(drawing, pane.current)).then(onReady)}
          minZoom={0.15}
          maxZoom={1.5}
          proOptions={stripHasAttribution}
        >
          {children}
        </ReactFlow>
      </div>
      <CanvasControls />
    </div>
  );
}

/** The library's own mark would lie on the drawing. */
const stripHasAttribution = { hideAttribution: true };
