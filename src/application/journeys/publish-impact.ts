import { type Change, compareDrafts } from "@/domain/journey/edit/compare";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { allStay, choiceFor, type InFlightChoice } from "@/domain/journey/publish-fate";
import { type PublishImpact, publishImpact, type StepImpact } from "@/domain/journey/publish-impact";
import type { Problem } from "@/domain/journey/validate";
import { contentOfVersion, type JourneyContent } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";
import type { Journey, Store } from "../ports/rows";
import { emptyContent, publishedOf } from "./edit-journey";
import { type EditingDeps, journeyOf } from "./editing-deps";
import { type Foretold, foretell } from "./foretell-run";
import { type NamedOrder, namedOrder } from "./open-node";
import { foreseenBy, lookAtDraft } from "./publish-journey";

/** What publishing the draft would do, in orders and in steps (C8). */
export interface ImpactAnswer extends Omit<PublishImpact, "steps"> {
  readonly kind: "impact";
  readonly steps: readonly (StepImpact & { readonly sampleOrders: readonly SampleOrder[] })[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** An order at a step, and what it would do right after publishing. */
export interface SampleOrder extends NamedOrder {
  /** When it would go on if nothing were published; null: it waits for an event alone. */
  readonly until: Instant | null;
  readonly outcome: Foretold;
}

export type ImpactResult =
  | ImpactAnswer
  | { readonly kind: "conflict"; readonly by: string | null; readonly at: Instant };

export interface ImpactQuestion {
  readonly store: Store;
  readonly seesPerson: boolean;
  readonly journeyId: string;
  readonly revision: number;
  readonly inFlight: InFlightChoice;
  readonly percent: number;
}

const SAMPLES_PER_STEP = 5;

/**
 * What publishing this draft would do to every order under way, by the rule publishing goes by; nothing is written. Only
 * the draft that the caller has seen is looked at. Throws AppError `not_found`.
 */
export async function impactOf(deps: EditingDeps, question: ImpactQuestion): Promise<ImpactResult> {
  const { store, journeyId, revision, percent } = question;
  const { read } = deps.db;
  const journey = await journeyOf(deps, read, { storeId: store.id }, journeyId);
  const row = await deps.journeyDrafts.find(read, store.id, journeyId);
  if ((row?.revision ?? 0) !== revision)
    return { kind: "conflict", by: row?.savedByName ?? null, at: row?.savedAt ?? deps.clock.now() };
  const published = (await publishedOf(deps, read, journey))?.content ?? null;
  const base = published ?? emptyContent(journey.scope);
  const draft = row?.content ?? base;
  const further = await foreseenBy(deps, { actor: { storeId: store.id }, journeyId, revision });
  const { content, problems } = await lookAtDraft(deps, read, { journey, content: draft, further });
  const standing = await deps.queries.journeys.standingByVersion(read, store.id, journeyId);
  // A draft that cannot be published yet would touch nobody.
  const choice = content === null ? allStay : choiceFor(percent, question.inFlight);
  const next = content ?? base;
  const versions = await contentsOf(deps, journey, standing);
  const impact = publishImpact({ published, next, versions, standing, choice });
  const steps: ImpactAnswer["steps"][number][] = [];
  for (const step of impact.steps)
    steps.push({ ...step, sampleOrders: await samplesAt(deps, { question, journey, step, next, choice }) });
  return { kind: "impact", ...impact, steps, changes: changesOf(base, draft), problems };
}

async function contentsOf(
  deps: EditingDeps,
  { storeId }: Journey,
  standing: readonly { readonly versionId: string }[],
): Promise<ReadonlyMap<string, JourneyContent>> {
  const contents = new Map<string, JourneyContent>();
  for (const versionId of new Set(standing.map((one) => one.versionId))) {
    const version = await deps.journeys.version(deps.db.read, storeId, versionId);
    if (version !== null) contents.set(versionId, contentOfVersion(version));
  }
  return contents;
}

function changesOf(published: JourneyContent, draft: unknown): readonly Change[] {
  const read = readDraft(draft);
  const before: JourneyDraft = published;
  return read.kind === "refused" ? [] : compareDrafts(before, read.draft);
}

interface SampleQuestion {
  readonly question: ImpactQuestion;
  readonly journey: Journey;
  readonly step: StepImpact;
  readonly next: JourneyContent;
  readonly choice: InFlightChoice;
}

async function samplesAt(
  deps: EditingDeps,
  { question, journey, step, next, choice }: SampleQuestion,
): Promise<readonly SampleOrder[]> {
  if (step.at === 0) return [];
  const place = { journeyId: journey.id, nodeId: step.nodeId, limit: SAMPLES_PER_STEP };
  const waiting = await deps.queries.journeys.waitingAt(deps.db.read, journey.storeId, place);
  const samples: SampleOrder[] = [];
  for (const { runId, until, ...order } of waiting) {
    const outcome = await foretell(deps, { store: question.store, journey, runId, next, choice });
    if (outcome !== null) samples.push({ ...namedOrder(order, question.seesPerson), until, outcome });
  }
  return samples;
}
