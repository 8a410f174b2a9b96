import { type CleanMarkup, cleanPage } from "@/domain/page/clean-page";
import { MAIN_PAGE, type PageSet } from "@/domain/page/document";
import { pageNamed } from "@/domain/page/page-intent";
import type { PreviewState } from "@/domain/page/preview-state";
import type { Language } from "@/domain/wording/language";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import type { Store } from "../ports/rows";
import { recommend } from "../recommendations/recommend";
import { sampleRecommended } from "../recommendations/sample-recommended";
import { trackingView } from "../tracking/open-tracking-page";
import type { TrackingView } from "../tracking/tracking-view";
import { previewSample } from "./preview-sample";

export interface PreviewInput {
  readonly store: Store;
  readonly set: PageSet;
  /** "main", or the variant to look at. */
  readonly page: string;
  readonly language: Language;
  /** An order that exists, by its id, or a state. */
  readonly of: { readonly order: string } | { readonly state: PreviewState };
}

type PreviewDeps = Pick<Deps, "db" | "orders" | "shipments" | "clock" | "products" | "recommendations"> & {
  readonly cleanMarkup: CleanMarkup;
};

/**
 * What a page that is being made would show. At tier 0 or for a sample with everything on it; a real order's page shows
 * what anybody with its link sees. Throws AppError `not_found` for an order this store does not have.
 */
export async function previewView(
  deps: PreviewDeps,
  { store, set, page, language, of }: PreviewInput,
): Promise<TrackingView> {
  const now = deps.clock.now();
  const cleaned = cleanPage(set, deps.cleanMarkup);
  const shown = "state" in of ? previewSample(store, of.state, now) : await orderOf(deps, store, of.order);
  const recommended =
    "state" in of
      ? await sampleRecommended(deps, store)
      : await recommend(deps, { store, ...shown, isRecipient: false, now });
  const view = trackingView({
    store,
    ...shown,
    recommended,
    tier: "state" in of ? 1 : 0,
    now,
    visitor: { chosen: language, browser: null },
    published: { ...cleaned, languages: [language, ...cleaned.languages.filter((one) => one !== language)] },
  });
  const document = pageNamed(cleaned, page);
  if (document === null) return view;
  return {
    ...view,
    page: { variant: page === MAIN_PAGE ? MAIN_PAGE : page, document },
    languages: set.languages,
  };
}

async function orderOf(
  deps: Pick<Deps, "db" | "orders" | "shipments">,
  { id: storeId }: Store,
  orderId: string,
) {
  const order = await deps.orders.find(deps.db.read, storeId, orderId);
  if (order === null) throw new AppError("not_found", "This store has no such order.");
  return { order, shipments: await deps.shipments.ofOrder(deps.db.read, storeId, orderId) };
}
