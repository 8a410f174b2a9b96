import { contentOfVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import { MINUTE_MS } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Reader, Tx } from "../ports/database";
import type { JourneyDraftRow } from "../ports/journey-editing";
import type { Journey } from "../ports/rows";
import type { Actor } from "../settings/account-deps";
import { emptyContent } from "./edit-journey";
import { auditJourney, type EditingDeps, journeyOf } from "./editing-deps";

/** What is published or saved meanwhile wins nothing and loses nothing: the caller is told, with all that a merge needs. */
export interface DraftConflict {
  readonly kind: "conflict";
  readonly theirs: {
    readonly content: unknown;
    readonly revision: number;
    readonly by: string | null;
    readonly at: Instant;
  };
  /** What both began with; null when that is not known any more. */
  readonly base: unknown;
}

export type DraftSaved =
  | { readonly kind: "saved"; readonly revision: number; readonly at: Instant }
  | DraftConflict;

export interface DraftInput {
  readonly actor: Actor;
  readonly journeyId: string;
  /** The revision the caller's changes stand on. */
  readonly expectedRevision: number;
}

/** One person's sitting is one line of the history, however often it was saved. */
const SITTING_MS = 30 * MINUTE_MS;

/**
 * Saves what the editor shows, steps included that it could not read. Whoever saved or published since
 * `expectedRevision` is not overwritten. Throws AppError `not_found`, and `conflict` for an archived journey.
 */
export async function saveDraft(
  deps: EditingDeps,
  { content, ...input }: DraftInput & { readonly content: unknown },
): Promise<DraftSaved> {
  return deps.db.transaction((tx) => writeDraft(deps, tx, { ...input, content, action: "changed" }));
}

/** Back to what is published. The discarded state stays mergeable for whoever still has it open. */
export async function discardDraft(deps: EditingDeps, input: DraftInput): Promise<DraftSaved> {
  return deps.db.transaction(async (tx) => {
    const journey = await journeyOf(deps, tx, input.actor, input.journeyId);
    if (journey.liveVersionId === null)
      throw new AppError(
        "conflict",
        `Nothing of "${journey.name}" is published yet: there is nothing to go back to.`,
      );
    return writeDraft(deps, tx, { ...input, content: null, action: "discarded" });
  });
}

/** Takes an older version into the draft; nothing is published by it. */
export async function restoreVersion(
  deps: EditingDeps,
  { versionId, ...input }: DraftInput & { readonly versionId: string },
): Promise<DraftSaved> {
  return deps.db.transaction(async (tx) => {
    const { storeId } = input.actor;
    const version = await deps.journeys.version(tx, storeId, versionId);
    if (version === null || version.journeyId !== input.journeyId)
      throw new AppError("not_found", "This journey has no such version.");
    const details = { version: version.number };
    const content = contentOfVersion(version);
    return writeDraft(deps, tx, { ...input, content, action: "version_restored", details });
  });
}

interface DraftWrite extends DraftInput {
  readonly content: unknown;
  readonly action: "changed" | "discarded" | "version_restored";
  readonly details?: Readonly<Record<string, unknown>>;
}

async function writeDraft(deps: EditingDeps, tx: Tx, write: DraftWrite): Promise<DraftSaved> {
  const { actor, journeyId, expectedRevision, content, action, details = {} } = write;
  const journey = await journeyOf(deps, tx, actor, journeyId);
  if (journey.state === "archived")
    throw new AppError("conflict", `"${journey.name}" is archived: bring it back first.`);
  const before = await deps.journeyDrafts.find(tx, actor.storeId, journeyId);
  const at = deps.clock.now();
  const isNext = (before?.revision ?? 0) === expectedRevision;
  const saved =
    isNext &&
    (await deps.journeyDrafts.save(tx, {
      storeId: actor.storeId,
      journeyId,
      expectedRevision,
      content,
      baseVersionId:
        before === null || before.content === null ? journey.liveVersionId : before.baseVersionId,
      savedAt: at,
      savedBy: actor.userId,
      savedByName: actor.userName ?? null,
    }));
  if (!saved) return conflictOf(deps, tx, { journey, expectedRevision });
  if (action !== "changed" || isNewSitting(before, actor, at))
    await auditJourney(deps, tx, { actor, journey, action, details });
  return { kind: "saved", revision: expectedRevision + 1, at };
}

function isNewSitting(before: JourneyDraftRow | null, { userId }: Actor, at: Instant): boolean {
  return (
    before === null ||
    before.content === null ||
    before.savedBy !== userId ||
    at - before.savedAt > SITTING_MS
  );
}

async function conflictOf(
  deps: EditingDeps,
  db: Reader,
  { journey, expectedRevision }: { readonly journey: Journey; readonly expectedRevision: number },
): Promise<DraftConflict> {
  const { id, storeId, scope, liveVersionId } = journey;
  const draft = await deps.journeyDrafts.find(db, storeId, id);
  const contentOf = async (versionId: string | null) => {
    const version = versionId === null ? null : await deps.journeys.version(db, storeId, versionId);
    return version === null ? null : contentOfVersion(version);
  };
  const known = await deps.journeyDrafts.contentAt(db, storeId, id, expectedRevision);
  return {
    kind: "conflict",
    theirs: {
      content: draft?.content ?? (await contentOf(liveVersionId)) ?? emptyContent(scope),
      revision: draft?.revision ?? 0,
      by: draft?.savedByName ?? null,
      at: draft?.savedAt ?? deps.clock.now(),
    },
    base: known ?? (await contentOf(draft?.baseVersionId ?? null)),
  };
}
