import type { Step } from "./step-order";

/** One line of the outline: a step, or a pointer to one that stands elsewhere already. */
export type OutlineItem<S> =
  | { readonly kind: "step"; readonly step: S; readonly arms: readonly OutlineArm<S>[] }
  | { readonly kind: "goes_to"; readonly step: S };

export interface OutlineArm<S> {
  readonly label: string;
  /** Empty: the journey ends there. */
  readonly items: readonly OutlineItem<S>[];
}

/**
 * The journey as an indented list: one step after the other, arms one level in. Where arms come together again, the
 * first one holds the rest and the others point to it; so does a loop.
 */
export function outlineOf<S extends Step>(
  steps: readonly S[],
  start: string | null,
): readonly OutlineItem<S>[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const sequence = (from: string | null): readonly OutlineItem<S>[] => {
    const items: OutlineItem<S>[] = [];
    let next = from;
    while (next !== null) {
      const step = byId.get(next);
      if (step === undefined) return items;
      if (seen.has(step.id)) return [...items, { kind: "goes_to", step }];
      seen.add(step.id);
      const [only, ...others] = step.arms;
      if (others.length > 0) {
        const arms = step.arms.map(({ label, to }) => ({ label, items: sequence(to) }));
        return [...items, { kind: "step", step, arms }];
      }
      items.push({ kind: "step", step, arms: [] });
      next = only?.to ?? null;
    }
    return items;
  };
  return sequence(start);
}
