import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { labelKey, type Product } from "@/domain/product/product";
import type { Instant } from "@/domain/shared/instant";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { chunks } from "./chunks";

interface Batch {
  readonly storeId: StoreId;
  readonly products: readonly Product[];
  readonly source: string;
  readonly reading: string;
  readonly at: Instant;
}

/** Writes products with their labels in the place of what was known of them. How often they were sold stays. */
export async function saveProducts(
  tx: Tx,
  { products: kept, productLabels: labels }: Tables,
  { storeId, products, source, reading, at }: Batch,
): Promise<void> {
  const handle = writeHandle(tx);
  for (const product of products) {
    const row = { ...rowOf(product), source, reading, syncedAt: at };
    await handle
      .insert(kept)
      .values({ storeId, soldCount: 0, ...row })
      .onConflictDoUpdate({ target: [kept.storeId, kept.id], set: row });
  }
  for (const part of chunks(products.map(({ id }) => id)))
    await handle.delete(labels).where(and(eq(labels.storeId, storeId), inArray(labels.productId, part)));
  const rows = products.flatMap((product) => labelsOf(product).map((label) => ({ storeId, ...label })));
  for (const part of chunks(rows)) await handle.insert(labels).values(part).onConflictDoNothing();
}

function rowOf({ id, title, url, currency, priceMinor, isPublished, isInStock, ...rest }: Product) {
  const { imageUrl, imageAlt, vendor, variants, collections, tags, countries } = rest;
  const content = { imageUrl, imageAlt, vendor, variants, collections, tags, countries };
  return { id, title, url, currency, priceMinor, isPublished, isInStock, content };
}

function labelsOf({ id, collections, tags }: Product) {
  const keys = (written: readonly string[]) =>
    [...new Set(written.map(labelKey))].filter((key) => key !== "");
  return [
    ...keys(collections).map((label) => ({ kind: "collection" as const, label, productId: id })),
    ...keys(tags).map((label) => ({ kind: "tag" as const, label, productId: id })),
  ];
}
