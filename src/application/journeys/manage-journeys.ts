import type { JourneyScope } from "@/domain/journey/run";
import { contentOfVersion } from "@/domain/journey/version";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { Journey } from "../ports/rows";
import type { Actor } from "../settings/account-deps";
import { emptyContent } from "./edit-journey";
import { auditJourney, type EditingDeps, journeyOf } from "./editing-deps";

export interface NewJourney {
  readonly actor: Actor;
  /** Its name in links and files; made from its name for people when not said. Must be free. */
  readonly key?: string;
  readonly name: string;
  readonly purpose: string;
  /** What it is about; a copy is about what its original is about. */
  readonly scope: JourneyScope;
  /** A journey whose unpublished state, or else published version, it starts with. */
  readonly from: string | null;
}

/** Makes a journey with a draft and nothing published. Throws AppError `not_found` when there is nothing to copy. */
export async function createJourney(
  deps: EditingDeps,
  input: NewJourney,
): Promise<{ readonly journeyId: string }> {
  const { actor, name, purpose, from } = input;
  return deps.db.transaction(async (tx) => {
    const original = from === null ? null : await journeyOf(deps, tx, actor, from);
    const scope = original?.scope ?? input.scope;
    const others = await deps.journeys.list(tx, actor.storeId);
    const journey: Journey = {
      id: deps.ids.next(),
      storeId: actor.storeId,
      key: input.key ?? freeKey(name, others),
      name,
      purpose,
      scope,
      state: "draft",
      liveVersionId: null,
      position: Math.max(0, ...others.map(({ position }) => position + 1)),
    };
    await deps.journeys.insert(tx, journey);
    await deps.journeyDrafts.save(tx, {
      storeId: actor.storeId,
      journeyId: journey.id,
      expectedRevision: 0,
      content: original === null ? emptyContent(scope) : await contentToCopy(deps, tx, original),
      baseVersionId: null,
      savedAt: deps.clock.now(),
      savedBy: actor.userId,
      savedByName: actor.userName ?? null,
    });
    const details = original === null ? {} : { from: original.name };
    await auditJourney(deps, tx, { actor, journey, action: "created", details });
    return { journeyId: journey.id };
  });
}

/** Changes what people call it; its key in links and exports stays. */
export async function renameJourney(
  deps: EditingDeps,
  { actor, journeyId, ...names }: JourneyChange & { readonly name: string; readonly purpose: string },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const journey = await journeyOf(deps, tx, actor, journeyId);
    await deps.journeys.update(tx, { ...journey, ...names });
    const details = { from: journey.name, to: names.name };
    await auditJourney(deps, tx, { actor, journey: { ...journey, ...names }, action: "renamed", details });
  });
}

export interface JourneyChange {
  readonly actor: Actor;
  readonly journeyId: string;
}

/**
 * Puts a journey away: no order enters it any more, those in it go on to their end. Throws AppError `conflict` for a
 * paused one in which orders are parked, since they would go on unasked.
 */
export async function archiveJourney(deps: EditingDeps, { actor, journeyId }: JourneyChange): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const journey = await journeyOf(deps, tx, actor, journeyId);
    if (journey.state === "archived")
      throw new AppError("conflict", `"${journey.name}" is archived already.`);
    const { storeId } = journey;
    const [parked] = await deps.runs.activeOfJourney(tx, storeId, journeyId, { afterId: null, limit: 1 });
    if (journey.state === "paused" && parked !== undefined)
      throw new AppError(
        "conflict",
        `Orders are parked in "${journey.name}": resume it, or publish a version that takes them out, then archive it.`,
      );
    const launch = await deps.softLaunches.newest(tx, storeId, journeyId);
    if (launch?.state === "running")
      await deps.softLaunches.update(tx, { ...launch, state: "stopped", endedAt: deps.clock.now() });
    await deps.journeys.setState(tx, storeId, journeyId, "archived");
    await auditJourney(deps, tx, { actor, journey, action: "archived", details: { was: journey.state } });
  });
}

/** Brings a journey back, paused: whoever wants orders in it again resumes it. What was never published is a draft. */
export async function unarchiveJourney(
  deps: EditingDeps,
  { actor, journeyId }: JourneyChange,
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const journey = await journeyOf(deps, tx, actor, journeyId);
    if (journey.state !== "archived") throw new AppError("conflict", `"${journey.name}" is not archived.`);
    const state = journey.liveVersionId === null ? "draft" : "paused";
    await deps.journeys.setState(tx, journey.storeId, journeyId, state);
    await auditJourney(deps, tx, { actor, journey, action: "unarchived", details: { now: state } });
  });
}

async function contentToCopy(deps: EditingDeps, tx: Tx, { id, storeId, scope, liveVersionId }: Journey) {
  const draft = await deps.journeyDrafts.find(tx, storeId, id);
  if (draft !== null && draft.content !== null) return draft.content;
  const version = liveVersionId === null ? null : await deps.journeys.version(tx, storeId, liveVersionId);
  return version === null ? emptyContent(scope) : contentOfVersion(version);
}

/** "Delay in Spain" becomes "delay-in-spain", and "delay-in-spain-2" where that is taken. */
function freeKey(name: string, others: readonly { readonly key: string }[]): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const stem = plain === "" ? "journey" : plain;
  const taken = new Set(others.map(({ key }) => key));
  let key = stem;
  for (let next = 2; taken.has(key); next++) key = `${stem}-${next}`;
  return key;
}
