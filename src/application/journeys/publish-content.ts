import { type Fate, fateOf, type InFlightChoice, publishEntry } from "@/domain/journey/publish-fate";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import type { Tx } from "../ports/database";
import type { Journey } from "../ports/rows";
import type { Actor } from "../settings/account-deps";
import type { EditingDeps } from "./editing-deps";

export interface ContentPublication {
  readonly actor: Actor;
  readonly journey: Journey;
  readonly content: JourneyContent;
  readonly note: string | null;
  /** Share of the new orders that enter it, 1 to 100. */
  readonly percent: number;
  readonly inFlight: InFlightChoice;
}

export interface Published {
  readonly version: JourneyVersion;
  readonly outcomes: Readonly<Record<Fate, number>>;
}

/**
 * Makes content the next version of its journey, for all new orders or for a share of them, and decides for every order
 * that is under way, all in the caller's transaction: nobody ever stands in between (D23, D27).
 */
export async function publishContent(
  deps: EditingDeps,
  tx: Tx,
  publication: ContentPublication,
): Promise<Published> {
  const { journey, content, percent, inFlight } = publication;
  const { storeId } = journey;
  const shared = await endSoftLaunch(deps, tx, journey);
  const hasFormer = journey.liveVersionId !== null && journey.liveVersionId !== shared;
  const version = await addVersion(deps, tx, { ...publication, hasFormer });
  if (percent < 100) {
    await deps.softLaunches.insert(tx, {
      id: deps.ids.next(),
      storeId,
      journeyId: journey.id,
      versionId: version.id,
      percent,
      shares: [{ at: version.publishedAt, percent }],
      state: "running",
      startedAt: version.publishedAt,
      startedBy: publication.actor.userId,
      endedAt: null,
      report: null,
    });
  }
  if (content.scope !== journey.scope) await deps.journeys.update(tx, { ...journey, scope: content.scope });
  return { version, outcomes: await decideInFlight(deps, tx, { to: version, choice: inFlight }) };
}

/**
 * During a soft launch the former version stays the live one. A journey's very first version has none before it, nor has
 * the one that follows a first version which only a share of the orders entered: nobody chose that one for the rest.
 */
async function addVersion(
  deps: EditingDeps,
  tx: Tx,
  { actor, journey, content, note, percent, hasFormer }: ContentPublication & { readonly hasFormer: boolean },
): Promise<JourneyVersion> {
  const publication = {
    storeId: journey.storeId,
    journeyId: journey.id,
    versionId: deps.ids.next(),
    content,
    by: actor.userId,
    byName: actor.userName ?? null,
    note,
    at: deps.clock.now(),
  };
  return percent < 100 && hasFormer
    ? deps.journeys.addVersion(tx, publication)
    : deps.journeys.publish(tx, publication);
}

/** The version that only a share of the orders entered until now; null where there is none. */
async function endSoftLaunch(deps: EditingDeps, tx: Tx, { storeId, id }: Journey): Promise<string | null> {
  const launch = await deps.softLaunches.newest(tx, storeId, id);
  if (launch === null || launch.state === "widened" || launch.state === "replaced") return null;
  await deps.softLaunches.update(tx, { ...launch, state: "replaced", endedAt: deps.clock.now() });
  return launch.versionId;
}

interface InFlightDecision {
  readonly to: JourneyVersion;
  readonly choice: InFlightChoice;
}

/** All orders of one version at one step fare alike, so that very many of them are a few statements. */
async function decideInFlight(
  deps: EditingDeps,
  tx: Tx,
  { to, choice }: InFlightDecision,
): Promise<Published["outcomes"]> {
  const outcomes = { stay: 0, move: 0, exit: 0 };
  const { storeId, journeyId } = to;
  for (const { versionId, nodeId, orders } of await deps.runGroups.lockStanding(tx, storeId, journeyId)) {
    const from = await deps.journeys.version(tx, storeId, versionId);
    const fate = from === null ? "stay" : fateOf({ from, to, nodeId }, choice);
    outcomes[fate] += orders;
    if (fate === "stay" || nodeId === null) continue;
    const group = { storeId, journeyId, versionId, nodeId };
    const change = { group, to: to.id, at: to.publishedAt, entry: publishEntry(fate, to) };
    if (fate === "move") await deps.runGroups.move(tx, change);
    else await deps.runGroups.end(tx, change);
  }
  return outcomes;
}
