import { decidedRun, type Fate, fateOf, type InFlightChoice } from "@/domain/journey/publish-fate";
import type { Run } from "@/domain/journey/run";
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

/** Runs that are decided on in one go. */
const PAGE = 500;

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
  await endSoftLaunch(deps, tx, journey);
  const version = await addVersion(deps, tx, publication);
  if (percent < 100) {
    await deps.softLaunches.insert(tx, {
      id: deps.ids.next(),
      storeId,
      journeyId: journey.id,
      versionId: version.id,
      percent,
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

/** During a soft launch the former version stays the live one; a journey's very first version has none before it. */
async function addVersion(
  deps: EditingDeps,
  tx: Tx,
  { actor, journey, content, note, percent }: ContentPublication,
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
  const isShared = percent < 100 && journey.liveVersionId !== null;
  return isShared ? deps.journeys.addVersion(tx, publication) : deps.journeys.publish(tx, publication);
}

async function endSoftLaunch(deps: EditingDeps, tx: Tx, { storeId, id }: Journey): Promise<void> {
  const launch = await deps.softLaunches.newest(tx, storeId, id);
  if (launch === null || launch.state === "widened" || launch.state === "replaced") return;
  await deps.softLaunches.update(tx, { ...launch, state: "replaced", endedAt: deps.clock.now() });
}

interface InFlightDecision {
  readonly to: JourneyVersion;
  readonly choice: InFlightChoice;
}

async function decideInFlight(
  deps: EditingDeps,
  tx: Tx,
  { to, choice }: InFlightDecision,
): Promise<Published["outcomes"]> {
  const outcomes = { stay: 0, move: 0, exit: 0 };
  const { storeId, journeyId } = to;
  for (let afterId: string | null = null; ; ) {
    const runs = await deps.runs.lockActive(tx, storeId, journeyId, { afterId, limit: PAGE });
    const decisions = await decisionsFor(deps, tx, { runs, to, choice });
    for (const { run, fate } of decisions) {
      outcomes[fate] += 1;
      // A millisecond apart: the worker takes them up in this order, and never all in one moment.
      await carryOut(deps, tx, { run, fate, to, turn: outcomes.move });
    }
    const last = runs.at(-1);
    if (last === undefined || runs.length < PAGE) return outcomes;
    afterId = last.id;
  }
}

interface RunDecision {
  readonly run: Run;
  readonly fate: Fate;
}

async function decisionsFor(
  deps: EditingDeps,
  tx: Tx,
  { runs, to, choice }: InFlightDecision & { readonly runs: readonly Run[] },
): Promise<readonly RunDecision[]> {
  const decisions: RunDecision[] = [];
  for (const run of runs) {
    const from = await deps.journeys.version(tx, to.storeId, run.versionId);
    decisions.push({ run, fate: from === null ? "stay" : fateOf({ from, to, nodeId: run.nodeId }, choice) });
  }
  return decisions;
}

async function carryOut(
  deps: EditingDeps,
  tx: Tx,
  { run, fate, to, turn }: RunDecision & { readonly to: JourneyVersion; readonly turn: number },
): Promise<void> {
  const at = to.publishedAt;
  const decided = decidedRun(run, { fate, to, at });
  if (decided === null) return;
  await deps.runs.update(tx, decided.run);
  await deps.ledger.append(tx, [entryOf(deps, decided, at)]);
  if (fate === "exit") {
    await deps.timers.cancel(tx, "run", run.id, run.nodeId ?? "");
    return;
  }
  const { storeId } = run;
  const timer = { storeId, kind: "moved", subjectId: run.id, nodeId: "", dueAt: at + turn } as const;
  await deps.timers.set(tx, { ...timer, id: deps.ids.next() });
}

function entryOf(
  deps: EditingDeps,
  { run, entry }: NonNullable<ReturnType<typeof decidedRun>>,
  at: number,
): Parameters<EditingDeps["ledger"]["append"]>[1][number] {
  const { storeId, orderId, shipmentId, journeyId, versionId, id } = run;
  const whose = { storeId, orderId, shipmentId, journeyId, versionId, runId: id };
  return { ...entry, ...whose, id: deps.ids.next(), messageId: null, eventId: null, at };
}
