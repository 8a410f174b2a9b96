import type { GraphNode } from "@/application/journeys/open-journey";

/** Only what drawing needs of a node. */
export type Step = Pick<GraphNode, "id" | "sentence" | "arms"> & { readonly kind: string };

/**
 * The steps as a reader meets them: from the start, arm by arm, each once; those no way leads to come last. The layout
 * keeps this order, so that a drawing does not jump when a count changes.
 */
export function inReadingOrder<S extends Step>(steps: readonly S[], start: string | null): readonly S[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const ordered: S[] = [];
  const visit = (id: string | null) => {
    const step = id === null ? undefined : byId.get(id);
    if (step === undefined || seen.has(step.id)) return;
    seen.add(step.id);
    ordered.push(step);
    for (const arm of step.arms) visit(arm.to);
  };
  visit(start);
  for (const step of steps) visit(step.id);
  return ordered;
}
