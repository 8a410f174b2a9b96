import type { BlockWords } from "./block-words";
import type { CsatWords } from "./csat-words";
import type { SituationWords } from "./situation-words";

/** Everything a public page says besides statuses, in one language. A missing line is a compile error. */
export interface PageWords {
  readonly situations: SituationWords;
  readonly arriving: {
    readonly today: string;
    by(day: string): string;
    tomorrow(day: string): string;
    on(window: string): string;
  };
  /** The first promise beside what became of it; `window` is its range of days. */
  readonly promise: {
    slipped(window: string, days: number): string;
    cameLate(window: string, days: number): string;
    inTime(window: string): string;
    unchanged(window: string): string;
    changed(window: string): string;
  };
  lastScan(age: string, place: string | null): string;
  hours(count: number): string;
  days(count: number): string;
  readonly order: {
    readonly cancelled: { readonly word: string; headline(day: string): string; readonly lead: string };
    readonly collected: { readonly word: string; headline(day: string): string };
    readonly ready: { readonly word: string; lead(moment: string): string };
    readonly packing: { readonly word: string; readonly headline: string; readonly lead: string };
    readonly received: { readonly word: string; readonly headline: string; readonly lead: string };
  };
  readonly several: {
    parcelOf(at: number, total: number): string;
    allDelivered(total: number): string;
    someDelivered(delivered: number, total: number): string;
    /** A headline of one parcel after its name. */
    news(parcel: string, headline: string): string;
    worst(total: number, word: string): string;
    comesIn(total: number): string;
  };
  readonly counts: { parcels(count: number): string; items(count: number): string };
  readonly updates: {
    readonly cancelled: string;
    readonly ready: string;
    readonly packing: string;
    readonly received: string;
    readonly scanned: string;
  };
  readonly steps: {
    readonly ordered: string;
    readonly packed: string;
    readonly shipped: string;
    readonly out: string;
    readonly delivered: string;
    readonly ready: string;
    readonly collected: string;
  };
  readonly page: {
    description(store: string): string;
    readonly progress: string;
    readonly done: string;
    readonly allUpdates: string;
    readonly updates: string;
    readonly yourOrder: string;
    yourOrderNamed(firstName: string): string;
    readonly orderNumber: string;
    readonly goingTo: string;
    readonly trackingNumber: string;
    readonly copy: string;
    readonly copied: string;
    readonly print: string;
    readonly language: string;
    readonly carrierSays: string;
    quoted(text: string): string;
    readonly question: string;
    readonly personAnswers: string;
    readonly write: string;
    ask(store: string): string;
    orAsk(store: string): readonly [before: string, link: string];
    asOf(moment: string): string;
    zone(name: string): string;
    parcelSubject(number: string): string;
    orderSubject(number: string): string;
    readonly plainSubject: string;
  };
  readonly proof: {
    readonly title: string;
    readonly intro: string;
    readonly label: string;
    readonly submit: string;
    readonly refused: string;
  };
  readonly lookUp: {
    readonly title: string;
    readonly heading: string;
    readonly intro: string;
    readonly number: string;
    readonly submit: string;
    readonly notFound: string;
    noLuck(store: string): readonly [before: string, link: string];
  };
  readonly tooMany: { readonly title: string; again(minutes: number): string; many(minutes: number): string };
  readonly blocks: BlockWords;
  readonly csat: CsatWords;
  readonly nowhere: { readonly title: string; readonly text: string };
}
