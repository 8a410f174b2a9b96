import type { LiveJourney } from "@/domain/journey/advance";
import { contentOf } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import type { JourneyContent } from "@/domain/journey/version";
import { AppError } from "../app-error";
import { editJourney } from "../journeys/edit-journey";
import type { EditingDeps } from "../journeys/editing-deps";
import type { Store } from "../ports/rows";

/** A journey's saved draft, readable, with everything that is live beside it. */
export interface DraftToProve {
  readonly journeyId: string;
  readonly name: string;
  readonly revision: number;
  /** Whether anything is unpublished. */
  readonly isChanged: boolean;
  readonly publishedNumber: number | null;
  readonly content: JourneyContent;
  readonly live: readonly LiveJourney[];
  /** Names of journeys by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Throws AppError `not_found`, and `conflict` for a draft that holds a step nobody can read. */
export async function draftToProve(
  deps: EditingDeps,
  { store, journeyId }: { readonly store: Store; readonly journeyId: string },
): Promise<DraftToProve> {
  const editing = await editJourney(deps, { store, role: "agent", journeyId });
  const read = readDraft(editing.draft.content);
  const content = read.kind === "draft" ? contentOf(read.draft) : null;
  if (content === null)
    throw new AppError(
      "conflict",
      "A step of this draft cannot be read, so it cannot be played. Replace it in the editor first.",
    );
  const journeys = await deps.journeys.list(deps.db.read, store.id);
  return {
    journeyId,
    name: editing.name,
    revision: editing.draft.revision,
    isChanged: editing.draft.savedAt !== null,
    publishedNumber: editing.live?.number ?? null,
    content,
    live: await liveJourneys(deps, store),
    names: new Map(journeys.map(({ id, name }) => [id, name])),
  };
}

/** What is live, as the worker asks it. */
export async function liveJourneys(
  deps: Pick<EditingDeps, "journeys" | "db">,
  { id }: Pick<Store, "id">,
): Promise<readonly LiveJourney[]> {
  const live = await deps.journeys.live(deps.db.read, id);
  return live.map(({ journey, ...offered }) => ({ ...offered, isPaused: journey.state === "paused" }));
}
