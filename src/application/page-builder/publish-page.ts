import { cleanPage } from "@/domain/page/clean-page";
import { comparePages } from "@/domain/page/compare-pages";
import type { PageSet } from "@/domain/page/document";
import { pageProblems } from "@/domain/page/page-problems";
import { readPage } from "@/domain/page/read-page";
import { AppError } from "../app-error";
import type { Tx } from "../ports/database";
import type { Actor } from "../settings/account-deps";
import { openBuilder } from "./open-builder";
import { auditPage, type PageBuilderDeps } from "./page-builder-deps";
import { type PageDraftInput, writeRow } from "./save-page-draft";

export type PagePublished =
  | { readonly kind: "published"; readonly number: number; readonly revision: number }
  /** Somebody saved or published meanwhile. */
  | { readonly kind: "conflict"; readonly by: string | null }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

/** Makes the draft the page that shoppers see. What has errors is refused with their sentences. */
export async function publishPage(
  deps: PageBuilderDeps,
  { note, ...input }: PageDraftInput & { readonly note: string | null },
): Promise<PagePublished> {
  const { draft, live } = await openBuilder(deps, input.actor.storeId);
  if (draft.revision !== input.expectedRevision) return { kind: "conflict", by: draft.savedBy };
  const problems = pageProblems(draft.set).filter(({ severity }) => severity === "error");
  if (problems.length > 0) return { kind: "refused", problems: problems.map(({ says }) => says) };
  const changes = comparePages(live, draft.set);
  return settle(deps, input, { set: draft.set, note, action: "published", details: { changes } });
}

/**
 * Shows shoppers an older version again, as a new version. What is unpublished stays as it is. Throws AppError
 * `not_found`.
 */
export async function rollBackPage(
  deps: PageBuilderDeps,
  { versionId, ...input }: PageDraftInput & { readonly versionId: string },
): Promise<PagePublished> {
  const { actor } = input;
  const version = await deps.pageVersions.version(deps.db.read, actor.storeId, versionId);
  if (version === null) throw new AppError("not_found", "This store has no such version.");
  const set = readPage(version.content);
  const note = `Back to version ${version.number}`;
  return settle(deps, input, { set, note, action: "rolled_back", details: { version: version.number } });
}

interface Release {
  readonly set: PageSet;
  readonly note: string | null;
  readonly action: "published" | "rolled_back";
  readonly details: Readonly<Record<string, unknown>>;
}

/** Both in one transaction: the draft is what it was thought to be, and the version is the next one. */
async function settle(
  deps: PageBuilderDeps,
  { actor, expectedRevision }: PageDraftInput,
  { set, note, action, details }: Release,
): Promise<PagePublished> {
  const at = deps.clock.now();
  return deps.db.transaction(async (tx): Promise<PagePublished> => {
    const before = await deps.pageVersions.draft(tx, actor.storeId);
    const isSame = (before?.revision ?? 0) === expectedRevision;
    const kept =
      action === "published" || before === null || before.content === null ? null : readPage(before.content);
    if (!isSame || !(await writeRow(deps, tx, { actor, expectedRevision, content: kept, at })))
      return { kind: "conflict", by: before?.savedByName ?? null };
    const number = await nextNumber(deps, tx, actor);
    await deps.pageVersions.publish(tx, {
      id: deps.ids.next(),
      storeId: actor.storeId,
      number,
      publishedAt: at,
      publishedBy: actor.userId,
      publishedByName: actor.userName ?? null,
      note,
      content: cleanPage(set, deps.cleanMarkup),
    });
    await auditPage(deps, tx, { actor, action, details: { ...details, number } });
    return { kind: "published", number, revision: expectedRevision + 1 };
  });
}

async function nextNumber({ pageVersions }: PageBuilderDeps, tx: Tx, { storeId }: Actor): Promise<number> {
  const [newest] = await pageVersions.versions(tx, storeId);
  return (newest?.number ?? 0) + 1;
}
