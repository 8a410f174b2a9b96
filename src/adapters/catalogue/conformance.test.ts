import { describe, expect, it } from "vitest";
import type { CatalogueSource } from "@/application/ports/catalogue";
import { productSchema } from "@/domain/product/product";
import {
  type FakeCatalogue,
  type FakeItem,
  startFakeShopifyCatalogue,
  startFakeWooCommerce,
} from "@/testing/fake-catalogues";
import { createCatalogueSources } from "./registry";

const shops: Record<string, (items: readonly FakeItem[]) => Promise<FakeCatalogue>> = {
  shopify: startFakeShopifyCatalogue,
  woocommerce: startFakeWooCommerce,
};
const items = (count: number): FakeItem[] =>
  Array.from({ length: count }, (_, at) => ({ id: 9001 + at, title: `Mug & saucer ${at}`, price: "24.90" }));

async function start(id: string, stock: readonly FakeItem[], timeoutMs = 2000) {
  const shop = await shops[id]?.(stock);
  if (shop === undefined) throw new Error(`There is no fake of ${id}.`);
  const allowedHosts = [new URL(shop.origin).host];
  const source = createCatalogueSources({ originOf: () => shop.origin, timeoutMs, allowedHosts }).find(
    (one) => one.id === id,
  );
  if (source === undefined) throw new Error(`There is no source ${id}.`);
  return { shop, source };
}

function opened(source: CatalogueSource, access: Readonly<Record<string, string>>) {
  const found = source.open(access);
  if (found.kind !== "open") throw new Error(found.note);
  return found.read;
}

describe.each(createCatalogueSources().map(({ id }) => id))("products from %s", (id) => {
  it("come page by page to the last one, each once, as the shop tells them", async () => {
    const { shop, source } = await start(id, items(130));
    const read = opened(source, shop.access);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await read(cursor);
      if (page.kind !== "page") throw new Error(page.note);
      for (const product of page.products) {
        expect(productSchema.safeParse(product).success).toBe(true);
        seen.push(product.id);
      }
      expect(page.restMs).toBeGreaterThanOrEqual(0);
      cursor = page.nextCursor;
      // Half of a bucket is left at least: what the shop says to wait is waited by the caller.
      if (seen.length > 60 && id === "shopify") break;
    } while (cursor !== null);
    expect(seen).toEqual(
      items(130)
        .slice(0, seen.length)
        .map((item) => String(item.id)),
    );
    const [first] = items(1);
    const page = await opened((await start(id, items(1))).source, shop.access)(null);
    expect(page).toMatchObject({ kind: "page", nextCursor: null });
    expect(page.kind === "page" && page.products[0]).toMatchObject({
      id: "9001",
      title: first?.title,
      priceMinor: 2490,
      currency: "USD",
      isInStock: true,
      isPublished: true,
      imageAlt: "Mug & saucer 0 on a table",
      collections: ["Kitchen"],
      tags: ["Stoneware"],
    });
  });

  it("go on from where the reading stopped", async () => {
    const { shop, source } = await start(id, items(130));
    const first = await opened(source, shop.access)(null);
    if (first.kind !== "page") throw new Error(first.note);
    const next = await opened(source, shop.access)(first.nextCursor);
    expect(next.kind === "page" && next.products[0]?.id).toBe(String(9001 + first.products.length));
  });

  it("that are sold out or drafts are told as such", async () => {
    const { shop, source } = await start(id, [
      { id: 1, title: "Gone", price: "1.00", isInStock: false },
      { id: 2, title: "Draft", price: "1.00", isPublished: false },
    ]);
    const page = await opened(source, shop.access)(null);
    expect(page.kind === "page" && page.products).toMatchObject([
      { isInStock: false, isPublished: true },
      { isPublished: false },
    ]);
  });

  it("an access that is refused is a person's to mend", async () => {
    const { shop, source } = await start(id, items(1));
    const wrong = Object.fromEntries(
      Object.entries(shop.access).map(([name, value]) => [
        name,
        name === "token" || name === "secret" ? `${value}x` : value,
      ]),
    );
    expect(await opened(source, wrong)(null)).toMatchObject({ kind: "failed" });
    expect(shop.served).toBe(0);
  });

  it("a busy shop is left alone for as long as it says", async () => {
    const { shop, source } = await start(id, items(1));
    shop.faults.push({ status: 429, headers: { "retry-after": "7" } });
    expect(await opened(source, shop.access)(null)).toMatchObject({ kind: "later", afterMs: 7000 });
  });

  it("a shop that is down or silent is asked again", async () => {
    const { shop, source } = await start(id, items(1), 300);
    shop.faults.push({ status: 503 }, { status: "hang" });
    const read = opened(source, shop.access);
    expect(await read(null)).toMatchObject({ kind: "later" });
    expect(await read(null)).toMatchObject({ kind: "later" });
    expect(await read(null)).toMatchObject({ kind: "page" });
  });

  it("an answer that makes no sense is told, not taken", async () => {
    for (const body of ["<html>", "[]", '{"data":{"products":[1]}}', "null", '{"code":5}']) {
      const { shop, source } = await start(id, items(1));
      shop.faults.push({ status: 200, body }, { status: 200, body });
      const read = opened(source, shop.access);
      expect([body, (await read(null)).kind]).toEqual([body, "failed"]);
    }
  });

  it("needs an access that can be right", () => {
    const [source] = createCatalogueSources().filter((one) => one.id === id);
    for (const field of source?.fields ?? []) {
      const access = {
        shop: "ash-ember.myshopify.com",
        url: "https://shop.example",
        [field.name]: "http://x y",
      };
      expect(source?.open(access).kind).toBe("invalid");
    }
    expect(source?.open({}).kind).toBe("invalid");
  });
});

it("Shopify's allowance is respected: the next page waits until it can be afforded", async () => {
  const { shop, source } = await start("shopify", items(200));
  const read = opened(source, shop.access);
  let cursor: string | null = null;
  let waited = 0;
  for (let pages = 0; pages < 8; pages += 1) {
    const page = await read(cursor);
    if (page.kind !== "page") {
      expect(page.kind).toBe("later");
      break;
    }
    waited += page.restMs;
    cursor = page.nextCursor;
    if (page.restMs > 0) break;
  }
  expect(waited).toBeGreaterThan(0);
});

it.each([
  "https://127.0.0.1",
  "https://169.254.169.254/latest",
  "https://[::ffff:10.0.0.1]",
  "https://localhost",
])("a shop at %s is not asked: nobody outside chooses what is asked for inside", async (url) => {
  const source = createCatalogueSources().find(({ id }) => id === "woocommerce");
  const found = source?.open({ url, key: "ck_0123456789abcdef", secret: "cs_0123456789abcdef" });
  if (found?.kind !== "open") throw new Error("It is not open.");
  expect(await found.read(null)).toEqual({ kind: "failed", note: "This address is not a public one." });
});
