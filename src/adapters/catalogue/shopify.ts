import { z } from "zod";
import type { CataloguePage, CatalogueSource } from "@/application/ports/catalogue";
import { lowestPrice, type Product } from "@/domain/product/product";
import { parseMoney } from "@/domain/shared/money";
import { type AdminApiOptions, createAdminApi } from "../platforms/shopify/admin-api";
import { isHttps } from "./web-address";

/**
 * Shopify's GraphQL Admin API (scopes read_products and read_inventory). The page size keeps the question below the
 * 1,000 points that one may cost: a connection counts 2 and everything it may give.
 */
export function shopifyCatalogue(options: AdminApiOptions = {}): CatalogueSource {
  return {
    id: "shopify",
    label: "Shopify",
    docsUrl: "https://shopify.dev/docs/api/admin-graphql/latest/queries/products",
    help: "In Shopify, make a custom app with the scopes read_products and read_inventory, install it, and paste its Admin API access token.",
    fields: [
      {
        name: "shop",
        label: "Shop name",
        help: "As in ash-ember.myshopify.com",
        isSecret: false,
      },
      { name: "token", label: "Admin API access token", help: "It begins with shpat_", isSecret: true },
    ],
    open({ shop = "", token = "" }) {
      if (!/^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/.test(shop.trim().toLowerCase()))
        return {
          kind: "invalid",
          field: "shop",
          note: "Write the shop's own name, like ash-ember.myshopify.com.",
        };
      if (!/^\S{10,300}$/.test(token.trim()))
        return { kind: "invalid", field: "token", note: "Paste the whole access token." };
      const ask = createAdminApi({ shop: shop.trim().toLowerCase(), token: token.trim() }, options);
      return {
        kind: "open",
        async read(cursor) {
          const answer = await ask(PRODUCTS, { cursor });
          return answer.kind === "data" ? pageOf(answer) : answer;
        },
      };
    },
  };
}

const PRODUCTS = `query Products($cursor: String) {
  shop { currencyCode }
  products(first: 12, after: $cursor, sortKey: ID) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      title
      status
      vendor
      tags
      onlineStoreUrl
      featuredMedia { preview { image { url altText } } }
      collections(first: 10) { nodes { title } }
      variants(first: 50) { nodes { id title sku price availableForSale } }
    }
  }
}`;

const imageSchema = z.object({ url: z.string(), altText: z.string().nullable() });
const productSchema = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  vendor: z.string().nullable(),
  tags: z.array(z.string()),
  onlineStoreUrl: z.string().nullable(),
  featuredMedia: z.object({ preview: z.object({ image: imageSchema.nullable() }).nullable() }).nullable(),
  collections: z.object({ nodes: z.array(z.object({ title: z.string() })) }),
  variants: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        sku: z.string().nullable(),
        price: z.string(),
        availableForSale: z.boolean(),
      }),
    ),
  }),
});
const answerSchema = z.object({
  shop: z.object({ currencyCode: z.string().length(3) }),
  products: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(productSchema),
  }),
});

function pageOf({ data, restMs }: { readonly data: unknown; readonly restMs: number }): CataloguePage {
  const read = answerSchema.safeParse(data);
  if (!read.success) return { kind: "failed", note: "Shopify's answer could not be read." };
  const { shop, products } = read.data;
  const { hasNextPage, endCursor } = products.pageInfo;
  return {
    kind: "page",
    products: products.nodes.map((node) => productOf(node, shop.currencyCode)),
    nextCursor: hasNextPage ? endCursor : null,
    restMs,
  };
}

/** Without an address in the online store nobody can buy it there. */
function productOf(node: z.infer<typeof productSchema>, currency: string): Product {
  const variants = node.variants.nodes.map(({ id, title, sku, price, availableForSale }) => ({
    id: numberOf(id),
    sku,
    title,
    priceMinor: parseMoney(price, currency)?.amountMinor ?? null,
    isInStock: availableForSale,
  }));
  const image = node.featuredMedia?.preview?.image ?? null;
  return {
    id: numberOf(node.id),
    title: node.title,
    url: isHttps(node.onlineStoreUrl) ? node.onlineStoreUrl : null,
    imageUrl: isHttps(image?.url) ? image.url : null,
    imageAlt: image?.altText || null,
    vendor: node.vendor || null,
    currency,
    priceMinor: lowestPrice(variants),
    isPublished: node.status === "ACTIVE" && node.onlineStoreUrl !== null,
    isInStock: variants.some((variant) => variant.isInStock),
    variants,
    collections: node.collections.nodes.map(({ title }) => title),
    tags: node.tags,
    countries: null,
  };
}

/** Hooks name products by their number, the Admin API by a global id that ends in it. */
function numberOf(gid: string): string {
  return gid.slice(gid.lastIndexOf("/") + 1);
}
