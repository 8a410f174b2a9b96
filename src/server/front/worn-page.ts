import type { Store } from "@/application/ports/rows";
import type { FoundTrackingPage } from "@/application/tracking/find-tracking-page";
import { pageOfOrder, publishedPage } from "@/application/tracking/published-page";
import type { TrackingDeps } from "@/application/tracking/tracking-deps";
import { MAIN_PAGE } from "@/domain/page/document";
import type { PageTheme } from "@/domain/page/theme";
import type { Language } from "@/domain/wording/language";
import type { PageDress } from "./page-policy";

/** What the pages around an order's own page wear and speak: whatever the store has published, as that page does. */
export interface WornPage {
  readonly dress: PageDress;
  /** In which the store's pages may be read. */
  readonly languages: readonly Language[];
  /** The order's own locale; null for a page about no order. */
  readonly orderLocale: string | null;
  /** The variant of the page that the order gets; null while the store has published none. */
  readonly variant: string | null;
}

interface Wardrobe {
  readonly deps: TrackingDeps;
  readonly dress: (store: Store, theme?: PageTheme) => PageDress;
}

/** For a page about no order: the main page's theme. */
export async function wornByStore({ deps, dress }: Wardrobe, store: Store): Promise<WornPage> {
  const { set } = await publishedPage(deps, store.id);
  return { dress: dress(store, set.main.theme), languages: set.languages, orderLocale: null, variant: null };
}

/** For a page about an order: the theme of the variant that the order gets. */
export async function wornByOrder(
  { deps, dress }: Wardrobe,
  { store, key }: FoundTrackingPage,
): Promise<WornPage> {
  const { set, version } = await publishedPage(deps, store.id);
  const order = await deps.orders.find(deps.db.read, store.id, key.orderId);
  const { variant, document } =
    order === null ? { variant: MAIN_PAGE, document: set.main } : pageOfOrder(set, order);
  return {
    dress: dress(store, document.theme),
    languages: set.languages,
    orderLocale: order?.locale ?? null,
    variant: version === null ? null : variant,
  };
}
