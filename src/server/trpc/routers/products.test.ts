import { expect, test } from "vitest";
import { DAY_MS } from "@/domain/shared/instant";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";
const header = "id,title,url,price,currency";
const mug = "mug,Stoneware mug,https://shop.example/mug,24.90,USD";

async function start() {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "manager" });
  return { console, api };
}

test("a file is taken as a whole or not at all", async () => {
  const { api } = await start();
  expect(await api.products.upload({ store, text: `${header}\n${mug}\nx,,no,1,USD` })).toMatchObject({
    kind: "problems",
    problems: [{ line: 3 }, { line: 3 }],
  });
  expect((await api.products.catalogues({ store })).count).toBe(0);
  expect(await api.products.upload({ store, text: `${header}\n${mug}` })).toEqual({
    kind: "taken",
    count: 1,
  });
  const { count, sources } = await api.products.catalogues({ store });
  expect(count).toBe(1);
  expect(sources.find(({ id }) => id === "csv")).toMatchObject({
    isConnected: true,
    seen: 1,
    lastError: null,
  });
  expect(await api.products.search({ store, words: "mug" })).toEqual([
    { id: "mug", title: "Stoneware mug", price: "$24.90" },
  ]);
});

test("a shop is connected once its access can be right; nothing of it is read back", async () => {
  const { api, console } = await start();
  const access = { url: "https://shop.example", key: "ck_0123456789abcdef", secret: "cs_0123456789abcdef" };
  const plain = { ...access, url: "http://shop.example" };
  await expect(api.products.connect({ store, source: "woocommerce", access: plain })).rejects.toThrow(
    "https://",
  );
  await expect(api.products.connect({ store, source: "ebay", access })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await api.products.connect({ store, source: "woocommerce", access });
  const shown = await api.products.catalogues({ store });
  expect(shown.sources.find(({ id }) => id === "woocommerce")).toMatchObject({
    isConnected: true,
    isReading: true,
  });
  expect(JSON.stringify(shown)).not.toContain("0123456789abcdef");
  expect(await console.container.deps.queue.depth()).toMatchObject({ read_products: 1 });
  await api.products.disconnect({ store, source: "woocommerce" });
  await expect(api.products.read({ store, source: "woocommerce" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("Shopify is reached with the one access of the store", async () => {
  const { api, console } = await start();
  const access = { shop: "ash-ember.myshopify.com", token: "shpat_0123456789abcdef" };
  await api.products.connect({ store, source: "shopify", access });
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  const sealed = shop && (await deps.stores.secretOf(deps.db.read, shop.id, "shopify_admin"));
  expect(JSON.parse(deps.secrets.open(sealed ?? ""))).toEqual(access);
});

test("rules are saved as they are set, and figures are for those who may read them", async () => {
  const { api, console } = await start();
  const settings = await api.recommendations.settings({ store });
  const changed = { ...settings, rules: ["bestsellers" as const], holdoutPercent: 20, handPicked: ["mug"] };
  await api.recommendations.save({ store, settings: changed });
  expect(await api.recommendations.settings({ store })).toEqual(changed);
  const twice = { ...settings, rules: ["bestsellers" as const, "bestsellers" as const] };
  await expect(api.recommendations.save({ store, settings: twice })).rejects.toThrow("once");
  console.pass(DAY_MS);
  expect(await api.recommendations.report({ store, days: 28 })).toMatchObject({ trackedShipments: 0 });
  const agent = await console.addMember({ store, role: "agent" });
  await expect(agent.api.products.catalogues({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(agent.api.recommendations.report({ store, days: 28 })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const executive = await console.addMember({ store, role: "executive" });
  expect(await executive.api.recommendations.report({ store, days: 28 })).toMatchObject({ days: 28 });
});
