/** A carrier's name; null where it is not known, and each language says "the carrier" in its own case. */
export type Carrier = string | null;

/** The state in two or three words, and one sentence. */
interface Named {
  readonly word: string;
  readonly headline: string;
}

interface Advised {
  readonly title: string;
  readonly points: readonly string[];
}

interface Problem extends Named {
  readonly lead: string;
  readonly points: readonly string[];
}

/** What a parcel's page says in each situation. Dates and ages come in as text of the same language. */
export interface SituationWords {
  readonly whatToDo: string;
  readonly outToday: Named & { since(time: string): string };
  readonly outBefore: Named & { lead(day: string): string; advice(carrier: Carrier): Advised };
  readonly delivered: {
    readonly word: string;
    headline(day: string): string;
    scannedAt(time: string): string;
    /** `until` null: the day of waiting is over. */
    notHere(carrier: Carrier, until: string | null): Advised;
  };
  readonly readyToCollect: Named & {
    at(place: string): string;
    of(carrier: Carrier): string;
    advice: Advised;
  };
  readonly moving: Named & { noDateYet: string };
  readonly inCustoms: Named & { lead: string };
  readonly labelOnly: Named & { lead: string };
  readonly unknownToCarrier: Named & { lead(carrier: Carrier): string };
  readonly silent: {
    readonly word: string;
    headline(duration: string): string;
    longer: string;
    advice: Advised;
  };
  readonly late: {
    readonly word: string;
    headline(day: string): string;
    headlineWithoutDay: string;
    noNewDate: string;
    advice: Advised;
  };
  readonly cancelled: Named & { lead: string };
  readonly attemptFailed: {
    readonly word: string;
    headline(attempts: number): string;
    lead(carrier: Carrier, day: string): string;
    advice(carrier: Carrier): Advised;
  };
  readonly delayed: {
    readonly word: string;
    headline(window: string): string;
    headlineWithoutDate: string;
    advice(hasDate: boolean): Advised;
  };
  readonly addressProblem: Named & { lead(carrier: Carrier): string; points: readonly string[] };
  readonly held: Named & { points: readonly string[] };
  readonly customsProblem: Problem;
  readonly paymentDue: Named & { lead(carrier: Carrier): string; points: readonly string[] };
  readonly lost: Named & { lead(carrier: Carrier): string; points: readonly string[] };
  readonly damaged: Problem;
  readonly refused: Problem;
  readonly unclaimed: Problem;
  readonly returning: Problem;
  readonly returned: { readonly word: string; headline(day: string): string; points: readonly string[] };
  readonly goneQuiet: Named & { lead(carrier: Carrier): string; points: readonly string[] };
}
