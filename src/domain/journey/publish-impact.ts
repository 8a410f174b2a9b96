import { compareDrafts } from "./edit/compare";
import { stepTitle } from "./edit/draft";
import { canMove, type Fate, fateOf, fates, type InFlightChoice } from "./publish-fate";
import type { JourneyContent } from "./version";

/** So many orders of one version stand at one step. */
export interface StandingOrders {
  readonly versionId: string;
  readonly nodeId: string | null;
  readonly orders: number;
}

export type StepChange = "added" | "removed" | "changed" | "same";

/** What publishing means for the orders at and before one step (C8). */
export interface StepImpact {
  readonly nodeId: string;
  readonly title: string;
  /** Orders that stand here now. */
  readonly at: number;
  /** Orders that stand before it and can still come here. */
  readonly before: number;
  readonly change: StepChange;
  /** What becomes of most of those that stand here. */
  readonly fate: Fate;
  readonly fates: Readonly<Record<Fate, number>>;
  /** False where the new version has no such step to go on from. */
  readonly canMove: boolean;
}

export interface PublishImpact {
  readonly inFlight: number;
  readonly outcomes: Readonly<Record<Fate, number>>;
  /** Steps at which orders stand, and steps that change; in the order in which they are walked through. */
  readonly steps: readonly StepImpact[];
}

export interface PublishImpactInput {
  readonly published: JourneyContent | null;
  readonly next: JourneyContent;
  /** The content of every version in which orders are under way. */
  readonly versions: ReadonlyMap<string, JourneyContent>;
  readonly standing: readonly StandingOrders[];
  readonly choice: InFlightChoice;
}

/** What publishing would do to the orders that are under way, by the rule that publishing itself goes by. */
export function publishImpact(input: PublishImpactInput): PublishImpact {
  const { next, versions, standing, choice } = input;
  const outcomes = noFates();
  const changes = changesOf(input);
  const concerned = [...changes.keys(), ...standing.flatMap(({ nodeId }) => nodeId ?? [])];
  const rows = new Map(concerned.map((nodeId) => [nodeId, newRow()]));
  for (const { versionId, nodeId, orders } of standing) {
    const from = versions.get(versionId);
    const place = from === undefined ? null : { from, to: next, nodeId };
    const fate = place === null ? "stay" : fateOf(place, choice);
    outcomes[fate] += orders;
    const row = rows.get(nodeId ?? "");
    if (row === undefined || nodeId === null) continue;
    row.at += orders;
    row.fates[fate] += orders;
    if (place !== null && canMove(place)) row.canMove = true;
    if (from === undefined) continue;
    for (const ahead of reachableFrom(from, nodeId)) {
      const later = ahead === nodeId ? undefined : rows.get(ahead);
      if (later !== undefined) later.before += orders;
    }
  }
  const inFlight = standing.reduce((sum, { orders }) => sum + orders, 0);
  return { inFlight, outcomes, steps: inWalkingOrder(input, { rows, changes }) };
}

interface Row {
  at: number;
  before: number;
  canMove: boolean;
  readonly fates: Record<Fate, number>;
}

function newRow(): Row {
  return { at: 0, before: 0, canMove: false, fates: noFates() };
}

function noFates(): Record<Fate, number> {
  return { stay: 0, move: 0, exit: 0 };
}

/** What each step that changes does: the same changes that are counted as unpublished. */
function changesOf({ published, next }: PublishImpactInput): ReadonlyMap<string, StepChange> {
  if (published === null) return new Map(Object.keys(next.nodes).map((nodeId) => [nodeId, "added"]));
  const changes = new Map<string, StepChange>();
  for (const { nodeId, kind } of compareDrafts(published, next)) {
    if (nodeId === null || changes.has(nodeId)) continue;
    changes.set(nodeId, kind === "added" || kind === "removed" ? kind : "changed");
  }
  return changes;
}

/** Steps of the new version as they follow one another, then those it has no more. */
function inWalkingOrder(
  { published, next, versions }: PublishImpactInput,
  {
    rows,
    changes,
  }: { readonly rows: ReadonlyMap<string, Row>; readonly changes: ReturnType<typeof changesOf> },
): StepImpact[] {
  const walked = [...reachableFrom(next, next.start), ...Object.keys(next.nodes), ...rows.keys()];
  const contents = [next, ...(published === null ? [] : [published]), ...versions.values()];
  return [...new Set(walked)].flatMap((nodeId) => {
    const row = rows.get(nodeId);
    if (row === undefined) return [];
    const node = contents.find((content) => content.nodes[nodeId] !== undefined)?.nodes[nodeId];
    const change = changes.get(nodeId) ?? "same";
    return [{ nodeId, title: stepTitle(node), change, fate: mostFrequent(row.fates), ...row }];
  });
}

/** Orders of several versions at one step may fare differently; nobody there counts as staying. */
function mostFrequent(counts: Readonly<Record<Fate, number>>): Fate {
  return fates.reduce((most, fate) => (counts[fate] > counts[most] ? fate : most), "stay");
}

/** Steps that can follow, the step itself included, nearest first. */
function reachableFrom(content: JourneyContent, nodeId: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [nodeId];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...Object.values(content.nodes[id]?.next ?? {}));
  }
  return seen;
}
