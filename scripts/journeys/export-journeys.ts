import { editJourney } from "../../src/application/journeys/edit-journey";
import type { EditingDeps } from "../../src/application/journeys/editing-deps";
import type { Store } from "../../src/application/ports/rows";
import { writeJourneyFile } from "../../src/domain/journey/edit/journey-file";
import { readDraft } from "../../src/domain/journey/edit/read-draft";
import { writeFile } from "./journey-files";

export interface JourneyExport {
  readonly store: Store;
  readonly folder: string;
  /** Only these, by key; all when none is named. */
  readonly keys: readonly string[];
  /** What is published only, without unpublished changes. */
  readonly onlyPublished: boolean;
}

/** Writes every journey of a store into a file of its own, archived ones excepted. True when all could be written. */
export async function exportJourneys(
  { say, ...deps }: EditingDeps & { say(line: string): void },
  { store, folder, keys, onlyPublished }: JourneyExport,
): Promise<boolean> {
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  const unknown = keys.filter((key) => !journeys.some((journey) => journey.key === key));
  for (const key of unknown) say(`✗ ${key}: this store has no such journey`);
  let isComplete = unknown.length === 0;
  for (const { id, key, name, purpose, state } of journeys) {
    if (keys.length > 0 ? !keys.includes(key) : state === "archived") continue;
    const { live, draft } = await editJourney(deps, { store, role: "owner", journeyId: id });
    if (onlyPublished && live === null) {
      say(`- ${key}: nothing of it is published`);
      continue;
    }
    const read = readDraft(onlyPublished ? live?.content : draft.content);
    if (read.kind === "refused") {
      say(`✗ ${key}: ${read.why}`);
      isComplete = false;
      continue;
    }
    const { path, did } = writeFile(folder, key, writeJourneyFile({ key, name, purpose, draft: read.draft }));
    const unpublished = !onlyPublished && draft.savedAt !== null ? ", with unpublished changes" : "";
    say(did === "same" ? `= ${path}` : `✓ ${path}${unpublished}`);
    for (const repair of read.repairs) say(`    ${repair}`);
  }
  return isComplete;
}
