import { definitionOf, type JourneyNode, journeyNodeSchema, type NodeKind } from "../nodes/registry";
import type { JourneyDraft } from "./draft";

type Settings<N> = N extends JourneyNode ? { readonly kind: N["kind"]; readonly config: N["config"] } : never;

/** What a step is, without where it leads. */
export type NewStep = Settings<JourneyNode>;

/** A fresh step of a kind: its settings fit the schema; what it still lacks is a problem shown on the step. */
export function newStep(kind: NodeKind, scope: JourneyDraft["scope"]): NewStep {
  const { next: _nowhere, ...step } = journeyNodeSchema.parse({
    kind,
    config: definitionOf(kind).initial(scope),
    next: {},
  });
  return step;
}

/** The step with no way out yet, or one sentence why these settings do not fit the kind. */
export function readStep(step: { readonly kind: string; readonly config: unknown }): JourneyNode | string {
  const read = journeyNodeSchema.safeParse({ kind: step.kind, config: step.config, next: {} });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.slice(1).join(".") ?? "";
  return `These settings do not fit the step${where === "" ? "" : `, at "${where}"`}: ${issue?.message ?? "unknown"}.`;
}
