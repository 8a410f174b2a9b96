import type { Instant } from "../../shared/instant";
import type { Decisions } from "../replay/decisions";
import type { JourneyVersion } from "../version";

/**
 * The versions as they were in force: of each journey, the newest one published at that moment. `versions` hold every
 * version of every journey, journeys in the order in which they are asked.
 */
export function versionsInForce(versions: readonly JourneyVersion[]): Pick<Decisions, "live" | "versionOf"> {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const changes = [...new Set(versions.map(({ publishedAt }) => publishedAt))].sort((a, b) => a - b);
  const spans = changes.map((from) => ({ from, live: liveAt(versions, from) }));
  return {
    live: (at) => spans.findLast(({ from }) => from <= at)?.live ?? [],
    versionOf: (id) => byId.get(id),
  };
}

function liveAt(versions: readonly JourneyVersion[], at: Instant) {
  const newest = new Map<string, JourneyVersion>();
  for (const version of versions) {
    if (version.publishedAt > at) continue;
    const known = newest.get(version.journeyId);
    if (known === undefined || known.number < version.number) newest.set(version.journeyId, version);
  }
  return [...newest.values()].map((version) => ({ version, isPaused: false }));
}
