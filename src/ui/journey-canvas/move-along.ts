import type { KeyboardEvent } from "react";
import type { Line } from "./drawing";

/** Moves the focus from one step to the next along the lines: down, up, and between the arms of one step. */
export function moveAlong(
  event: KeyboardEvent<HTMLElement>,
  { from, lines }: { readonly from: string; readonly lines: readonly Line[] },
): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const next = neighbour(event.key, from, lines);
  if (next === null) return;
  event.preventDefault();
  const steps = event.currentTarget.closest("[data-canvas]")?.querySelectorAll<HTMLElement>("[data-step]");
  [...(steps ?? [])].find((step) => step.dataset["step"] === next)?.focus();
}

/** The step an arrow key leads to; null where there is none. */
export function neighbour(key: string, from: string, lines: readonly Line[]): string | null {
  if (key === "ArrowDown") return lines.find((line) => line.from === from && !isEnd(line))?.to ?? null;
  const incoming = lines.find((line) => line.to === from);
  if (key === "ArrowUp") return incoming?.from ?? null;
  const sideways = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (sideways === 0 || incoming === undefined) return null;
  const arms = lines.filter((line) => line.from === incoming.from && !isEnd(line)).map(({ to }) => to);
  return arms[arms.indexOf(from) + sideways] ?? null;
}

function isEnd({ to }: Line): boolean {
  return to.endsWith(":end");
}
