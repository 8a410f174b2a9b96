import type { EditorStep } from "../state/editor-steps";
import type { StepExtras } from "../state/step-extras";

const LINE = 20;
/** Padding, and the line that says what kind of step it is. */
const FRAME = 52;
const LETTERS_PER_LINE = 34;
const MOST_LINES = 3;

/** How high a step is on the canvas: what it does, what is missing, who was here, and when. */
export function stepHeight(step: EditorStep, { problems, counts, moment }: StepExtras): number {
  const words = step.touchpoint ?? step.sentence;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(words.length / LETTERS_PER_LINE)));
  const note = problems.length === 0 ? 0 : LINE + 10;
  const count = counts === null ? 0 : LINE + (counts.notSent > 0 && counts.topReason !== null ? LINE : 0);
  return FRAME + lines * LINE + note + count + (moment === null ? 0 : LINE);
}
