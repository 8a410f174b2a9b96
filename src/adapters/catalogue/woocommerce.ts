import type { IncomingHttpHeaders } from "node:http";
import { z } from "zod";
import type { CataloguePage, CatalogueSource, OpenedCatalogue } from "@/application/ports/catalogue";
import type { Product } from "@/domain/product/product";
import { parseMoney } from "@/domain/shared/money";
import { guardedPost, type PostAnswer } from "../channels/guarded-post";
import { isHttps } from "./web-address";

export interface WooCommerceOptions {
  /** Where a shop is reached; tests point it at their own server. */
  readonly originOf?: (shop: string) => string;
  readonly timeoutMs?: number;
  /** Hosts ("name" or "name:port") that may be reached although they are private or speak plain HTTP. */
  readonly allowedHosts?: readonly string[];
}

/** WooCommerce's REST API v3: a key that may read, over HTTPS; pages are told by the headers of each answer. */
export function wooCommerceCatalogue(options: WooCommerceOptions = {}): CatalogueSource {
  return {
    id: "woocommerce",
    label: "WooCommerce",
    docsUrl: "https://woocommerce.github.io/woocommerce-rest-api-docs/#list-all-products",
    help: "In WordPress, under WooCommerce › Settings › Advanced › REST API, add a key with permission to read.",
    fields: [
      { name: "url", label: "Shop address", help: "As in https://shop.example", isSecret: false },
      { name: "key", label: "Consumer key", help: "It begins with ck_", isSecret: true },
      { name: "secret", label: "Consumer secret", help: "It begins with cs_", isSecret: true },
    ],
    open: (access) => openShop(access, options),
  };
}

/** As many as one page may hold. */
const PER_PAGE = 100;

interface Shop {
  readonly base: string;
  readonly authorization: string;
  readonly timeoutMs: number;
  readonly allowedHosts: readonly string[];
}

function openShop(
  { url = "", key = "", secret = "" }: Readonly<Record<string, string>>,
  { originOf = (shop) => shop, timeoutMs = 20_000, allowedHosts = [] }: WooCommerceOptions,
): OpenedCatalogue {
  const address = url.trim().replace(/\/+$/, "");
  // A key sent over plain HTTP is everybody's.
  if (!isHttps(address))
    return { kind: "invalid", field: "url", note: "Write the shop's address with https://." };
  if (!/^ck_\w{10,}$/.test(key.trim()))
    return { kind: "invalid", field: "key", note: "The consumer key begins with ck_." };
  if (!/^cs_\w{10,}$/.test(secret.trim()))
    return { kind: "invalid", field: "secret", note: "The consumer secret begins with cs_." };
  const authorization = `Basic ${Buffer.from(`${key.trim()}:${secret.trim()}`).toString("base64")}`;
  const shop = { base: `${originOf(address)}/wp-json/wc/v3`, authorization, timeoutMs, allowedHosts };
  let currency: string | null = null;
  return {
    kind: "open",
    async read(cursor) {
      if (currency === null) {
        const asked = await askCurrency(shop);
        if (typeof asked !== "string") return asked;
        currency = asked;
      }
      return readPage(shop, { page: Number(cursor ?? "1"), currency });
    },
  };
}

type Refusal = Exclude<CataloguePage, { kind: "page" }>;
type Answer =
  | { readonly kind: "answer"; readonly body: unknown; readonly headers: IncomingHttpHeaders }
  | Refusal;

async function askCurrency(shop: Shop): Promise<string | Refusal> {
  const answer = await ask(shop, "/data/currencies/current");
  if (answer.kind !== "answer") return answer;
  const read = z.object({ code: z.string().length(3) }).safeParse(answer.body);
  return read.success ? read.data.code.toUpperCase() : unreadable;
}

const unreadable: Refusal = { kind: "failed", note: "WooCommerce's answer could not be read." };

async function readPage(
  shop: Shop,
  { page, currency }: { readonly page: number; readonly currency: string },
): Promise<CataloguePage> {
  const query = `per_page=${PER_PAGE}&page=${page}&orderby=id&order=asc&status=any`;
  const answer = await ask(shop, `/products?${query}`);
  if (answer.kind !== "answer") return answer;
  const read = z.array(productSchema).safeParse(answer.body);
  const pages = Number(answer.headers["x-wp-totalpages"] ?? Number.NaN);
  if (!read.success || !Number.isInteger(pages)) return unreadable;
  return {
    kind: "page",
    products: read.data.map((product) => productOf(product, currency)),
    nextCursor: page < pages ? String(page + 1) : null,
    restMs: 0,
  };
}

async function ask({ base, authorization, timeoutMs, allowedHosts }: Shop, path: string): Promise<Answer> {
  const answer = await guardedPost({
    method: "GET",
    url: base + path,
    headers: { Authorization: authorization, Accept: "application/json" },
    body: "",
    timeoutMs,
    allowedHosts,
    answerBytes: LARGEST_PAGE_BYTES,
  });
  if (answer.kind === "refused") return { kind: "failed", note: answer.why };
  if (answer.kind === "answered") return answerOf(answer);
  return later(`The shop could not be reached: ${answer.why}.`);
}

/** A hundred products with all their pictures and long texts. */
const LARGEST_PAGE_BYTES = 32 * 1024 * 1024;

function answerOf({ status, headers, body }: Extract<PostAnswer, { kind: "answered" }>): Answer {
  if (status === 401 || status === 403)
    return { kind: "failed", note: "WooCommerce does not accept the key. Make a new one that may read." };
  if (status === 404)
    return {
      kind: "failed",
      note: "There is no WooCommerce API at this address. Are plain permalinks switched off?",
    };
  if (status === 429) return later("The shop is busy.", Number(headers["retry-after"]) * 1000);
  if (status >= 500) return later(`The shop answered ${status}.`);
  if (status >= 300 && status < 400)
    return { kind: "failed", note: "The shop is at another address: write the one it leads to." };
  if (status !== 200) return { kind: "failed", note: `WooCommerce answered ${status}.` };
  try {
    const read: unknown = JSON.parse(body);
    return { kind: "answer", body: read, headers };
  } catch {
    return unreadable;
  }
}

const USUAL_PAUSE_MS = 30_000;

function later(note: string, afterMs = Number.NaN): Refusal {
  return { kind: "later", note, afterMs: Number.isFinite(afterMs) && afterMs > 0 ? afterMs : USUAL_PAUSE_MS };
}

const named = z.array(z.object({ name: z.string() })).default([]);
const productSchema = z.object({
  id: z.number().int(),
  name: z.string().min(1),
  permalink: z.string(),
  status: z.string(),
  catalog_visibility: z.string().default("visible"),
  sku: z.string().default(""),
  /** Of a product with variations: the lowest. */
  price: z.string(),
  purchasable: z.boolean().default(true),
  stock_status: z.string(),
  images: z.array(z.object({ src: z.string(), alt: z.string().default("") })).default([]),
  categories: named,
  tags: named,
  variations: z.array(z.number().int()).default([]),
});

function productOf(product: z.infer<typeof productSchema>, currency: string): Product {
  const priceMinor = parseMoney(product.price, currency)?.amountMinor ?? null;
  const isInStock = product.stock_status === "instock" || product.stock_status === "onbackorder";
  const [image] = product.images;
  const variantIds = product.variations.length > 0 ? product.variations : [product.id];
  return {
    id: String(product.id),
    title: plainText(product.name),
    url: isHttps(product.permalink) ? product.permalink : null,
    imageUrl: isHttps(image?.src) ? image.src : null,
    imageAlt: image?.alt || null,
    vendor: null,
    currency,
    priceMinor,
    isPublished:
      product.status === "publish" && product.catalog_visibility !== "hidden" && product.purchasable,
    isInStock,
    variants: variantIds.map((id) => ({
      id: String(id),
      sku: product.sku || null,
      title: null,
      priceMinor,
      isInStock,
    })),
    collections: product.categories.map(({ name }) => plainText(name)),
    tags: product.tags.map(({ name }) => plainText(name)),
    countries: null,
  };
}

/** WordPress writes "Salt &amp; Pepper" where it means a name. */
function plainText(written: string): string {
  return written
    .replace(/&#0?38;|&amp;/g, "&")
    .replace(/&#0?39;|&#8217;|&apos;/g, "’")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">");
}
