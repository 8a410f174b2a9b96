import { AppError } from "../../src/application/app-error";
import { editJourney, type JourneyEditing } from "../../src/application/journeys/edit-journey";
import type { EditingDeps } from "../../src/application/journeys/editing-deps";
import { createJourney, renameJourney } from "../../src/application/journeys/manage-journeys";
import { publishJourney } from "../../src/application/journeys/publish-journey";
import { saveDraft } from "../../src/application/journeys/save-draft";
import type { Store } from "../../src/application/ports/rows";
import type { Actor } from "../../src/application/settings/account-deps";
import { compareDrafts } from "../../src/domain/journey/edit/compare";
import { sameDraft, storable } from "../../src/domain/journey/edit/draft";
import { readDraft } from "../../src/domain/journey/edit/read-draft";
import { allStay } from "../../src/domain/journey/publish-fate";
import { type FoundFile, findFiles } from "./journey-files";
import { count } from "./validate-files";

export interface JourneyImport {
  readonly store: Store;
  readonly actor: Actor;
  readonly paths: readonly string[];
  /** Unpublished changes made in the editor give way. */
  readonly replace: boolean;
  readonly publish: boolean;
  /** Warnings do not keep a journey from being published. */
  readonly acceptWarnings: boolean;
  /** Only says what would be done. */
  readonly isRehearsal: boolean;
}

/** What an import is given; `say` prints one line. */
export interface ImportDeps extends EditingDeps {
  say(line: string): void;
}

/**
 * Takes journey files into the drafts of a store; what is published changes only when asked. All files are read before
 * the first is taken: one that cannot be read stops the import. True when every one was taken.
 */
export async function importJourneys(deps: ImportDeps, input: JourneyImport): Promise<boolean> {
  const files = findFiles(input.paths);
  const refused = files.filter((file) => file.kind === "refused");
  for (const { path, why } of refused) deps.say(`✗ ${path}: ${why}`);
  if (files.length === 0) deps.say("There are no journey files.");
  if (refused.length > 0) deps.say("Nothing was imported.");
  if (refused.length > 0 || files.length === 0) return false;
  let isComplete = true;
  for (const file of files) {
    if (file.kind === "draft") isComplete = (await importOne(deps, { ...input, file })) && isComplete;
  }
  return isComplete;
}

interface OneImport extends JourneyImport {
  readonly file: Extract<FoundFile, { kind: "draft" }>;
}

interface Opened extends JourneyEditing {
  readonly isNew: boolean;
}

async function importOne(deps: ImportDeps, input: OneImport): Promise<boolean> {
  const { file, publish, isRehearsal } = input;
  try {
    const opened = await openOrCreate(deps, input);
    if (opened === null) return true;
    const revision = await takeIn(deps, { ...input, opened });
    if (revision === null || isRehearsal || !publish) return revision !== null;
    const { live, draft } = opened;
    const isPublished = live !== null && draft.savedAt === null && revision === draft.revision;
    return isPublished || (await publishTaken(deps, { ...input, journeyId: opened.id, revision }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.say(`✗ ${file.key}: ${error.message}`);
    return false;
  }
}

/** Null for a new journey in a rehearsal: there is nothing to open. */
async function openOrCreate(
  deps: ImportDeps,
  { store, actor, file, isRehearsal }: OneImport,
): Promise<Opened | null> {
  const { key, draft } = file;
  const open = async (journeyId: string, isNew: boolean): Promise<Opened> => ({
    ...(await editJourney(deps, { store, role: "owner", journeyId })),
    isNew,
  });
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const found = journeys.find((journey) => journey.key === key);
  if (found !== undefined) return open(found.id, false);
  deps.say(`+ ${key}: a new journey`);
  if (isRehearsal) return null;
  const named = { name: file.name ?? key, purpose: file.purpose ?? "", scope: draft.scope };
  const { journeyId } = await createJourney(deps, { actor, key, ...named, from: null });
  return open(journeyId, true);
}

/** The revision of the draft that now says what the file says; null when it was not taken. */
async function takeIn(
  deps: ImportDeps,
  { actor, file, replace, isRehearsal, opened }: OneImport & { readonly opened: Opened },
): Promise<number | null> {
  const { id: journeyId, key, draft, isNew } = opened;
  const current = readDraft(draft.content);
  const isSame = current.kind === "draft" && sameDraft(current.draft, file.draft);
  if (!isSame && !replace && !isNew && draft.savedAt !== null) {
    deps.say(`✗ ${key}: it has unpublished changes by ${draft.savedBy ?? "somebody"}.`);
    deps.say("    Publish or discard them, or take the file all the same with --replace.");
    return null;
  }
  const named = { name: file.name ?? opened.name, purpose: file.purpose ?? opened.purpose };
  const isRenamed = named.name !== opened.name || named.purpose !== opened.purpose;
  if (isRenamed && !isRehearsal) await renameJourney(deps, { actor, journeyId, ...named });
  if (isSame) {
    deps.say(isRenamed ? `✓ ${key}: its name or purpose` : `= ${key}`);
    return draft.revision;
  }
  const changes = current.kind === "draft" ? compareDrafts(current.draft, file.draft) : [];
  deps.say(`✓ ${key}: ${count(changes.length, "change")}${isRehearsal ? " to be taken" : ""}`);
  for (const line of [...changes.map(({ says }) => says), ...file.repairs]) deps.say(`    ${line}`);
  if (isRehearsal) return draft.revision;
  const content = storable(file.draft);
  const saved = await saveDraft(deps, { actor, journeyId, expectedRevision: draft.revision, content });
  if (saved.kind === "saved") return saved.revision;
  deps.say(`✗ ${key}: ${saved.theirs.by ?? "somebody"} saved it at the same moment. Import it again.`);
  return null;
}

async function publishTaken(
  deps: ImportDeps,
  input: OneImport & { readonly journeyId: string; readonly revision: number },
): Promise<boolean> {
  const { actor, acceptWarnings, journeyId, revision } = input;
  const publication = { actor, journeyId, revision, inFlight: allStay, percent: 100, note: null };
  let result = await publishJourney(deps, { ...publication, accepted: [] });
  if (result.kind === "refused" && acceptWarnings)
    result = await publishJourney(deps, {
      ...publication,
      accepted: result.problems.map(({ code }) => code),
    });
  if (result.kind === "published") {
    deps.say(`    published as version ${result.number}; orders under way stay in theirs`);
    return true;
  }
  if (result.kind === "conflict") {
    deps.say(`    ✗ not published: ${result.by ?? "somebody"} saved it at the same moment`);
    return false;
  }
  deps.say("    ✗ not published:");
  for (const { severity, sentence, nodeId } of result.problems)
    deps.say(`      ${severity}: ${sentence}${nodeId === null ? "" : ` (step ${nodeId})`}`);
  if (result.problems.every(({ severity }) => severity === "warning"))
    deps.say("      --accept-warnings publishes it all the same.");
  return false;
}
