import type { Problem } from "@/domain/journey/validate";

/** What a step has to show beside itself. The same object as long as nothing of it changes. */
export interface StepExtras {
  readonly problems: readonly Problem[];
  readonly counts: StepCounts | null;
  /** "day 1 to 4, mostly day 2": when orders come by, after they were placed. */
  readonly moment: string | null;
  /** Not published like this yet. */
  readonly change: "added" | "changed" | null;
}

/** Orders and messages at a step, in the chosen period. */
export interface StepCounts {
  readonly waiting: number;
  readonly through: number;
  readonly sent: number;
  readonly notSent: number;
  readonly topReason: string | null;
  readonly failed: number;
}

const nothing: StepExtras = { problems: [], counts: null, moment: null, change: null };

export interface ExtrasSources {
  readonly problems: readonly Problem[];
  readonly counts: ReadonlyMap<string, StepCounts>;
  readonly moments: ReadonlyMap<string, string>;
  readonly changes: ReadonlyMap<string, "added" | "changed">;
}

/** Puts together what each step shows; remembers it, so that a step nothing happened to is not drawn anew. */
export function stepExtrasOf() {
  let known = new Map<string, { readonly key: string; readonly extras: StepExtras }>();
  return (ids: readonly string[], { problems, counts, moments, changes }: ExtrasSources) => {
    const byStep = new Map<string, Problem[]>();
    for (const problem of problems) {
      if (problem.nodeId === null) continue;
      byStep.set(problem.nodeId, [...(byStep.get(problem.nodeId) ?? []), problem]);
    }
    const next: typeof known = new Map();
    for (const id of ids) {
      const extras = {
        problems: byStep.get(id) ?? nothing.problems,
        counts: counts.get(id) ?? null,
        moment: moments.get(id) ?? null,
        change: changes.get(id) ?? null,
      };
      const key = JSON.stringify(extras);
      const before = known.get(id);
      next.set(id, before?.key === key ? before : { key, extras });
    }
    known = next;
    return (id: string): StepExtras => known.get(id)?.extras ?? nothing;
  };
}
