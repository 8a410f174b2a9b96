import { and, count, desc, eq, gt, inArray, like, ne, notInArray, sql } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { ProductStore, StoredProduct } from "@/application/ports/products";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, bindLimit, reading } from "../statement";
import type { Tables } from "../tables";
import { chunks } from "./chunks";
import { productConnectionRows } from "./product-connections";
import { saveProducts } from "./save-products";

/** Pictures of one catalogue come from a handful of hosts; a policy with more is no policy. */
const MOST_IMAGE_ORIGINS = 8;
/** So many products tell where pictures come from. */
const ORIGIN_SAMPLE = 400;

export function createProductStore({ t }: Pick<Database, "t">): ProductStore {
  const { products } = t;
  const bestsellers = preparedBestsellers(t);
  const offered = (storeId: StoreId) =>
    and(eq(products.storeId, storeId), eq(products.isPublished, true), eq(products.isInStock, true));
  return {
    save: (tx, storeId, batch) => saveProducts(tx, t, { storeId, ...batch }),
    async removeUnseen(tx, storeId, { source, reading }) {
      const gone = await writeHandle(tx)
        .delete(products)
        .where(and(eq(products.storeId, storeId), eq(products.source, source), ne(products.reading, reading)))
        .returning({ id: products.id });
      for (const part of chunks(gone.map(({ id }) => id))) {
        await writeHandle(tx)
          .delete(t.productLabels)
          .where(and(eq(t.productLabels.storeId, storeId), inArray(t.productLabels.productId, part)));
      }
      return gone.length;
    },
    byIds: (db, storeId, ids) => productsByIds(db, t, { storeId, ids }),
    async search(db, storeId, words, limit) {
      const pattern = `%${words
        .trim()
        .toLowerCase()
        .replace(/[\\%_]/g, "")}%`;
      const rows = await readHandle(db)
        .select()
        .from(products)
        .where(and(eq(products.storeId, storeId), like(sql`lower(${products.title})`, pattern)))
        .orderBy(desc(products.soldCount), products.title)
        .limit(limit);
      return rows.map(storedProduct);
    },
    async count(db, storeId) {
      const [row] = await readHandle(db)
        .select({ all: count() })
        .from(products)
        .where(eq(products.storeId, storeId));
      return row?.all ?? 0;
    },
    bestsellers: async (db, storeId, limit) => (await bestsellers(db, { storeId, limit })).map(storedProduct),
    sharingLabel: (db, storeId, wanted) => productsSharingLabel(db, t, { storeId, ...wanted }),
    async setSoldCounts(tx, storeId, counts) {
      const handle = writeHandle(tx);
      await handle.update(products).set({ soldCount: 0 }).where(eq(products.storeId, storeId));
      for (const [id, soldCount] of counts)
        await handle
          .update(products)
          .set({ soldCount })
          .where(and(eq(products.storeId, storeId), eq(products.id, id)));
    },
    async imageOrigins(db, storeId) {
      const rows = await readHandle(db)
        .select({ content: products.content })
        .from(products)
        .where(offered(storeId))
        .orderBy(desc(products.soldCount), products.id)
        .limit(ORIGIN_SAMPLE);
      const origins = rows.flatMap(({ content: { imageUrl } }) =>
        imageUrl !== null && URL.canParse(imageUrl) ? [new URL(imageUrl).origin] : [],
      );
      return [...new Set(origins)].slice(0, MOST_IMAGE_ORIGINS);
    },
    ...productConnectionRows(t),
  };
}

/** Read with every page that is drawn, also in stores without a product. */
function preparedBestsellers({ products }: Tables) {
  return reading("products_bestsellers", ({ handle }) =>
    handle
      .select()
      .from(products)
      .where(
        and(
          eq(products.storeId, bind(products.storeId, "storeId")),
          gt(products.soldCount, 0),
          eq(products.isPublished, true),
          eq(products.isInStock, true),
        ),
      )
      .orderBy(desc(products.soldCount), products.id)
      .limit(bindLimit()),
  );
}

async function productsByIds(
  db: Reader,
  { products }: Tables,
  { storeId, ids }: { readonly storeId: StoreId; readonly ids: readonly string[] },
): Promise<readonly StoredProduct[]> {
  const found: StoredProduct[] = [];
  for (const part of chunks([...new Set(ids)])) {
    const rows = await readHandle(db)
      .select()
      .from(products)
      .where(and(eq(products.storeId, storeId), inArray(products.id, part)));
    found.push(...rows.map(storedProduct));
  }
  return found;
}

interface Sharing {
  readonly storeId: StoreId;
  readonly kind: "collection" | "tag";
  readonly ids: readonly string[];
  readonly limit: number;
}

async function productsSharingLabel(
  db: Reader,
  { products, productLabels: labels }: Tables,
  { storeId, kind, ids, limit }: Sharing,
): Promise<readonly { product: StoredProduct; shared: number }[]> {
  if (ids.length === 0) return [];
  const handle = readHandle(db);
  const own = handle
    .select({ label: labels.label })
    .from(labels)
    .where(
      and(eq(labels.storeId, storeId), eq(labels.kind, kind), inArray(labels.productId, ids.slice(0, 100))),
    );
  const shared = count();
  const rows = await handle
    .select({ product: products, shared })
    .from(labels)
    .innerJoin(products, and(eq(products.storeId, labels.storeId), eq(products.id, labels.productId)))
    .where(
      and(
        eq(labels.storeId, storeId),
        eq(labels.kind, kind),
        inArray(labels.label, own),
        notInArray(labels.productId, ids.slice(0, 100)),
        eq(products.isPublished, true),
        eq(products.isInStock, true),
      ),
    )
    .groupBy(products.storeId, products.id)
    .orderBy(desc(shared), desc(products.soldCount), products.id)
    .limit(limit);
  return rows.map((row) => ({ product: storedProduct(row.product), shared: row.shared }));
}

function storedProduct(row: Tables["products"]["$inferSelect"]): StoredProduct {
  const { id, title, url, currency, priceMinor, isPublished, isInStock, soldCount, content } = row;
  return { id, title, url, currency, priceMinor, isPublished, isInStock, soldCount, ...content };
}
