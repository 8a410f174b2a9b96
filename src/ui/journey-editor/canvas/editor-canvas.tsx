"use client";

import { ReactFlowProvider } from "@xyflow/react";
import { memo, useMemo, useRef, useState } from "react";
import { JourneyFlow } from "../../journey-canvas/journey-flow";
import { layOut } from "../../journey-canvas/lay-out";
import { StepLine } from "../../journey-canvas/step-line";
import { useEditor } from "../state/editor-context";
import type { EditorStep } from "../state/editor-steps";
import type { StepExtras } from "../state/step-extras";
import { pressOnStep } from "../state/step-keys";
import { useKeysWithin } from "../state/use-keys-within";
import { followLines } from "./canvas-keys";
import { CanvasView } from "./canvas-view";
import { EditorNode, EndNode } from "./editor-node";
import { flowPartsOf } from "./flow-parts";
import { stepHeight } from "./step-height";
import { useDropOnLine } from "./use-drop-on-line";

export interface EditorCanvasProps {
  readonly steps: readonly EditorStep[];
  readonly start: string;
  readonly extrasOf: (id: string) => StepExtras;
}

const nodeTypes = { step: EditorNode, end: EndNode };
const edgeTypes = { line: StepLine };

/** The journey as a drawing that lays itself out: steps are added on its lines, so that it cannot be drawn wrong. */
export const EditorCanvas = memo(function EditorCanvas(props: EditorCanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
});

function Drawing({ steps, start, extrasOf }: EditorCanvasProps) {
  const { name, store, commands } = useEditor();
  const pane = useRef<HTMLElement>(null);
  const [isReady, setReady] = useState(false);
  const [partsOf] = useState(flowPartsOf);
  const drawing = useMemo(
    () =>
      layOut(steps, start, { hasEveryEnd: true, heightOf: (step) => stepHeight(step, extrasOf(step.id)) }),
    [steps, start, extrasOf],
  );
  const { nodes, edges } = useMemo(() => partsOf(drawing, extrasOf), [drawing, extrasOf, partsOf]);
  const drop = useDropOnLine(drawing.lines);
  useKeysWithin(pane, (event) => {
    if (followLines(event, { store, lines: drawing.lines, goTo: commands.focus })) return;
    pressOnStep(event, { store, commands });
  });
  return (
    <section
      ref={pane}
      data-canvas
      aria-label={`Drawing of ${name}`}
      aria-describedby="canvas-instructions"
      {...drop}
      id="drawing"
      tabIndex={-1}
      className="size-full overflow-clip outline-none"
    >
      <p id="canvas-instructions" className="sr-only">
        Arrow keys move along the lines. Enter opens a step, A adds one after it, Delete takes it away, Shift
        F10 shows what else can be done. The outline shows the same as a list.
      </p>
      <JourneyFlow
        drawing={drawing}
        pane={pane}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onPaneClick={() => commands.show(null)}
        onReady={() => setReady(true)}
      >
        <CanvasView drawing={drawing} pane={pane} isReady={isReady} />
      </JourneyFlow>
    </section>
  );
}
