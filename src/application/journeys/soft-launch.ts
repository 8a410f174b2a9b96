import { brake, verdictInWords } from "@/domain/journey/brake";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { BrakeReport, SoftLaunch } from "../ports/journey-editing";
import type { Journey } from "../ports/rows";
import type { Actor } from "../settings/account-deps";
import { auditJourney, type EditingDeps, journeyOf } from "./editing-deps";
import { clearDraftOf } from "./settle-draft";

export interface SoftLaunchInput {
  readonly actor: Actor;
  readonly journeyId: string;
}

/** What the brake needs; it does not fill screens. */
export type BrakeDeps = Omit<EditingDeps, "queries">;

/**
 * Widens or narrows the share of new orders. Orders that are in stay in; at 100 the new version is the live one. A launch
 * that was stopped goes on with the orders it had drawn, its guard rails counting anew. Throws AppError `not_found`, and
 * `conflict` where there is nothing to share.
 */
export async function setShare(
  deps: EditingDeps,
  { percent, ...input }: SoftLaunchInput & { readonly percent: number },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { journey, launch } = await launchOf(deps, tx, input);
    if (journey.state === "archived")
      throw new AppError("conflict", `"${journey.name}" is archived: bring it back first.`);
    const at = deps.clock.now();
    const again =
      launch.state === "running"
        ? {}
        : { state: "running" as const, startedAt: at, endedAt: null, report: null };
    const shares = [...launch.shares, { at, percent }];
    const next: SoftLaunch =
      percent === 100
        ? { ...launch, percent, shares, state: "widened", endedAt: at }
        : { ...launch, ...again, percent, shares };
    await deps.softLaunches.update(tx, next);
    if (percent === 100 || journey.liveVersionId === null)
      await deps.journeys.makeLive(tx, {
        id: launch.versionId,
        storeId: journey.storeId,
        journeyId: journey.id,
      });
    const version = await deps.journeys.version(tx, journey.storeId, launch.versionId);
    if (percent === 100 && version !== null) await clearDraftOf(deps, tx, { actor: input.actor, version });
    const details = { from: launch.percent, to: percent };
    await auditJourney(deps, tx, { actor: input.actor, journey, action: "share_changed", details });
  });
}

/** No new order enters the new version any more; those in it go on to their end, the others enter the former one. */
export async function stopSoftLaunch(deps: EditingDeps, input: SoftLaunchInput): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { journey, launch } = await launchOf(deps, tx, input);
    if (launch.state !== "running") throw new AppError("conflict", "This soft launch is stopped already.");
    await stop(deps, tx, { journey, launch, state: "stopped", report: null });
    const details = { percent: launch.percent };
    await auditJourney(deps, tx, { actor: input.actor, journey, action: "soft_launch_stopped", details });
  });
}

/**
 * Looks at every running soft launch and stops those whose guard rails are broken: no new order enters, what is on its
 * way and still safe to say is said (C13). To be called every minute; any number of workers may. Returns how many it stopped.
 */
export async function applyBrakes(deps: BrakeDeps): Promise<number> {
  let stopped = 0;
  for (const launch of await deps.softLaunches.running(deps.db.read, null)) {
    const signals = await deps.softLaunches.signals(deps.db.read, launch);
    const verdict = brake(signals);
    if (!verdict.trips) continue;
    const { entered, sent } = signals;
    const says = verdictInWords(verdict);
    const report = { at: deps.clock.now(), says, entered, sent, readings: verdict.readings };
    if (await pull(deps, launch, report)) stopped += 1;
  }
  return stopped;
}

/** False when somebody was quicker. */
async function pull(
  deps: BrakeDeps,
  { id, storeId, journeyId }: SoftLaunch,
  report: BrakeReport,
): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const journey = await deps.journeys.find(tx, storeId, journeyId);
    const launch = await deps.softLaunches.newest(tx, storeId, journeyId);
    if (journey === null || launch?.id !== id || launch.state !== "running") return false;
    await stop(deps, tx, { journey, launch, state: "stopped_by_brake", report });
    const actor = { userId: null, storeId };
    const details = { percent: launch.percent, says: report.says };
    await auditJourney(deps, tx, { actor, journey, action: "stopped_by_brake", details });
    deps.log.warn("A soft launch was stopped by its brake", { journey: journey.key, says: report.says });
    return true;
  });
}

interface Stop {
  readonly journey: Journey;
  readonly launch: SoftLaunch;
  readonly state: "stopped" | "stopped_by_brake";
  readonly report: BrakeReport | null;
}

async function stop(deps: BrakeDeps, tx: Tx, { journey, launch, state, report }: Stop): Promise<void> {
  const endedAt = deps.clock.now();
  const shares = [...launch.shares, { at: endedAt, percent: 0 }];
  await deps.softLaunches.update(tx, { ...launch, state, report, shares, endedAt });
  // A journey's very first version has no former one to fall back on: nothing of it is live then.
  if (journey.liveVersionId === launch.versionId)
    await deps.journeys.withdraw(tx, journey.storeId, journey.id);
}

async function launchOf(
  deps: EditingDeps,
  tx: Tx,
  { actor, journeyId }: SoftLaunchInput,
): Promise<{ readonly journey: Journey; readonly launch: SoftLaunch }> {
  const journey = await journeyOf(deps, tx, actor, journeyId);
  const launch = await deps.softLaunches.newest(tx, actor.storeId, journeyId);
  if (launch === null || launch.state === "widened" || launch.state === "replaced")
    throw new AppError(
      "conflict",
      `"${journey.name}" has no version that only a share of the orders enters.`,
    );
  return { journey, launch };
}
