import { sameDraft } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { contentOfVersion, type JourneyVersion } from "@/domain/journey/version";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { JourneyDraftRow } from "../ports/journey-editing";
import type { Actor } from "../settings/account-deps";
import type { EditingDeps } from "./editing-deps";

/**
 * Sets what is left unpublished once a version has been made of a draft; null = nothing. Whoever has an older revision
 * open is told when they save. Throws AppError `conflict` when somebody else was quicker.
 */
export async function settleDraft(
  deps: EditingDeps,
  tx: Tx,
  {
    actor,
    draft,
    versionId,
    left,
  }: {
    readonly actor: Actor;
    readonly draft: JourneyDraftRow;
    readonly versionId: string;
    readonly left: unknown;
  },
): Promise<void> {
  const { revision, storeId, journeyId } = draft;
  const savedBy = { savedBy: actor.userId, savedByName: actor.userName ?? null, savedAt: deps.clock.now() };
  const settled = { storeId, journeyId, content: left, baseVersionId: versionId, ...savedBy };
  if (!(await deps.journeyDrafts.save(tx, { ...settled, expectedRevision: revision })))
    throw new AppError("conflict", "Somebody else saved or published this journey at the same moment.");
}

/** Once a version is live for everybody, a draft that says the same is no unpublished change any more. */
export async function clearDraftOf(
  deps: EditingDeps,
  tx: Tx,
  { actor, version }: { readonly actor: Actor; readonly version: JourneyVersion },
): Promise<void> {
  const draft = await deps.journeyDrafts.find(tx, version.storeId, version.journeyId);
  if (draft === null || draft.content === null) return;
  const [kept, live] = [readDraft(draft.content), readDraft(contentOfVersion(version))];
  if (kept.kind === "refused" || live.kind === "refused" || !sameDraft(kept.draft, live.draft)) return;
  await settleDraft(deps, tx, { actor, draft, versionId: version.id, left: null });
}
