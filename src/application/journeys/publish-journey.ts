import { contentOf } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { choiceFor, type InFlightChoice } from "@/domain/journey/publish-fate";
import { publishProblems, standingAgainst } from "@/domain/journey/publish-problems";
import { smsWarnings } from "@/domain/journey/sms-warnings";
import type { Problem } from "@/domain/journey/validate";
import { contentOfVersion, type JourneyContent } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import { AppError } from "../app-error";
import type { Reader, Tx } from "../ports/database";
import type { Journey } from "../ports/rows";
import type { Actor } from "../settings/account-deps";
import { auditJourney, type EditingDeps, journeyOf } from "./editing-deps";
import { planWarnings } from "./plan-warnings";
import { type Published, publishContent } from "./publish-content";
import { settleDraft } from "./settle-draft";

export type PublishResult =
  | { readonly kind: "published"; readonly number: number; readonly outcomes: Published["outcomes"] }
  /** Errors forbid it whatever is accepted; a warning that was not accepted is asked. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  /** Somebody saved or published meanwhile. */
  | { readonly kind: "conflict"; readonly by: string | null; readonly at: Instant };

export interface PublishInput {
  readonly actor: Actor;
  readonly journeyId: string;
  /** The revision of the draft that the publisher has looked at. */
  readonly revision: number;
  readonly inFlight: InFlightChoice;
  /** Share of the new orders, 1 to 100. Below 100 nobody who is under way is touched. */
  readonly percent: number;
  /** Codes of the warnings the publisher has accepted. */
  readonly accepted: readonly string[];
  readonly note: string | null;
}

/**
 * Publishes the draft. Of two people at once one wins and the other is told. Throws AppError `not_found`, and
 * `conflict` where nothing is unpublished or the journey is archived.
 */
export async function publishJourney(deps: EditingDeps, input: PublishInput): Promise<PublishResult> {
  // Playing invented orders takes longer than a transaction should; it is about this revision, which is looked at again.
  const further = await foreseenBy(deps, input);
  return deps.db.transaction(async (tx) => {
    const { actor, journeyId, revision, percent, accepted, note } = input;
    const journey = await publishableJourney(deps, tx, actor, journeyId);
    const draft = await deps.journeyDrafts.find(tx, journey.storeId, journeyId);
    if ((draft?.revision ?? 0) !== revision)
      return { kind: "conflict", by: draft?.savedByName ?? null, at: draft?.savedAt ?? deps.clock.now() };
    if (draft === null || draft.content === null)
      throw new AppError("conflict", `Nothing of "${journey.name}" is unpublished.`);
    const looked = await lookAtDraft(deps, tx, { journey, content: draft.content, further });
    const problems = standingAgainst(looked.problems, accepted);
    if (looked.content === null || problems.length > 0) return { kind: "refused", problems };
    const { version, outcomes } = await publishContent(deps, tx, {
      actor,
      journey,
      content: looked.content,
      note,
      percent,
      inFlight: choiceFor(percent, input.inFlight),
    });
    // What only a share of the orders enters is not live yet: it stays the draft, to be mended or widened.
    const left = percent < 100 ? draft.content : null;
    await settleDraft(deps, tx, { actor, draft, versionId: version.id, left });
    const details = { version: version.number, percent, note, accepted, ...outcomes };
    await auditJourney(deps, tx, { actor, journey, action: "published", details });
    return { kind: "published", number: version.number, outcomes };
  });
}

/**
 * Back to an older version in one act: its content becomes the next version, for all new orders. Unpublished changes
 * stay as they are. Unless asked otherwise, orders under way stay in the version they are in (D23).
 */
export async function rollBack(
  deps: EditingDeps,
  input: Pick<PublishInput, "actor" | "journeyId"> & {
    readonly versionId: string;
    readonly inFlight: InFlightChoice;
  },
): Promise<PublishResult> {
  return deps.db.transaction(async (tx) => {
    const { actor, journeyId, versionId, inFlight } = input;
    const journey = await publishableJourney(deps, tx, actor, journeyId);
    const former = await deps.journeys.version(tx, journey.storeId, versionId);
    if (former === null || former.journeyId !== journeyId)
      throw new AppError("not_found", "This journey has no such version.");
    const content = contentOfVersion(former);
    const problems = standingAgainst((await lookAtDraft(deps, tx, { journey, content })).problems, []);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) return { kind: "refused", problems: errors };
    const note = `Back to version ${former.number}`;
    const publication = { actor, journey, content, note, percent: 100, inFlight };
    const { version, outcomes } = await publishContent(deps, tx, publication);
    const details = { version: version.number, to: former.number, ...outcomes };
    await auditJourney(deps, tx, { actor, journey, action: "rolled_back", details });
    return { kind: "published", number: version.number, outcomes };
  });
}

interface LookedAt {
  readonly journey: Journey;
  readonly content: unknown;
  /** What the planner and the channels have to say about it. */
  readonly further?: readonly Problem[];
}

/** Warnings of the planner and about text messages (R89), if the draft is still this revision and can be played at all. */
export async function foreseenBy(
  deps: EditingDeps,
  {
    actor: { storeId },
    journeyId,
    revision,
  }: Pick<PublishInput, "journeyId" | "revision"> & {
    readonly actor: Pick<Actor, "storeId">;
  },
): Promise<readonly Problem[]> {
  const store = await deps.stores.find(deps.db.read, storeId);
  const draft = await deps.journeyDrafts.find(deps.db.read, storeId, journeyId);
  if (store === null || draft === null || draft.content === null || draft.revision !== revision) return [];
  const read = readDraft(draft.content);
  const content = read.kind === "draft" ? contentOf(read.draft) : null;
  if (content === null) return [];
  return [...(await planWarnings(deps, { store, journeyId })), ...smsWarnings(content, store.name)];
}

/** A draft's content if it can be published, and everything that stands against it. */
export async function lookAtDraft(
  deps: Pick<EditingDeps, "journeys">,
  db: Reader,
  { journey, content, further = [] }: LookedAt,
): Promise<{ readonly content: JourneyContent | null; readonly problems: readonly Problem[] }> {
  const read = readDraft(content);
  if (read.kind === "refused") {
    const problem = { nodeId: null, severity: "error", code: "unreadable", sentence: read.why } as const;
    return { content: null, problems: [problem] };
  }
  const live = await deps.journeys.live(db, journey.storeId);
  const others = live.filter(({ version }) => version.journeyId !== journey.id).map(({ version }) => version);
  return {
    content: contentOf(read.draft),
    problems: publishProblems({ draft: read.draft, others, further }),
  };
}

async function publishableJourney(
  deps: EditingDeps,
  tx: Tx,
  actor: Actor,
  journeyId: string,
): Promise<Journey> {
  const journey = await journeyOf(deps, tx, actor, journeyId);
  if (journey.state === "archived")
    throw new AppError("conflict", `"${journey.name}" is archived: bring it back first.`);
  return journey;
}
