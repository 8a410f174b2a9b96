"use client";

import { Panel, useReactFlow } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { Button } from "../primitives/button";

const STEP = { duration: 150 };

export function CanvasControls() {
  const flow = useReactFlow();
  return (
    <Panel position="bottom-left" className="flex gap-1.5">
      <Button size="icon" aria-label="Smaller" onClick={() => void flow.zoomOut(STEP)}>
        <Minus aria-hidden />
      </Button>
      <Button size="icon" aria-label="Larger" onClick={() => void flow.zoomIn(STEP)}>
        <Plus aria-hidden />
      </Button>
      <Button
        size="icon"
        aria-label="Show all of it"
        onClick={() => void flow.fitView({ ...STEP, padding: 0.08 })}
      >
        <Maximize aria-hidden />
      </Button>
    </Panel>
  );
}
