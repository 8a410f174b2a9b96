import { type EditorStep, shortName } from "./editor-steps";

/** Where a place is: 'after "Shipped"', 'on "Yes" of "Branch"'. */
export function spotWords(step: EditorStep, port: string): string {
  const label = step.arms.find(({ id }) => id === port)?.label ?? "";
  const name = shortName(step);
  return label === "" ? `after “${name}”` : `on “${label}” of “${name}”`;
}
