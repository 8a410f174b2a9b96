import type { StoreId } from "@/domain/access/store-id";
import type { Product } from "@/domain/product/product";
import type { Instant } from "@/domain/shared/instant";
import type { Reader, Tx } from "./database";

/** A product with what the store's own orders say of it. */
export interface StoredProduct extends Product {
  /** Orders it was in, when that was last counted. */
  readonly soldCount: number;
}

/** How a store's products are read from one place, and how far the reading is. */
export interface ProductConnection {
  readonly storeId: StoreId;
  readonly source: string;
  readonly sealedAccess: string | null;
  /** The reading under way; null: none. */
  readonly reading: string | null;
  readonly startedAt: Instant | null;
  readonly cursor: string | null;
  /** Products seen in the reading under way, else in the last one. */
  readonly seen: number;
  readonly lastSuccessAt: Instant | null;
  readonly lastErrorAt: Instant | null;
  readonly lastError: string | null;
  readonly nextAt: Instant | null;
}

/** Products are those of the shop's catalogue; order lines may name others. */
export interface ProductStore {
  /** Writes products as the catalogue tells them now; how often they were sold stays. */
  save(
    tx: Tx,
    storeId: StoreId,
    batch: {
      readonly products: readonly Product[];
      readonly source: string;
      readonly reading: string;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** Removes what a finished reading of a source did not see. Returns how many that were. */
  removeUnseen(tx: Tx, storeId: StoreId, done: { source: string; reading: string }): Promise<number>;
  byIds(db: Reader, storeId: StoreId, ids: readonly string[]): Promise<readonly StoredProduct[]>;
  /** By title, for choosing by hand; the best sold first. */
  search(db: Reader, storeId: StoreId, words: string, limit: number): Promise<readonly StoredProduct[]>;
  count(db: Reader, storeId: StoreId): Promise<number>;
  /** Those in stock and published that are sold most. */
  bestsellers(db: Reader, storeId: StoreId, limit: number): Promise<readonly StoredProduct[]>;
  /** Those in stock and published that share a label with any of `ids`, with how many they share. */
  sharingLabel(
    db: Reader,
    storeId: StoreId,
    wanted: { readonly kind: "collection" | "tag"; readonly ids: readonly string[]; readonly limit: number },
  ): Promise<readonly { readonly product: StoredProduct; readonly shared: number }[]>;
  setSoldCounts(tx: Tx, storeId: StoreId, counts: ReadonlyMap<string, number>): Promise<void>;
  /** Hosts that pictures of the store's products come from: "https://cdn.shop.example". Few, at most 8. */
  imageOrigins(db: Reader, storeId: StoreId): Promise<readonly string[]>;

  connections(db: Reader, storeId: StoreId): Promise<readonly ProductConnection[]>;
  connection(db: Reader, storeId: StoreId, source: string): Promise<ProductConnection | null>;
  saveConnection(tx: Tx, connection: ProductConnection): Promise<void>;
  removeConnection(tx: Tx, storeId: StoreId, source: string): Promise<void>;
  /** Connections of all stores whose time has come. */
  dueConnections(db: Reader, now: Instant): Promise<readonly ProductConnection[]>;
}
