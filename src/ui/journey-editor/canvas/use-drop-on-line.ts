import { useReactFlow } from "@xyflow/react";
import type { DragEvent } from "react";
import type { Line, Point } from "../../journey-canvas/drawing";
import { useEditor } from "../state/editor-context";
import { spotKey } from "../state/editor-state";

/** How near a line's "+" something has to be let go, in the drawing's own measure. */
const REACH = 150;

/** What is dragged over the canvas falls on the nearest line. */
export function useDropOnLine(lines: readonly Line[]) {
  const flow = useReactFlow();
  const { store, commands } = useEditor();
  const under = (event: DragEvent): Line | null =>
    nearest(lines, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
  return {
    onDragOver: (event: DragEvent) => {
      if (store.get().placing === null) return;
      event.preventDefault();
      const line = under(event);
      const dropAt = line === null ? null : spotKey({ nodeId: line.from, port: line.arm });
      if (dropAt !== store.get().dropAt) store.set({ dropAt });
    },
    onDrop: (event: DragEvent) => {
      if (store.get().placing === null) return;
      event.preventDefault();
      const line = under(event);
      if (line === null) commands.drop();
      else commands.place({ nodeId: line.from, port: line.arm });
    },
  };
}

function nearest(lines: readonly Line[], { x, y }: Point): Line | null {
  let best: Line | null = null;
  let least = REACH;
  for (const line of lines) {
    const away = Math.hypot(line.addAt.x - x, line.addAt.y - y);
    if (away >= least) continue;
    best = line;
    least = away;
  }
  return best;
}
