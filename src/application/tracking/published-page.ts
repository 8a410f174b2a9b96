import type { StoreId } from "@/domain/access/store-id";
import type { Order } from "@/domain/order/order";
import { type ChosenPage, choosePage } from "@/domain/page/choose-page";
import { type CleanMarkup, cleanPage } from "@/domain/page/clean-page";
import { defaultPage } from "@/domain/page/default-page";
import type { PageSet } from "@/domain/page/document";
import { readPage } from "@/domain/page/read-page";
import type { Deps } from "../deps";
import type { PageVersionRow } from "../ports/page-versions";

/** What a store has published, ready to be shown: read once, its markup cleaned once more. */
export interface PublishedPage {
  /** Null: the page that Milepost brings along. */
  readonly version: string | null;
  readonly set: PageSet;
}

interface PublishedDeps extends Pick<Deps, "db" | "pageVersions"> {
  readonly cleanMarkup: CleanMarkup;
}

/** The same object as long as nothing is published: what was drawn from it can be kept beside it. */
export async function publishedPage(deps: PublishedDeps, storeId: StoreId): Promise<PublishedPage> {
  const row = await deps.pageVersions.live(deps.db.read, storeId);
  if (row === null) return UNCHANGED;
  const known = prepared.get(row.id);
  if (known !== undefined) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const page = prepare(row, deps.cleanMarkup);
  prepared.set(row.id, page);
  return page;
}

/** The page of one order, by what is known of it. */
export function pageOfOrder(set: PageSet, order: Order): ChosenPage {
  return choosePage(set, {
    orderId: order.id,
    country: order.shippingAddress?.country ?? null,
    totalMinor: order.totalMinor,
    orderCount: order.customerOrderCount,
  });
}

const UNCHANGED: PublishedPage = { version: null, set: defaultPage };

/** Versions never change: what was made of one is good for ever. */
const prepared = new Map<string, PublishedPage>();
const MOST_PREPARED = 500;

function prepare({ id, content }: PageVersionRow, clean: CleanMarkup): PublishedPage {
  return { version: id, set: cleanPage(readPage(content), clean) };
}
