import { expect, it } from "vitest";
import { createCatalogueSources } from "@/adapters/catalogue/registry";
import { HOUR_MS } from "@/domain/shared/instant";
import { type FakeItem, startFakeShopifyCatalogue, startFakeWooCommerce } from "@/testing/fake-catalogues";
import { startTestApp } from "@/testing/test-app";
import { RetryLater } from "../ports/queue";
import { listCatalogues } from "./list-catalogues";
import { newConnection } from "./open-connection";
import type { ProductDeps } from "./product-deps";
import { readProducts, startDueReadings, startReading } from "./read-products";

const items = (count: number): FakeItem[] =>
  Array.from({ length: count }, (_, at) => ({ id: 9001 + at, title: `Mug ${at}`, price: "24.90" }));

async function start(stock: FakeItem[]) {
  const app = await startTestApp();
  const shop = await startFakeWooCommerce(stock);
  const catalogues = createCatalogueSources({
    originOf: () => shop.origin,
    timeoutMs: 2000,
    allowedHosts: [new URL(shop.origin).host],
  });
  const deps: ProductDeps = { ...app.deps, catalogues };
  const storeId = app.store.id;
  const sealedAccess = deps.secrets.seal(JSON.stringify(shop.access));
  await deps.db.transaction((tx) =>
    deps.products.saveConnection(tx, { ...newConnection(storeId, "woocommerce"), sealedAccess }),
  );
  const read = () => readProducts(deps, { storeId, subjectId: "woocommerce" });
  const begin = () => startReading(deps, storeId, "woocommerce");
  const connection = () => deps.products.connection(deps.db.read, storeId, "woocommerce");
  const count = () => deps.products.count(deps.db.read, storeId);
  return { app, deps, shop, stock, read, begin, connection, count, storeId };
}

it("a whole catalogue comes in, and what the shop sells no longer goes at the end", async () => {
  const { begin, read, connection, count, stock, app } = await start(items(230));
  await begin();
  await read();
  expect(await count()).toBe(230);
  expect(await connection()).toMatchObject({ reading: null, seen: 230, lastError: null });
  expect((await connection())?.lastSuccessAt).toBe(app.deps.clock.now());
  stock.splice(0, 30);
  await begin();
  await read();
  expect(await count()).toBe(200);
});

it("a reading that was cut off goes on where it stood, and loses nothing meanwhile", async () => {
  const { begin, read, connection, count, shop } = await start(items(230));
  await begin();
  // The currency, the first page, then nothing.
  shop.faults.push({ status: 503 });
  await expect(read()).rejects.toBeInstanceOf(RetryLater);
  await read();
  expect(await count()).toBe(230);
  await begin();
  const before = shop.served;
  const broken = read();
  await broken;
  expect(shop.served - before).toBe(4);
  expect(await connection()).toMatchObject({ reading: null, cursor: null });
});

it("a busy shop is asked again when it said, and the screen says why nothing moves", async () => {
  const { begin, read, connection, shop, app } = await start(items(1));
  await begin();
  shop.faults.push({ status: 429, headers: { "retry-after": "60" } });
  const refused = await read().catch((error: unknown) => error);
  expect(refused).toMatchObject({ runAt: app.deps.clock.now() + 60_000 });
  expect(await connection()).toMatchObject({ lastError: "The shop is busy." });
  await read();
  expect(await connection()).toMatchObject({ lastError: null, seen: 1 });
});

it("a key that is refused ends the reading with a sentence, and the products known so far stay", async () => {
  const { begin, read, connection, count, shop } = await start(items(3));
  await begin();
  await read();
  await begin();
  shop.faults.push({ status: 401 });
  await read();
  expect(await connection()).toMatchObject({
    reading: null,
    lastError: "WooCommerce does not accept the key. Make a new one that may read.",
  });
  expect(await count()).toBe(3);
});

it("catalogues are read anew by the clock, and a click while one is read begins no second", async () => {
  const { deps, begin, read, connection, app } = await start(items(2));
  await begin();
  const first = (await connection())?.reading;
  await begin();
  expect((await connection())?.reading).toBe(first);
  await read();
  await startDueReadings(deps);
  expect((await connection())?.reading).toBeNull();
  await app.advance("6h");
  await startDueReadings(deps);
  expect((await connection())?.reading).not.toBeNull();
  expect((await connection())?.nextAt).toBe(app.deps.clock.now() + 6 * HOUR_MS);
});

it("a reading that was given up can be begun anew at once, and the screen says so", async () => {
  const { deps, begin, read, connection, count, storeId, app } = await start(items(3));
  await begin();
  const first = (await connection())?.reading;
  const letter = {
    id: "dead-1",
    name: "read_products" as const,
    subjectId: "woocommerce",
    storeId,
    attempts: 8,
    lastError: "The disk is full",
    deadAt: app.deps.clock.now(),
  };
  const broken = { ...deps, queue: { ...deps.queue, dead: async () => [letter] } };
  const shown = await listCatalogues(broken, storeId);
  expect(shown.sources.find(({ id }) => id === "woocommerce")).toMatchObject({
    isReading: false,
    lastError: expect.stringContaining("given up"),
  });
  await startReading(broken, storeId, "woocommerce");
  expect((await connection())?.reading).not.toBe(first);
  await read();
  expect(await count()).toBe(3);
});

it("Shopify is read with the store's one access, waiting for its allowance", async () => {
  const { app, deps } = await start([]);
  const shop = await startFakeShopifyCatalogue(items(100));
  const mine = {
    ...deps,
    catalogues: createCatalogueSources({
      originOf: () => shop.origin,
      allowedHosts: [new URL(shop.origin).host],
    }),
  };
  const storeId = app.store.id;
  await deps.db.transaction(async (tx) => {
    await deps.stores.saveSecret(
      tx,
      storeId,
      "shopify_admin",
      deps.secrets.seal(JSON.stringify(shop.access)),
    );
    await deps.products.saveConnection(tx, newConnection(storeId, "shopify"));
  });
  await startReading(mine, storeId, "shopify");
  let rests = 0;
  let isDone = false;
  while (!isDone && rests < 50) {
    try {
      await readProducts(mine, { storeId, subjectId: "shopify" });
      isDone = true;
    } catch (error) {
      expect(error).toBeInstanceOf(RetryLater);
      rests += 1;
      shop.restore();
    }
  }
  expect(rests).toBeGreaterThan(0);
  expect(await deps.products.count(deps.db.read, storeId)).toBe(100);
});
