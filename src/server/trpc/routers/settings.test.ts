import { expect, test } from "vitest";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";

async function start() {
  const console = await openTestConsole();
  const { api } = await console.addMember({ store, role: "manager" });
  return { console, api, settings: await api.settings.get({ store }) };
}

test("brand settings are saved with an ink that can be read on the accent", async () => {
  const { console, api, settings } = await start();
  const brand = {
    ...settings.brand,
    name: "Kestrel & Co",
    accent: "#7A1F3D",
    shopUrl: "https://kestrel.example",
  };
  await api.settings.saveBrand({ store, brand });
  const saved = await api.settings.get({ store });
  expect(saved.brand).toEqual({ ...brand, accent: "#7a1f3d" });
  const row = await console.container.deps.stores.findBySlug(console.container.deps.db.read, store);
  expect(row?.brand.accentInk).toBe("#ffffff");
});

test("a colour too pale for links and a link without https are refused by field", async () => {
  const { api, settings } = await start();
  const pale = { ...settings.brand, accent: "#ffe08a" };
  await expect(api.settings.saveBrand({ store, brand: pale })).rejects.toThrow("deeper");
  const insecure = { ...settings.brand, reviewUrl: "http://reviews.example" };
  await expect(api.settings.saveBrand({ store, brand: insecure })).rejects.toThrow("https://");
});

test("a sender nobody reads is refused", async () => {
  const { api, settings } = await start();
  const sender = { ...settings.sender, replyTo: "no-reply@shop.example" };
  await expect(api.settings.saveSender({ store, sender })).rejects.toThrow("nobody reads it");
});

test("what STOP ends and whether opens are told come back as saved, with safe defaults before", async () => {
  const { console, api } = await start();
  expect(await api.settings.consent({ store })).toEqual({ stopReach: "texts_and_offers", tracksOpens: true });
  const consent = { stopReach: "texts_and_mail", tracksOpens: false } as const;
  await api.settings.saveConsent({ store, consent });
  expect(await api.settings.consent({ store })).toEqual(consent);
  const { deps } = console.container;
  expect(await deps.stores.findBySlug(deps.db.read, store)).toMatchObject(consent);
});

test("delivery rules come back as they were saved, and leave the rest alone", async () => {
  const { api, settings } = await start();
  const delivery = {
    ...settings.delivery,
    vertical: "apparel" as const,
    zone: "Europe/Berlin",
    country: "DE",
    warehouses: [{ id: "655441491", name: "Leipzig", zone: "Europe/Berlin", country: "DE" }],
    silence: { ...settings.delivery.silence, moving: 60 },
  };
  await api.settings.saveDelivery({ store, delivery });
  const saved = await api.settings.get({ store });
  expect(saved).toEqual({ ...settings, delivery });
});

test("a source waits for its first hook until it has a secret, which is never read back", async () => {
  const { console, api } = await start();
  const [shopify] = await api.settings.sources({ store });
  expect(shopify).toMatchObject({ secret: "none", hookUrl: "https://milepost.example/api/hooks/shopify" });
  await api.settings.saveSecret({ store, source: "shopify", secret: " shpss_12345 " });
  const [after] = await api.settings.sources({ store });
  expect(after?.secret).toBe("set");
  expect(JSON.stringify(after)).not.toContain("12345");
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  const sealed = shop && (await deps.stores.secretOf(deps.db.read, shop.id, "shopify"));
  expect(deps.secrets.open(sealed ?? "")).toBe("shpss_12345");
  await api.settings.removeSecret({ store, source: "shopify" });
  expect((await api.settings.sources({ store }))[0]?.secret).toBe("none");
});

test("a second store's hooks come to its own address", async () => {
  const { console } = await start();
  await console.addStore({ slug: "second" });
  const { api } = await console.addMember({ store: "second", role: "owner" });
  const sources = await api.settings.sources({ store: "second" });
  expect(sources.map(({ hookUrl }) => hookUrl)).toContain(
    "https://milepost.example/api/hooks/aftership/second",
  );
});

test("the demo store goes in one action and its team goes on in the store that remains", async () => {
  const { console } = await start();
  await console.addStore({ slug: "demo", isDemo: true });
  const { api } = await console.addMember({ store: "demo", role: "owner", email: "dana@shop.example" });
  expect(await api.settings.removeDemo({ store: "demo" })).toEqual({ slug: "shop" });
  expect((await api.session.me()).stores).toMatchObject([{ slug: "shop", role: "owner" }]);
});

test("people begin in the oldest of their stores: the demo, whose history reaches back", async () => {
  const { console } = await start();
  const { deps } = console.container;
  const demo = await console.addStore({ slug: "demo", isDemo: true });
  const createdAt = demo.createdAt - 60 * 86_400_000;
  await deps.db.transaction((tx) => deps.stores.save(tx, { ...demo, createdAt }));
  await console.addMember({ store: "shop", role: "owner", email: "dana@shop.example" });
  const { api } = await console.addMember({ store: "demo", role: "owner", email: "dana@shop.example" });
  expect((await api.session.me()).stores.map(({ slug }) => slug)).toEqual(["demo", "shop"]);
});

test("where the demo was the only store, an empty one with the shipped journeys takes its place", async () => {
  const console = await openTestConsole();
  const { deps } = console.container;
  const shop = await deps.stores.findBySlug(deps.db.read, store);
  if (!shop) throw new Error("no store");
  await deps.db.transaction((tx) => deps.stores.save(tx, { ...shop, isDemo: true }));
  const { api } = await console.addMember({ store, role: "owner" });
  const { slug } = await api.settings.removeDemo({ store });
  expect(slug).not.toBe(store);
  const next = await deps.stores.findBySlug(deps.db.read, slug);
  expect(next).toMatchObject({ isDemo: false, isDefault: true });
  expect(next && (await deps.journeys.list(deps.db.read, next.id)).length).toBeGreaterThan(8);
});

test("a store that is no demo is not removed", async () => {
  const { api } = await start();
  await expect(api.settings.removeDemo({ store })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("an agent and an executive may not see settings", async () => {
  const { console } = await start();
  for (const role of ["agent", "executive"] as const) {
    const { api } = await console.addMember({ store, role });
    await expect(api.settings.get({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(api.settings.sources({ store })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("a store's own host and the shop's addresses are saved; a host that is taken is refused", async () => {
  const { console, api } = await start();
  await console.addStore({ slug: "other" });
  const other = await console.addMember({ store: "other", role: "manager" });
  const tracking = {
    trackingHost: "Track.Shop.Example",
    embedOrigins: "https://shop.example\nhttps://www.shop.example/",
    csatTaskUpTo: 1 as const,
  };
  await api.settings.saveTracking({ store, tracking });
  expect(await api.settings.tracking({ store })).toEqual({
    tracking: {
      trackingHost: "track.shop.example",
      embedOrigins: ["https://shop.example", "https://www.shop.example"],
      csatTaskUpTo: 1,
    },
    origin: "https://track.shop.example",
    appHost: "milepost.example",
  });
  await expect(other.api.settings.saveTracking({ store: "other", tracking })).rejects.toThrow(
    "Another store",
  );
  const own = { ...tracking, trackingHost: "milepost.example" };
  await expect(api.settings.saveTracking({ store, tracking: own })).rejects.toThrow("Milepost's own");
});
