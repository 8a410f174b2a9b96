import { DAY_MS, type Instant } from "@/domain/shared/instant";
import { addLocalDays, localDate, startOfLocalDay } from "@/domain/shared/zone";
import { touchpointLabel } from "../orders/touchpoint-label";
import type { CountedOrder, PageCount, PageFigure, PageSpan } from "../ports/page-activity-queries";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";
import { readVariantRows, type VariantRow } from "./variant-rows";

/** What people did on a store's tracking pages in a number of days up to now. */
export interface PageAnalytics {
  readonly span: PageSpan;
  /** Unique orders whose page a person looked at. */
  readonly visitedOrders: number;
  readonly figures: Readonly<Record<CountedFigure, FigureCount>>;
  /** One bar of the chart: a day, or a week of a long period. */
  readonly bars: readonly PageBar[];
  /** By the touchpoint whose message brought the visitor, the most visited first. */
  readonly touchpoints: readonly TouchpointRow[];
  /** By the variant of the page that people saw, the most visited first; empty while there is only the one page. */
  readonly variants: readonly VariantRow[];
  readonly csat: CsatSummary;
}

export const countedFigures = [
  "wismo_click",
  "promo_click",
  "self_service_started",
  "self_service_finished",
  "opt_in",
] as const satisfies readonly PageFigure[];
export type CountedFigure = (typeof countedFigures)[number];

export interface FigureCount {
  readonly times: number;
  readonly orders: number;
}

export interface PageBar extends PageSpan {
  /** The first day, YYYY-MM-DD. */
  readonly day: string;
  readonly visitedOrders: number;
}

export interface TouchpointRow {
  /** Null: by no message's link. */
  readonly via: string | null;
  readonly label: string;
  readonly visitedOrders: number;
  readonly wismoClicks: number;
  readonly promoClicks: number;
  readonly started: number;
  readonly finished: number;
}

export interface CsatSummary {
  readonly answers: number;
  /** Orders that arrived in time to be asked within the span. */
  readonly asked: number;
  /** Null without an answer. */
  readonly mean: number | null;
  /** Answers of 1 to 5 points, in this order. */
  readonly byScore: readonly number[];
}

export const pagePeriods = [7, 28, 91] as const;
export type PagePeriod = (typeof pagePeriods)[number];

/** Days up to and with today, in the store's zone. */
function periodUntil(now: number, days: number, { zone }: Pick<Store, "zone">): PageSpan {
  return { from: addLocalDays(startOfLocalDay(now, zone), 1 - days, zone), to: now + 1 };
}

/** The figures of a period. Sums over touchpoints can be more than the whole: an order may be visited by several ways. */
export async function readPageAnalytics(
  deps: Pick<ReadDeps, "db" | "queries" | "clock" | "pageVersions">,
  { store, days }: { readonly store: Store; readonly days: PagePeriod },
): Promise<PageAnalytics> {
  const { pageActivity } = deps.queries;
  const { read } = deps.db;
  const now = deps.clock.now();
  const span = periodUntil(now, days, store);
  const counts = await pageActivity.counts(read, store.id, span);
  const bars: PageBar[] = [];
  for (const bar of barsOf(span, days > 31 ? 7 : 1, store)) {
    const visitedOrders = await pageActivity.visitedOrders(read, store.id, bar);
    bars.push({ ...bar, day: localDate(bar.from, store.zone), visitedOrders });
  }
  return {
    span,
    visitedOrders: await pageActivity.visitedOrders(read, store.id, span),
    figures: figuresOf(counts),
    bars,
    touchpoints: touchpointRows(counts),
    variants: await readVariantRows(deps, { store, span }),
    csat: await csatSummary(deps, store, span),
  };
}

/** Which number was pressed. What is undefined is as good as absent. */
export interface AskedFigure {
  readonly figure: PageFigure;
  readonly via?: string | null | undefined;
  readonly variant?: string | null | undefined;
  readonly score?: number | undefined;
  /** One bar of the chart, in the place of the whole period. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

const MOST_ORDERS = 200;

/** The orders behind one number of the figures, those with the newest look or deed first: 200 at most. */
export function ordersBehindFigure(
  { db, clock, queries }: Pick<ReadDeps, "db" | "queries" | "clock">,
  { store, days, asked }: { readonly store: Store; readonly days: PagePeriod; readonly asked: AskedFigure },
): Promise<readonly CountedOrder[]> {
  const { figure, via, variant, score } = asked;
  const whole = periodUntil(clock.now(), days, store);
  return queries.pageActivity.orders(db.read, store.id, {
    from: asked.from ?? whole.from,
    to: asked.to ?? whole.to,
    figure,
    limit: MOST_ORDERS,
    ...(via === undefined ? {} : { via }),
    ...(variant === undefined ? {} : { variant }),
    ...(score === undefined ? {} : { score }),
  });
}

function barsOf({ from, to }: PageSpan, daysEach: number, { zone }: Store): PageSpan[] {
  const bars: PageSpan[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(addLocalDays(start, daysEach, zone), to);
    bars.push({ from: start, to: end });
    start = end;
  }
  return bars;
}

function figuresOf(counts: readonly PageCount[]): Record<CountedFigure, FigureCount> {
  const sumOf = (figure: CountedFigure): FigureCount => {
    const rows = counts.filter((count) => count.figure === figure);
    return {
      times: rows.reduce((sum, { times }) => sum + times, 0),
      orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    };
  };
  return {
    wismo_click: sumOf("wismo_click"),
    promo_click: sumOf("promo_click"),
    self_service_started: sumOf("self_service_started"),
    self_service_finished: sumOf("self_service_finished"),
    opt_in: sumOf("opt_in"),
  };
}

function touchpointRows(counts: readonly PageCount[]): TouchpointRow[] {
  const ways = [...new Set(counts.map(({ via }) => via))];
  const ordersOf = (via: string | null) =>
    counts.find((count) => count.figure === "visit" && count.via === via)?.orders ?? 0;
  const timesOf = (figure: CountedFigure, via: string | null) =>
    counts.find((count) => count.figure === figure && count.via === via)?.times ?? 0;
  return ways
    .map((via) => ({
      via,
      label: via === null ? "Not by a message’s link" : touchpointLabel(via),
      visitedOrders: ordersOf(via),
      wismoClicks: timesOf("wismo_click", via),
      promoClicks: timesOf("promo_click", via),
      started: timesOf("self_service_started", via),
      finished: timesOf("self_service_finished", via),
    }))
    .toSorted((one, other) => other.visitedOrders - one.visitedOrders);
}

async function csatSummary(
  { db, queries: { pageActivity } }: Pick<ReadDeps, "db" | "queries">,
  store: Store,
  span: PageSpan,
): Promise<CsatSummary> {
  const scores = await pageActivity.scores(db.read, store.id, span);
  const answers = scores.reduce((sum, row) => sum + row.answers, 0);
  const points = scores.reduce((sum, row) => sum + row.answers * row.score, 0);
  const delivered = { from: span.from - DAY_MS, to: span.to - DAY_MS };
  return {
    answers,
    asked: await pageActivity.deliveredOrders(db.read, store.id, delivered),
    mean: answers === 0 ? null : points / answers,
    byScore: [1, 2, 3, 4, 5].map((score) => scores.find((row) => row.score === score)?.answers ?? 0),
  };
}
