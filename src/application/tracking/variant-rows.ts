import { audienceInWords } from "@/domain/page/audience-words";
import { MAIN_PAGE, type PageSet } from "@/domain/page/document";
import { readPage } from "@/domain/page/read-page";
import type { PageFigure, PageSpan } from "../ports/page-activity-queries";
import type { Store } from "../ports/rows";
import type { ReadDeps } from "../read-deps";

/** What people did on one variant of the page. Shares are of the orders visited, so that variants can be compared. */
export interface VariantRow {
  /** Null: before the store had published a page, or by nobody who had just looked. */
  readonly variant: string | null;
  readonly label: string;
  /** Whom it is for, in words; null for the page of all the others. */
  readonly audience: string | null;
  readonly visitedOrders: number;
  /** Orders, not times: one nervous shopper is one. */
  readonly wismoOrders: number;
  readonly promoOrders: number;
  readonly started: number;
  readonly finished: number;
  readonly optIns: number;
  readonly answers: number;
  /** Null without an answer. */
  readonly meanScore: number | null;
}

/** By the variant that people saw, the most visited first; empty while nobody saw any but the one page. */
export async function readVariantRows(
  {
    db: { read },
    queries: { pageActivity },
    pageVersions,
  }: Pick<ReadDeps, "db" | "queries" | "pageVersions">,
  { store, span }: { readonly store: Store; readonly span: PageSpan },
): Promise<readonly VariantRow[]> {
  const counts = await pageActivity.countsByVariant(read, store.id, span);
  const scores = await pageActivity.scoresByVariant(read, store.id, span);
  const seen = [...new Set([...counts, ...scores].map(({ variant }) => variant))];
  if (!seen.some((variant) => variant !== null && variant !== MAIN_PAGE)) return [];
  const live = await pageVersions.live(read, store.id);
  const set = live === null ? null : readPage(live.content);
  const of = (variant: string | null, figure: Exclude<PageFigure, "csat">) =>
    counts.find((count) => count.variant === variant && count.figure === figure);
  return seen
    .map((variant) => {
      const { answers = 0, points = 0 } = scores.find((score) => score.variant === variant) ?? {};
      return {
        variant,
        ...namesOf(variant, { set, store }),
        visitedOrders: of(variant, "visit")?.orders ?? 0,
        wismoOrders: of(variant, "wismo_click")?.orders ?? 0,
        promoOrders: of(variant, "promo_click")?.orders ?? 0,
        started: of(variant, "self_service_started")?.times ?? 0,
        finished: of(variant, "self_service_finished")?.times ?? 0,
        optIns: of(variant, "opt_in")?.times ?? 0,
        answers,
        meanScore: answers === 0 ? null : points / answers,
      };
    })
    .toSorted((one, other) => other.visitedOrders - one.visitedOrders);
}

function namesOf(
  variant: string | null,
  { set, store }: { readonly set: PageSet | null; readonly store: Store },
): Pick<VariantRow, "label" | "audience"> {
  if (variant === null) return { label: "No variant noted", audience: null };
  if (variant === MAIN_PAGE) return { label: "Main page", audience: null };
  const found = set?.variants.find(({ id }) => id === variant);
  if (found === undefined) return { label: "A variant that is gone", audience: null };
  return { label: found.name, audience: audienceInWords(found.audience, store.currency) };
}
