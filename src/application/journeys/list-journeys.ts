import type { JourneyScope } from "@/domain/journey/run";
import { touchpoints } from "@/domain/journey/touchpoint";
import type { Problem } from "@/domain/journey/validate";
import type { JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Journey, JourneyState, Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { countJourneys, type JourneyCounts } from "./journey-counts";
import { versionProblems } from "./version-problems";

/** A journey in the list. */
export interface JourneyRow {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly scope: JourneyScope;
  readonly state: JourneyState;
  /** Null while nothing of it was published. */
  readonly version: { readonly number: number; readonly publishedAt: Instant } | null;
  /** What it can send, in words. */
  readonly touchpoints: readonly string[];
  readonly counts: JourneyCounts;
  readonly problems: number;
  /** Something of it was changed and not published. */
  readonly isChanged: boolean;
  /** Share of the new orders that its newest version takes; null when no soft launch is running. */
  readonly sharePercent: number | null;
}

/** Every journey of a store, in its order, with live counts. */
export async function listJourneys(deps: ReadDeps, store: Store): Promise<readonly JourneyRow[]> {
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const counts = await countJourneys(deps, { storeId: store.id, journeyIds: journeys.map(({ id }) => id) });
  const changed = await deps.journeyDrafts.changed(deps.db.read, store.id);
  const launches = await deps.softLaunches.running(deps.db.read, store.id);
  const rows: JourneyRow[] = [];
  for (const journey of journeys) {
    const version = await liveVersion(deps, journey);
    rows.push({
      ...journeyName(journey, version),
      touchpoints: version === null ? [] : touchpointsOf(version),
      counts: counts.journey(journey.id),
      isChanged: changed.includes(journey.id),
      sharePercent: launches.find(({ journeyId }) => journeyId === journey.id)?.percent ?? null,
      problems: version === null ? 0 : errorsIn(versionProblems(version)),
    });
  }
  return rows;
}

/** What list and page show of a journey alike. */
export function journeyName(journey: Journey, version: JourneyVersion | null) {
  const { id, name, purpose, scope, state } = journey;
  const published = version === null ? null : { number: version.number, publishedAt: version.publishedAt };
  return { id, name, purpose, scope, state, version: published };
}

/** The version that new orders enter; null while nothing is published. */
export async function liveVersion(
  deps: Pick<ReadDeps, "db" | "journeys">,
  { storeId, liveVersionId }: Journey,
): Promise<JourneyVersion | null> {
  return liveVersionId === null ? null : deps.journeys.version(deps.db.read, storeId, liveVersionId);
}

function touchpointsOf({ nodes }: JourneyVersion): string[] {
  const labels = Object.values(nodes).flatMap((node) =>
    node.kind === "send_message" ? [touchpoints[node.config.touchpoint].label] : [],
  );
  return [...new Set(labels)];
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === "error").length;
}
