import { definitionOf, type JourneyNode, type NodeKind } from "@/domain/journey/nodes/registry";
import { touchpoints } from "@/domain/journey/touchpoint";
import type { Problem } from "@/domain/journey/validate";
import { AppError } from "../app-error";
import type { Journey, Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { countJourneys, type JourneyCounts } from "./journey-counts";
import { type JourneyRow, journeyName, liveVersion } from "./list-journeys";
import { versionProblems } from "./version-problems";

/** A journey as its canvas and outline draw it. */
export interface JourneyPage
  extends Omit<JourneyRow, "touchpoints" | "problems" | "isChanged" | "sharePercent"> {
  /** Id of the trigger; null while nothing of it was published. */
  readonly start: string | null;
  readonly nodes: readonly GraphNode[];
  readonly problems: readonly Problem[];
}

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** "Send a message". */
  readonly kindLabel: string;
  /** The node in one plain sentence. */
  readonly sentence: string;
  /** For a message: what it tells. */
  readonly touchpoint: string | null;
  /** The ways out, in the order in which they are drawn; `to` null ends the run. */
  readonly arms: readonly { readonly id: string; readonly label: string; readonly to: string | null }[];
  readonly counts: JourneyCounts;
}

/** One journey with its graph and the counts of each node. Throws AppError `not_found`. */
export async function openJourney(
  deps: ReadDeps,
  { store, journeyId }: { readonly store: Store; readonly journeyId: string },
): Promise<JourneyPage> {
  const journey = await findJourney(deps, store, journeyId);
  const version = await liveVersion(deps, journey);
  const counts = await countJourneys(deps, { storeId: store.id, journeyIds: [journey.id] });
  const nodes = Object.entries(version?.nodes ?? {}).map(([id, node]) => ({
    id,
    ...drawn(node),
    counts: counts.node(journey.id, id),
  }));
  return {
    ...journeyName(journey, version),
    counts: counts.journey(journey.id),
    start: version?.start ?? null,
    nodes,
    problems: version === null ? [] : versionProblems(version),
  };
}

/** A journey of this store. Throws AppError `not_found`. */
export async function findJourney(deps: ReadDeps, store: Store, journeyId: string): Promise<Journey> {
  const journey = await deps.journeys.find(deps.db.read, store.id, journeyId);
  if (journey === null) throw new AppError("not_found", "This store has no such journey.");
  return journey;
}

function drawn(node: JourneyNode): Omit<GraphNode, "id" | "counts"> {
  const { kind, config, next } = node;
  const definition = definitionOf(kind);
  return {
    kind,
    kindLabel: definition.label,
    sentence: definition.sentence(config),
    touchpoint: node.kind === "send_message" ? touchpoints[node.config.touchpoint].label : null,
    arms: definition.ports(config).map(({ id, label }) => ({ id, label, to: next[id] ?? null })),
  };
}
