import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { MINUTE_MS } from "@/domain/shared/instant";
import { aShop } from "@/testing/builders/shop";
import { createPageCache, type PageVersion } from "./page-cache";
import { createPageDresser } from "./page-policy";

const dresser = createPageDresser({ hasTypeface: false, isHttps: false });
const version: PageVersion = {
  orderId: "a",
  revision: 1,
  tier: 0,
  visitor: { chosen: null, browser: null },
  dress: dresser(aShop()),
  page: null,
  now: 10 * MINUTE_MS,
};
const html = Buffer.from("<h1>Arriving today</h1>");

/** Of 800 bytes each, with what is added for the compressed copy and the entry. */
const ROOM_FOR_TWO = 2 * (1000 + 512);

it("a page is kept for its order, revision, tier, language, dress and minute", () => {
  const cache = createPageCache(1_000_000);
  const page = cache.put(version, html);
  expect(gunzipSync(page.zipped()).equals(html)).toBe(true);
  expect(cache.get({ ...version, now: 10 * MINUTE_MS + 59_999 })?.plain).toBe(html);
  expect(cache.get({ ...version, dress: dresser(aShop()) })?.plain).toBe(html);
  const others = [
    { revision: 2 },
    { tier: 1 as const },
    { now: 11 * MINUTE_MS },
    { orderId: "b" },
    { visitor: { chosen: "de" as const, browser: null } },
    { visitor: { chosen: null, browser: "de" as const } },
    { dress: dresser(aShop({ name: "Other" })) },
  ];
  for (const other of others) expect(cache.get({ ...version, ...other })).toBeNull();
});

it("the pages asked for least recently give way", () => {
  const cache = createPageCache(ROOM_FOR_TWO);
  const big = Buffer.alloc(800);
  cache.put({ ...version, orderId: "a" }, big);
  cache.put({ ...version, orderId: "b" }, big);
  cache.get({ ...version, orderId: "a" });
  cache.put({ ...version, orderId: "c" }, big);
  expect(["a", "b", "c"].map((orderId) => cache.get({ ...version, orderId }) !== null)).toEqual([
    true,
    false,
    true,
  ]);
});

it("a newer page of the same order takes the older one's place", () => {
  const cache = createPageCache(ROOM_FOR_TWO);
  const big = Buffer.alloc(800);
  cache.put({ ...version, orderId: "b" }, big);
  for (let revision = 1; revision < 50; revision += 1) cache.put({ ...version, revision }, big);
  expect(cache.get({ ...version, orderId: "b" })).not.toBeNull();
});
