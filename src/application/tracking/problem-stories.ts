import { type Story, type StoryFacts, type StoryTeller, sentences } from "./story-facts";

/** A parcel with an open problem: what happened, and the next step of shop or shopper. */
export const problemStories = {
  attempt_failed: ({ parcel, page, carrier, words: { attemptFailed } }) => ({
    tone: "trouble",
    word: attemptFailed.word,
    headline: attemptFailed.headline(parcel.failedAttempts),
    lead: attemptFailed.lead(carrier, page.dates.day(parcel.statusAt)),
    advice: { ...attemptFailed.advice(carrier), isOpen: true },
  }),
  address_problem: (facts) => {
    const { addressProblem } = facts.words;
    const lead = sentences(addressProblem.lead(facts.carrier), facts.lastScan);
    return problem(facts, { ...addressProblem, lead });
  },
  delayed: ({ arrival, page, window, lastScan, words: { delayed } }) => ({
    tone: "waiting",
    word: delayed.word,
    headline:
      arrival === null || window.expected === null
        ? delayed.headlineWithoutDate
        : delayed.headline(page.dates.window(window.expected)),
    lead: sentences(lastScan),
    advice: { ...delayed.advice(arrival !== null), isOpen: true },
  }),
  held: (facts) =>
    problem(facts, { ...facts.words.held, lead: sentences(facts.explanation, facts.lastScan) }),
  customs_problem: (facts) => {
    const { customsProblem } = facts.words;
    return problem(facts, { ...customsProblem, lead: sentences(customsProblem.lead, facts.lastScan) });
  },
  payment_due: (facts) => {
    const { paymentDue } = facts.words;
    return problem(facts, { ...paymentDue, lead: paymentDue.lead(facts.carrier) });
  },
  lost: (facts) => problem(facts, { ...facts.words.lost, lead: facts.words.lost.lead(facts.carrier) }),
  damaged: (facts) => problem(facts, facts.words.damaged),
  refused: (facts) => {
    const { refused } = facts.words;
    return problem(facts, { ...refused, lead: sentences(refused.lead, facts.lastScan) });
  },
  unclaimed: (facts) => problem(facts, facts.words.unclaimed),
  returning: (facts) => {
    const { returning } = facts.words;
    return problem(facts, { ...returning, lead: sentences(returning.lead, facts.lastScan) });
  },
  returned: (facts) => {
    const { parcel, page, words } = facts;
    const headline = words.returned.headline(page.dates.day(parcel.returnedAt ?? parcel.statusAt));
    return problem(facts, { ...words.returned, headline, lead: null });
  },
  gone_quiet: (facts) => {
    const { goneQuiet } = facts.words;
    return problem(facts, { ...goneQuiet, lead: sentences(goneQuiet.lead(facts.carrier), facts.lastScan) });
  },
} satisfies Record<string, StoryTeller>;

interface SaidOfProblem {
  readonly word: string;
  readonly headline: string;
  readonly lead: string | null;
  readonly points: readonly string[];
}

function problem({ words }: StoryFacts, { points, word, headline, lead }: SaidOfProblem): Story {
  return { word, headline, lead, tone: "trouble", advice: { title: words.whatToDo, points, isOpen: true } };
}
