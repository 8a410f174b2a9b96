import type { Placed, Point } from "../../src/ui/journey-canvas/drawing";
import type { Step } from "../../src/ui/journey-canvas/step-order";

/** A journey with a place for every step and end, and a way for every line. */
export interface Laid {
  readonly boxes: readonly Placed[];
  readonly lines: readonly LaidLine[];
}

export interface LaidLine {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

export interface Layout {
  readonly name: string;
  /** `steps` in reading order, the start first. */
  readonly place: (steps: readonly Step[], heightOf: (step: Step) => number) => Promise<Laid>;
}

export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export const STEP_WIDTH = 264;
export const END = { width: 96, height: 28 };
const LETTER_WIDTH = 7;
const WIDEST_LABEL = 208;

/** Every way out of every step, one that leads nowhere to an end of its own. */
export function linksOf(steps: readonly Step[]): readonly Link[] {
  return steps.flatMap(({ id, arms }) =>
    arms.map((arm) => ({
      id: `${id}:${arm.id}`,
      from: id,
      to: arm.to ?? `${id}:${arm.id}:end`,
      label: arm.label,
    })),
  );
}

/** Room for the name of an arm, as the drawing gives it. */
export function labelSize(label: string): { readonly width: number; readonly height: number } {
  return label === ""
    ? { width: 0, height: 0 }
    : { width: Math.min(WIDEST_LABEL, label.length * LETTER_WIDTH + 12), height: 24 };
}
