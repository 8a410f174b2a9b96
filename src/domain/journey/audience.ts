import { assignArm } from "../experiment/assign-arm";
import type { JourneyVersion } from "./version";

/** Which orders enter a version during a soft launch (R142). The others enter the former version, or nothing. */
export interface Audience {
  /** Names the draw: the same order gets the same answer for ever and everywhere (D33). */
  readonly experiment: string;
  /** Share of the orders that the new version takes, 0 to 100. Widening it keeps everybody who is in. */
  readonly percent: number;
  readonly takes: "share" | "rest";
  /** Whether a former version takes the rest. */
  readonly hasRest: boolean;
}

/** A version with whom it takes; all orders when nothing is said. */
export interface Offered {
  readonly version: JourneyVersion;
  readonly audience?: Audience;
}

export interface Applicant {
  readonly orderId: string;
  /** Where runs of this order stand already: an order's second parcel goes the way of its first. */
  readonly runs: Iterable<{ readonly journeyId: string; readonly versionId: string }>;
}

/** What a version is to an order: `taken` it may enter, `elsewhere` it enters another one, `outside` it enters none. */
export type Place = "taken" | "elsewhere" | "outside";

/** A soft launch as audiences: the new version for its share and, where there is one, the former for the rest. */
export function softLaunched(
  launch: { readonly versionId: string; readonly percent: number },
  { former, next }: { readonly former: JourneyVersion | null; readonly next: JourneyVersion },
): readonly Offered[] {
  const draw = {
    experiment: `soft_launch:${launch.versionId}`,
    percent: launch.percent,
    hasRest: former !== null,
  };
  const share: Offered = { version: next, audience: { ...draw, takes: "share" } };
  return former === null ? [share] : [{ version: former, audience: { ...draw, takes: "rest" } }, share];
}

/** Whether this order enters this version of those on offer. */
export function placeOf(
  { version, audience }: Offered,
  offers: readonly Offered[],
  applicant: Applicant,
): Place {
  if (audience === undefined) return "taken";
  const settled = settledVersion(version.journeyId, offers, applicant);
  if (settled !== null) return settled === version.id ? "taken" : "elsewhere";
  const isInShare = drawnIn(audience, applicant.orderId);
  if (isInShare === (audience.takes === "share")) return "taken";
  return audience.takes === "share" && !audience.hasRest ? "outside" : "elsewhere";
}

/** The versions this order would enter, were it called for now. */
export function offeredTo(offers: readonly Offered[], applicant: Applicant): JourneyVersion[] {
  return offers
    .filter((offer) => placeOf(offer, offers, applicant) === "taken")
    .map(({ version }) => version);
}

function drawnIn({ experiment, percent }: Audience, orderId: string): boolean {
  const arms = [
    { id: "share", weight: percent },
    { id: "rest", weight: 100 - percent },
  ];
  return assignArm(experiment, orderId, arms) === "share";
}

function settledVersion(journeyId: string, offers: readonly Offered[], { runs }: Applicant): string | null {
  for (const run of runs) {
    if (run.journeyId !== journeyId) continue;
    if (offers.some(({ version }) => version.id === run.versionId)) return run.versionId;
  }
  return null;
}
