"use client";

import { useReactFlow, useStore } from "@xyflow/react";
import { Maximize, Minus, Plus } from "lucide-react";
import { Button } from "../primitives/button";

const STEP = { duration: 150 };

/** The strip beneath a drawing: closer, further away, all of it. */
export function CanvasControls() {
  const flow = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  return (
    <fieldset className="flex shrink-0 items-center gap-1 border-t border-line bg-surface px-2 py-1">
      <legend className="sr-only">How large the drawing is</legend>
      <Button tone="quiet" size="icon-small" aria-label="Smaller" onClick={() => void flow.zoomOut(STEP)}>
        <Minus aria-hidden />
      </Button>
      <span className="w-11 text-center text-sm text-ink-quiet tabular-nums">{percent} %</span>
      <Button tone="quiet" size="icon-small" aria-label="Larger" onClick={() => void flow.zoomIn(STEP)}>
        <Plus aria-hidden />
      </Button>
      <Button
        tone="quiet"
        size="icon-small"
        aria-label="Show all of it"
        onClick={() => void flow.fitView({ ...STEP, padding: 0.08 })}
      >
        <Maximize aria-hidden />
      </Button>
      <a
        href="https://reactflow.dev"
        target="_blank"
        rel="noopener noreferrer"
        tabIndex={-1}
        className="ml-auto px-1.5 text-2xs text-ink-quiet hover:text-ink"
      >
        React Flow
      </a>
    </fieldset>
  );
}
