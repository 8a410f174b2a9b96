import { cleanPage } from "@/domain/page/clean-page";
import type { PageSet } from "@/domain/page/document";
import { readPage } from "@/domain/page/read-page";
import type { Instant } from "@/domain/shared/instant";
import { MINUTE_MS } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { PageDraftRow } from "../ports/page-versions";
import type { Actor } from "../settings/account-deps";
import { openBuilder } from "./open-builder";
import { auditPage, type PageBuilderDeps } from "./page-builder-deps";

export type PageDraftSaved =
  | { readonly kind: "saved"; readonly revision: number; readonly at: Instant }
  /** Somebody saved or published meanwhile: nothing of theirs is lost, and the caller is told. */
  | {
      readonly kind: "conflict";
      readonly by: string | null;
      readonly at: Instant | null;
      readonly revision: number;
      readonly theirs: PageSet;
    };

export interface PageDraftInput {
  readonly actor: Actor;
  /** The revision the caller's changes stand on. */
  readonly expectedRevision: number;
}

/** One person's sitting is one line of the history, however often it was saved. */
const SITTING_MS = 30 * MINUTE_MS;

/** Saves what the builder shows, with its markup cleaned. */
export function savePageDraft(
  deps: PageBuilderDeps,
  { set, ...input }: PageDraftInput & { readonly set: PageSet },
): Promise<PageDraftSaved> {
  const content = cleanPage(set, deps.cleanMarkup);
  return write(deps, { ...input, content, action: "changed" });
}

/** Back to what is published. */
export function discardPageDraft(deps: PageBuilderDeps, input: PageDraftInput): Promise<PageDraftSaved> {
  return write(deps, { ...input, content: null, action: "discarded" });
}

/** Takes an older version into the draft; nothing is published by it. Throws AppError `not_found`. */
export async function restorePageVersion(
  deps: PageBuilderDeps,
  { versionId, ...input }: PageDraftInput & { readonly versionId: string },
): Promise<PageDraftSaved> {
  const version = await deps.pageVersions.version(deps.db.read, input.actor.storeId, versionId);
  if (version === null) throw new AppError("not_found", "This store has no such version.");
  const content = cleanPage(readPage(version.content), deps.cleanMarkup);
  return write(deps, { ...input, content, action: "version_restored", details: { version: version.number } });
}

interface DraftWrite extends PageDraftInput {
  readonly content: PageSet | null;
  readonly action: "changed" | "discarded" | "version_restored";
  readonly details?: Readonly<Record<string, unknown>>;
}

async function write(deps: PageBuilderDeps, input: DraftWrite): Promise<PageDraftSaved> {
  const { actor, expectedRevision, content, action, details = {} } = input;
  const at = deps.clock.now();
  const isSaved = await deps.db.transaction(async (tx) => {
    const before = await deps.pageVersions.draft(tx, actor.storeId);
    const saved = await writeRow(deps, tx, { actor, expectedRevision, content, at });
    if (saved && (action !== "changed" || isNewSitting(before, actor, at)))
      await auditPage(deps, tx, { actor, action, details });
    return saved;
  });
  if (isSaved) return { kind: "saved", revision: expectedRevision + 1, at };
  const { draft } = await openBuilder(deps, actor.storeId);
  return {
    kind: "conflict",
    by: draft.savedBy,
    at: draft.savedAt,
    revision: draft.revision,
    theirs: draft.set,
  };
}

/** Writes the next revision of the draft; false when somebody was quicker. */
export function writeRow(
  deps: Pick<PageBuilderDeps, "pageVersions">,
  tx: Tx,
  row: PageDraftInput & { readonly content: PageSet | null; readonly at: Instant },
): Promise<boolean> {
  const { actor, expectedRevision, content, at } = row;
  return deps.pageVersions.saveDraft(tx, {
    storeId: actor.storeId,
    expectedRevision,
    content,
    savedAt: at,
    savedBy: actor.userId,
    savedByName: actor.userName ?? null,
  });
}

function isNewSitting(before: PageDraftRow | null, { userId }: Actor, at: Instant): boolean {
  if (before === null || before.content === null || before.savedBy !== userId) return true;
  return at - before.savedAt > SITTING_MS;
}
