import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { API_VERSION } from "@/adapters/platforms/shopify/admin-api";

export interface Fault {
  /** "hang": never answers. */
  readonly status: number | "hang";
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A shop's catalogue over HTTP with what the real one checks. */
export interface FakeCatalogue {
  readonly origin: string;
  /** What gets in. */
  readonly access: Readonly<Record<string, string>>;
  /** Given before anything is read, first to last. */
  readonly faults: Fault[];
  /** Requests that passed every check. */
  served: number;
  /** As if enough time had passed for the whole allowance to come back. */
  restore(): void;
}

export interface FakeItem {
  readonly id: number;
  readonly title: string;
  readonly price: string;
  readonly isInStock?: boolean;
  readonly isPublished?: boolean;
}

type AnswerTo = (
  req: IncomingMessage,
  body: string,
) => Fault | string | { status: number; body: string; headers: Record<string, string> };

async function serve(
  access: FakeCatalogue["access"],
  answerTo: AnswerTo,
  restore: () => void = () => undefined,
): Promise<FakeCatalogue> {
  const faults: Fault[] = [];
  const state = { origin: "", access, faults, served: 0, restore };
  const server = createServer((req, res) => {
    void bodyOf(req).then((body) => reply(res, state.faults.shift() ?? answerTo(req, body), state));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  state.origin = `http://127.0.0.1:${addressOf(server.address()).port}`;
  return state;
}

function reply(res: ServerResponse, answer: Fault | string, state: { served: number }): void {
  if (typeof answer === "string") {
    state.served += 1;
    res.writeHead(200, { "content-type": "application/json" });
    res.end(answer);
    return;
  }
  if (answer.status === "hang") return;
  if (answer.status === 200) state.served += 1;
  res.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
  res.end(answer.body ?? "{}");
}

const questionSchema = z.object({
  query: z.string(),
  variables: z.object({ cursor: z.string().nullable() }),
});
const BUCKET = 2000;
const RESTORE_RATE = 100;

/**
 * Shopify's GraphQL Admin API: token, version in the path, POST of JSON, a question of at most 1,000 points (an object is
 * 1, a connection 2 and everything it may give), and the leaky bucket that the answer tells of.
 */
export async function startFakeShopifyCatalogue(items: readonly FakeItem[]): Promise<FakeCatalogue> {
  const access = { shop: "ash-ember.myshopify.com", token: "shpat_0123456789abcdef" };
  let available = BUCKET;
  const refill = () => {
    available = BUCKET;
  };
  return serve(
    access,
    (req, body) => {
      const headers = { "x-shopify-api-version": API_VERSION };
      if (req.headers["x-shopify-access-token"] !== access.token)
        return { status: 401, body: '{"errors":"[API] Invalid API key or access token"}', headers };
      if (req.method !== "POST" || req.url !== `/admin/api/${API_VERSION}/graphql.json`)
        return { status: 404, headers };
      const { query, variables } = questionSchema.parse(JSON.parse(body));
      const first = Number(/products\(first: (\d+)/.exec(query)?.[1]);
      const cost = costOf(query, first);
      if (cost > 1000) return { status: 200, headers, body: errorBody("MAX_COST_EXCEEDED", cost, available) };
      if (cost > available) return { status: 200, headers, body: errorBody("THROTTLED", cost, available) };
      available -= Math.ceil(cost / 4);
      const from = variables.cursor === null ? 0 : Number(Buffer.from(variables.cursor, "base64").toString());
      const page = items.slice(from, from + first);
      const end = from + page.length;
      const data = {
        shop: { currencyCode: "USD" },
        products: {
          pageInfo: {
            hasNextPage: end < items.length,
            endCursor: page.length === 0 ? null : Buffer.from(String(end)).toString("base64"),
          },
          nodes: page.map(shopifyNode),
        },
      };
      return { status: 200, headers, body: JSON.stringify({ data, extensions: costBody(cost, available) }) };
    },
    refill,
  );
}

function costOf(query: string, products: number): number {
  const inner = [...query.matchAll(/(?:collections|variants)\(first: (\d+)\)/g)];
  const each = inner.reduce((sum, [, many]) => sum + 2 + Number(many), 4);
  return 1 + 2 + products * each;
}

function costBody(cost: number, available: number) {
  const throttleStatus = {
    maximumAvailable: BUCKET,
    currentlyAvailable: available,
    restoreRate: RESTORE_RATE,
  };
  return { cost: { requestedQueryCost: cost, actualQueryCost: Math.ceil(cost / 4), throttleStatus } };
}

function errorBody(code: string, cost: number, available: number): string {
  const errors = [{ message: code === "THROTTLED" ? "Throttled" : "Too costly", extensions: { code } }];
  return JSON.stringify({ errors, extensions: costBody(cost, available) });
}

function shopifyNode({ id, title, price, isInStock = true, isPublished = true }: FakeItem) {
  return {
    id: `gid://shopify/Product/${id}`,
    title,
    status: isPublished ? "ACTIVE" : "DRAFT",
    vendor: "Ash & Ember",
    tags: ["Stoneware"],
    onlineStoreUrl: isPublished ? `https://ash-ember.example/products/${id}` : null,
    featuredMedia: {
      preview: { image: { url: `https://cdn.shopify.com/${id}.jpg`, altText: `${title} on a table` } },
    },
    collections: { nodes: [{ title: "Kitchen" }] },
    variants: {
      nodes: [
        {
          id: `gid://shopify/ProductVariant/${id}1`,
          title: "Default Title",
          sku: `SKU-${id}`,
          price,
          availableForSale: isInStock,
        },
      ],
    },
  };
}

/** WooCommerce's REST API v3: basic authentication with key and secret, pages by query, their number in the headers. */
export async function startFakeWooCommerce(items: readonly FakeItem[]): Promise<FakeCatalogue> {
  const access = {
    url: "https://shop.example",
    key: "ck_0123456789abcdef",
    secret: "cs_0123456789abcdef",
  };
  const basic = `Basic ${Buffer.from(`${access.key}:${access.secret}`).toString("base64")}`;
  return serve(access, (req) => {
    if (req.headers.authorization !== basic)
      return { status: 401, body: '{"code":"woocommerce_rest_cannot_view"}' };
    const url = new URL(req.url ?? "/", "http://shop.invalid");
    if (req.method !== "GET") return { status: 405 };
    if (url.pathname === "/wp-json/wc/v3/data/currencies/current") return '{"code":"USD","name":"US dollar"}';
    if (url.pathname !== "/wp-json/wc/v3/products") return { status: 404, body: '{"code":"rest_no_route"}' };
    const perPage = Number(url.searchParams.get("per_page"));
    const page = Number(url.searchParams.get("page"));
    if (!(perPage >= 1 && perPage <= 100) || !(page >= 1))
      return { status: 400, body: '{"code":"rest_invalid_param"}' };
    const pages = Math.ceil(items.length / perPage);
    const headers = { "x-wp-total": String(items.length), "x-wp-totalpages": String(pages) };
    const shown = items.slice((page - 1) * perPage, page * perPage);
    return { status: 200, headers, body: JSON.stringify(shown.map(wooProduct)) };
  });
}

function wooProduct({ id, title, price, isInStock = true, isPublished = true }: FakeItem) {
  return {
    id,
    name: title.replaceAll("&", "&amp;"),
    permalink: `https://shop.example/product/${id}`,
    status: isPublished ? "publish" : "draft",
    catalog_visibility: "visible",
    sku: `SKU-${id}`,
    price,
    purchasable: true,
    stock_status: isInStock ? "instock" : "outofstock",
    images: [{ id: 1, src: `https://shop.example/${id}.jpg`, alt: `${title} on a table` }],
    categories: [{ id: 1, name: "Kitchen" }],
    tags: [{ id: 1, name: "Stoneware" }],
    variations: [],
  };
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The fake shop has no port.");
  return address;
}
