import type { StoreId } from "@/domain/access/store-id";
import type { LiveJourney } from "@/domain/journey/advance";
import type { StoreFacts } from "@/domain/journey/store-facts";
import type { JourneyContent, JourneyVersion } from "@/domain/journey/version";
import type { Instant } from "@/domain/shared/instant";

/** Everything a backtest needs besides the history: plain values, so that it can be handed to another thread. */
export interface BacktestPlan {
  readonly storeId: StoreId;
  readonly store: StoreFacts;
  readonly journeyId: string;
  readonly from: Instant;
  readonly until: Instant;
  /** All live journeys as they are. */
  readonly published: readonly LiveJourney[];
  /** The same with the draft in the place of its journey. */
  readonly draft: readonly LiveJourney[];
  /** "journey template" of every text that the draft words otherwise. */
  readonly changedTexts: readonly string[];
  /** Both sides take in the same orders: what never entered the one never enters the other, and is played once. */
  readonly startsAlike: boolean;
  /** What one part of a text costs to the store's country, in US cents. */
  readonly textMinor?: number;
}

export interface DraftUnderTest {
  readonly journeyId: string;
  readonly content: JourneyContent;
}

/** The id under which a draft is played: no published version has it. */
const DRAFT_VERSION_ID = "draft";

/** The live journeys with a draft in the place of its journey's version; a journey that is not live comes last. */
export function withDraft(
  live: readonly LiveJourney[],
  { journeyId, content }: DraftUnderTest,
  storeId: StoreId,
): readonly LiveJourney[] {
  const version: JourneyVersion = {
    ...content,
    id: DRAFT_VERSION_ID,
    storeId,
    journeyId,
    number: 0,
    publishedAt: 0,
  };
  const draft: LiveJourney = { version, isPaused: false };
  const place = live.findIndex((one) => one.version.journeyId === journeyId);
  // While a soft launch runs, a journey has two versions on offer: the draft takes the place of both.
  const others = live.filter((one) => one.version.journeyId !== journeyId);
  return place < 0 ? [...live, draft] : others.toSpliced(place, 0, draft);
}

/** A plan for the draft of one journey. The journey itself is played as if it were not paused, on both sides. */
export function backtestPlan({
  store,
  live,
  draft,
  from,
  until,
}: {
  readonly store: StoreFacts;
  readonly live: readonly LiveJourney[];
  readonly draft: DraftUnderTest;
  readonly from: Instant;
  readonly until: Instant;
}): BacktestPlan {
  const { journeyId, content } = draft;
  const published = live.map((one) =>
    one.version.journeyId === journeyId ? { ...one, isPaused: false } : one,
  );
  const before = published.find((one) => one.version.journeyId === journeyId)?.version.messages ?? {};
  const changedTexts = Object.entries(content.messages)
    .filter(([id, template]) => JSON.stringify(before[id]) !== JSON.stringify(template))
    .map(([id]) => `${journeyId} ${id}`);
  return {
    storeId: store.id,
    store,
    journeyId,
    from,
    until,
    published,
    draft: withDraft(published, draft, store.id),
    changedTexts,
    startsAlike: startsAlike(published, draft),
  };
}

function startsAlike(published: readonly LiveJourney[], { journeyId, content }: DraftUnderTest): boolean {
  const [own, ...others] = published.filter((one) => one.version.journeyId === journeyId);
  if (own === undefined || others.length > 0 || own.audience !== undefined) return false;
  const startOf = ({ scope, start, nodes }: JourneyContent) => JSON.stringify([scope, nodes[start]?.config]);
  return startOf(own.version) === startOf(content);
}
