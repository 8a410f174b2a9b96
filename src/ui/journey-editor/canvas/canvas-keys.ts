import type { Line } from "../../journey-canvas/drawing";
import { neighbour } from "../../journey-canvas/move-along";
import { type EditorStore, spotKey } from "../state/editor-state";

export interface CanvasKeys {
  readonly store: EditorStore;
  readonly lines: readonly Line[];
  /** Moves the focus to a step or to a "+". */
  readonly goTo: (target: string) => void;
}

/**
 * Arrow keys on the canvas follow the lines: down to what comes next (a "+" where a way ends), up to what came before,
 * left and right between the arms of one step. Returns whether the key meant anything.
 */
export function followLines(event: KeyboardEvent, { store, lines, goTo }: CanvasKeys): boolean {
  if (!event.key.startsWith("Arrow") || event.metaKey || event.ctrlKey || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  const spot = target?.closest<HTMLElement>("[data-spot]")?.dataset["spot"];
  const from = store.get().currentId;
  const next = spot === undefined ? fromStep(event.key, from, lines) : fromSpot(event.key, spot, lines);
  event.preventDefault();
  if (next !== null) goTo(next);
  return true;
}

function fromStep(key: string, from: string, lines: readonly Line[]): string | null {
  const step = neighbour(key, from, lines);
  if (step !== null) return `step ${step}`;
  const end = key === "ArrowDown" ? lines.find((line) => line.from === from) : undefined;
  return end === undefined ? null : `spot ${keyOf(end)}`;
}

function fromSpot(key: string, spot: string, lines: readonly Line[]): string | null {
  const line = lines.find((one) => keyOf(one) === spot);
  if (line === undefined) return null;
  if (key === "ArrowUp") return `step ${line.from}`;
  if (key === "ArrowDown") return line.to.endsWith(":end") ? null : `step ${line.to}`;
  const arms = lines.filter(({ from }) => from === line.from);
  const beside = arms[arms.indexOf(line) + (key === "ArrowRight" ? 1 : -1)];
  return beside === undefined ? null : `spot ${keyOf(beside)}`;
}

function keyOf({ from, arm }: Line): string {
  return spotKey({ nodeId: from, port: arm });
}
