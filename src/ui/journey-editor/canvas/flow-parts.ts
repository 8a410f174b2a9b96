import type { Node } from "@xyflow/react";
import type { Drawing, Line, Placed } from "../../journey-canvas/drawing";
import { flowBox, flowLine } from "../../journey-canvas/flow-box";
import type { StepLineType } from "../../journey-canvas/step-line";
import type { EditorStep } from "../state/editor-steps";
import type { StepExtras } from "../state/step-extras";

/** A place for a new step, relative to the step whose way it is on. */
export interface AddSpot {
  readonly port: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly isEnd: boolean;
}

export type EditorNodeType = Node<
  { readonly step: EditorStep; readonly extras: StepExtras; readonly spots: readonly AddSpot[] },
  "step"
>;
export type EditorEndType = Node<Record<string, never>, "end">;

/**
 * Nodes and edges for the canvas. What has not changed since the last time is the same object, so that React Flow draws
 * only the steps an edit has touched.
 */
export function flowPartsOf() {
  const nodes = new Map<string, EditorNodeType | EditorEndType>();
  const edges = new Map<string, StepLineType>();
  return (drawing: Drawing<EditorStep>, extrasOf: (id: string) => StepExtras) => {
    const spotsOf = addSpots(drawing);
    const steps = drawing.steps.map(({ step, ...box }): EditorNodeType => {
      const spots = spotsOf(box);
      const data = { step, extras: extrasOf(step.id), spots };
      const before = nodes.get(step.id);
      if (before?.type !== "step" || !sameParts(before.data, data))
        return { ...flowBox(box), type: "step", data };
      return isSame(before, box) ? before : { ...flowBox(box), type: "step", data: before.data };
    });
    const ends = drawing.ends.map((box): EditorEndType => {
      const before = nodes.get(box.id);
      return before?.type === "end" && isSame(before, box)
        ? before
        : { ...flowBox(box), type: "end", data: noData };
    });
    const lines = drawing.lines.map((line) => {
      const before = edges.get(line.id);
      return before?.data !== undefined && sameLine(before.data.line, line)
        ? before
        : flowLine(line, { line });
    });
    nodes.clear();
    edges.clear();
    for (const node of [...steps, ...ends]) nodes.set(node.id, node);
    for (const line of lines) edges.set(line.id, line);
    return { nodes: [...steps, ...ends], edges: lines };
  };
}

const noData = {};

function addSpots({ lines, ends }: Drawing<EditorStep>): (box: Placed) => readonly AddSpot[] {
  const endIds = new Set(ends.map(({ id }) => id));
  const byStep = new Map<string, Line[]>();
  for (const line of lines) byStep.set(line.from, [...(byStep.get(line.from) ?? []), line]);
  return ({ id, x, y }) =>
    (byStep.get(id) ?? []).map(({ arm, label, addAt, to }) => ({
      port: arm,
      label,
      x: addAt.x - x,
      y: addAt.y - y,
      isEnd: endIds.has(to),
    }));
}

function isSame({ position, width, height }: EditorNodeType | EditorEndType, box: Placed): boolean {
  return position.x === box.x && position.y === box.y && width === box.width && height === box.height;
}

function sameParts(one: EditorNodeType["data"], other: EditorNodeType["data"]): boolean {
  return (
    one.step === other.step &&
    one.extras === other.extras &&
    one.spots.length === other.spots.length &&
    one.spots.every((spot, place) => sameSpot(spot, other.spots[place]))
  );
}

function sameSpot(one: AddSpot, other: AddSpot | undefined): boolean {
  return (
    other !== undefined &&
    one.port === other.port &&
    one.label === other.label &&
    one.x === other.x &&
    one.y === other.y &&
    one.isEnd === other.isEnd
  );
}

function sameLine(one: Line, other: Line): boolean {
  return (
    one.label === other.label &&
    one.to === other.to &&
    one.labelAt.x === other.labelAt.x &&
    one.labelAt.y === other.labelAt.y &&
    one.points.length === other.points.length &&
    one.points.every(({ x, y }, place) => x === other.points[place]?.x && y === other.points[place]?.y)
  );
}
