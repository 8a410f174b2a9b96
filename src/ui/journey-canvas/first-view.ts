import type { Viewport } from "@xyflow/react";
import type { Drawing } from "./drawing";

/** The start at the top, as large as the width allows: a tall journey is read downwards. */
export function firstView({ steps, ends }: Drawing<unknown>, pane: HTMLElement | null): Viewport {
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
