import type { Instant } from "../../shared/instant";
import type { LiveJourney } from "../advance";
import { softLaunched } from "../audience";
import type { Decisions } from "../replay/decisions";
import type { JourneyVersion } from "../version";

/** A version that only a share of the new orders entered, as far as it is known afterwards. */
export interface PastLaunch {
  readonly journeyId: string;
  readonly versionId: string;
  /** The share it took last. */
  readonly percent: number;
  /** The share it took from when on, the oldest first; none where it was not noted. */
  readonly shares: readonly { readonly at: Instant; readonly percent: number }[];
  readonly state: "running" | "stopped" | "stopped_by_brake" | "widened" | "replaced";
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
}

/**
 * The versions as they were in force: of each journey the one that had last been made live at that moment, and during a
 * soft launch the new one beside it, each for its share (R142). `versions` hold every version of every journey, journeys
 * in the order in which they are asked.
 */
export function versionsInForce(
  versions: readonly JourneyVersion[],
  launches: readonly PastLaunch[] = [],
): Pick<Decisions, "live" | "versionOf"> {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const past = { versions, launches: new Map(launches.map((launch) => [launch.versionId, launch])) };
  const changes = [
    ...versions.map(({ publishedAt }) => publishedAt),
    ...launches.flatMap((launch) => [...sharesOf(launch).map(({ at }) => at), launch.endedAt ?? 0]),
  ];
  const spans = [...new Set(changes)]
    .sort((a, b) => a - b)
    .map((from) => ({ from, live: liveAt(past, from) }));
  return {
    live: (at) => spans.findLast(({ from }) => from <= at)?.live ?? [],
    versionOf: (id) => byId.get(id),
  };
}

interface Past {
  readonly versions: readonly JourneyVersion[];
  readonly launches: ReadonlyMap<string, PastLaunch>;
}

/** What one journey had on offer: a version for everybody, and one for a share. */
interface Offer {
  former: JourneyVersion | null;
  shared: { readonly version: JourneyVersion; readonly percent: number } | null;
}

function liveAt({ versions, launches }: Past, at: Instant): readonly LiveJourney[] {
  const offers = new Map<string, Offer>();
  for (const version of versions) {
    if (version.publishedAt > at) continue;
    const offer = offers.get(version.journeyId) ?? { former: null, shared: null };
    offers.set(version.journeyId, offer);
    const launch = launches.get(version.id);
    if (launch === undefined || isLiveForAll(launch, { at, hasFormer: offer.former !== null })) {
      // The newest comes last, and whatever was tried before it has ended.
      offer.former = version;
      offer.shared = null;
      continue;
    }
    const percent = shareAt(launch, at);
    if (percent > 0) offer.shared = { version, percent };
  }
  return [...offers.values()].flatMap(offered).map((one) => ({ ...one, isPaused: false }));
}

function offered({ former, shared }: Offer) {
  if (shared === null) return former === null ? [] : [{ version: former }];
  const { version, percent } = shared;
  return softLaunched({ versionId: version.id, percent }, { former, next: version });
}

/**
 * A launch that was widened to everybody. One with no version before it that gave way to a further version while it ran
 * is what all others enter from then on.
 */
function isLiveForAll(launch: PastLaunch, { at, hasFormer }: { at: Instant; hasFormer: boolean }): boolean {
  const { state, endedAt } = launch;
  if (endedAt === null || endedAt > at) return false;
  if (state === "widened") return true;
  return state === "replaced" && !hasFormer && (sharesOf(launch).at(-1)?.percent ?? 0) > 0;
}

function shareAt(launch: PastLaunch, at: Instant): number {
  if (launch.endedAt !== null && launch.endedAt <= at) return 0;
  return sharesOf(launch).findLast((share) => share.at <= at)?.percent ?? 0;
}

function sharesOf({ shares, startedAt, percent }: PastLaunch): PastLaunch["shares"] {
  return shares.length > 0 ? shares : [{ at: startedAt, percent }];
}
