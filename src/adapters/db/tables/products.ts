import type { StoreId } from "@/domain/access/store-id";
import type { Product } from "@/domain/product/product";
import type { Kit } from "../kit";

/** What is known of a product and never filtered on. */
export type ProductContent = Pick<
  Product,
  "imageUrl" | "imageAlt" | "vendor" | "variants" | "collections" | "tags" | "countries"
>;

/** What the shop sells, and how it came here. */
export function defineProductTables(k: Kit) {
  return {
    products: defineProducts(k),
    productLabels: defineProductLabels(k),
    productConnections: defineProductConnections(k),
  };
}

function defineProducts(k: Kit) {
  return k.table(
    "products",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      /** The shop's own id, the same that order lines carry. */
      id: k.text("id").notNull(),
      source: k.text("source").notNull(),
      title: k.text("title").notNull(),
      url: k.text("url"),
      currency: k.text("currency").notNull(),
      priceMinor: k.bigint("price_minor"),
      isPublished: k.bool("is_published").notNull(),
      isInStock: k.bool("is_in_stock").notNull(),
      /** Orders it was in, when that was last counted. */
      soldCount: k.int("sold_count").notNull(),
      /** The reading of the catalogue that saw it last. */
      reading: k.text("reading").notNull(),
      syncedAt: k.instant("synced_at").notNull(),
      content: k.json("content").$type<ProductContent>().notNull(),
    },
    (t) => [
      k.primaryKey({ name: "products_pk", columns: [t.storeId, t.id] }),
      k.index("products_sold_idx").on(t.storeId, t.soldCount),
    ],
  );
}

/** A collection or tag of a product, as it is compared. */
function defineProductLabels(k: Kit) {
  return k.table(
    "product_labels",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      kind: k.text("kind").$type<"collection" | "tag">().notNull(),
      label: k.text("label").notNull(),
      productId: k.text("product_id").notNull(),
    },
    (t) => [
      k.primaryKey({ name: "product_labels_pk", columns: [t.storeId, t.kind, t.label, t.productId] }),
      k.index("product_labels_product_idx").on(t.storeId, t.productId),
    ],
  );
}

/** How a store's products are read from one place, and how far the reading is. */
function defineProductConnections(k: Kit) {
  return k.table(
    "product_connections",
    {
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      source: k.text("source").notNull(),
      /** How the place is reached, with its secrets; null where another setting says it. */
      sealedAccess: k.text("sealed_access"),
      /** The reading under way; null: none. */
      reading: k.text("reading"),
      startedAt: k.instant("started_at"),
      /** Where the reading goes on; null: at the beginning. */
      cursor: k.text("cursor"),
      seen: k.int("seen").notNull(),
      lastSuccessAt: k.instant("last_success_at"),
      lastErrorAt: k.instant("last_error_at"),
      lastError: k.text("last_error"),
      /** When it is to be read again by itself; null: never. */
      nextAt: k.instant("next_at"),
    },
    (t) => [
      k.primaryKey({ name: "product_connections_pk", columns: [t.storeId, t.source] }),
      k.index("product_connections_next_idx").on(t.nextAt),
    ],
  );
}
