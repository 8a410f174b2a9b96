import { expect, it } from "vitest";
import { asStoreId } from "@/domain/access/store-id";
import { aShop } from "@/testing/builders/shop";
import { startTestFront } from "@/testing/test-front";

const KESTREL = "track.kestrel.example";

async function start() {
  const front = await startTestFront();
  const { deps } = front.app;
  const kestrel = aShop({
    id: asStoreId("kestrel"),
    slug: "kestrel",
    name: "Kestrel",
    trackingHost: KESTREL,
    isDefault: false,
  });
  await deps.db.transaction((tx) => deps.stores.save(tx, kestrel));
  const own = await front.place({});
  const theirs = await front.place({ storeId: kestrel.id });
  const on = (host: string, target: string, method = "GET") =>
    front.ask(method, target, { headers: { host } });
  return { on, own, theirs, name: front.app.store.name.replace("&", "&amp;") };
}

it("a store's own host shows its look-up and its pages, in its name", async () => {
  const { on, theirs } = await start();
  expect((await on(KESTREL, "/track")).text).toContain("Kestrel");
  expect((await on(`${KESTREL.toUpperCase()}:8443`, `/track/${theirs.trackingCode}`)).status).toBe(200);
  const root = await on(KESTREL, "/");
  expect([root.status, root.headers.location]).toEqual([303, "/track"]);
});

it("there the pages of other stores do not exist, and a link that leads nowhere wears the store's dress", async () => {
  const { on, own } = await start();
  const answer = await on(KESTREL, `/track/${own.trackingCode}`);
  expect(answer.status).toBe(404);
  expect(answer.text).toContain("Kestrel");
  expect((await on(KESTREL, "/track?store=test")).text).toContain("Kestrel");
});

it.each([
  "/sign-in",
  "/s/kestrel/orders",
  "/api/hooks/shopify",
  "/api/trpc/x",
  "/metrics",
  "/healthz",
  "/_next/x.js",
])("%s is not served on a store's own host", async (target) => {
  const { on } = await start();
  expect((await on(KESTREL, target)).status).toBe(404);
  expect((await on(KESTREL, target, "POST")).status).toBe(404);
});

it("a host nobody has set gets the default store, and the console beside it", async () => {
  const { on, own, theirs, name } = await start();
  expect((await on("unknown.example", "/track")).text).toContain(name);
  expect((await on("unknown.example", `/track/${own.trackingCode}`)).status).toBe(200);
  expect((await on("milepost.example", `/track/${theirs.trackingCode}`)).status).toBe(200);
  expect((await on("milepost.example", "/sign-in")).text).toContain("next");
});
