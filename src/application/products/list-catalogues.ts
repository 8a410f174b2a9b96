import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import type { AccessField } from "../ports/catalogue";
import { givenUpReadings } from "./given-up-readings";
import type { ProductDeps } from "./product-deps";
import { FILE_SOURCE } from "./upload-products";

/** One place that products come from, as the settings screen shows it. */
export interface CatalogueOverview {
  readonly id: string;
  readonly label: string;
  readonly docsUrl: string | null;
  readonly help: string;
  /** Empty: a file is uploaded. */
  readonly fields: readonly AccessField[];
  readonly isConnected: boolean;
  readonly isReading: boolean;
  readonly startedAt: Instant | null;
  /** Products seen in the reading under way, else in the last one. */
  readonly seen: number;
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly nextAt: Instant | null;
}

export interface Catalogues {
  readonly sources: readonly CatalogueOverview[];
  /** Products known of this store. */
  readonly count: number;
}

/** Every place products can come from, with how this store's reading of it goes. */
export async function listCatalogues(
  deps: Pick<ProductDeps, "db" | "products" | "catalogues" | "queue">,
  storeId: StoreId,
): Promise<Catalogues> {
  const { read } = deps.db;
  const connections = await deps.products.connections(read, storeId);
  const isGivenUp = await givenUpReadings(deps, storeId);
  const file = { id: FILE_SOURCE, label: "A file", docsUrl: null, help: FILE_HELP, fields: [] };
  const sources = [...deps.catalogues, file].map(({ id, label, docsUrl, help, fields }) => {
    const known = connections.find(({ source }) => source === id);
    const hasGivenUp = known !== undefined && isGivenUp(known);
    return {
      id,
      label,
      docsUrl,
      help,
      fields,
      isConnected: known !== undefined,
      isReading: !hasGivenUp && (known?.reading ?? null) !== null,
      startedAt: known?.startedAt ?? null,
      seen: known?.seen ?? 0,
      lastSuccessAt: known?.lastSuccessAt ?? null,
      lastErrorAt: (hasGivenUp ? known.startedAt : known?.lastErrorAt) ?? null,
      lastError: hasGivenUp ? GIVEN_UP : (known?.lastError ?? null),
      nextAt: known?.nextAt ?? null,
    };
  });
  return { sources, count: await deps.products.count(read, storeId) };
}

const GIVEN_UP = "The reading broke off several times and was given up. Read it again.";

const FILE_HELP =
  "A table as CSV with a column id (the shop's own, as in its orders), title and url; price, currency, image_url, image_alt, in_stock, published, collections, tags, vendor, variant_ids and countries where you have them.";
