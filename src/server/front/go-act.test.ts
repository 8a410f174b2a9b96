import { expect, it } from "vitest";
import type { RecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { defaultRecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { monday } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { startTestFront, type TestFront } from "@/testing/test-front";

const person = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
const delivered = { status: "Delivered", deliveredAt: monday } as const;
const bought = { externalId: "1", productId: "mug", variantId: "v-1", title: "Stoneware mug", quantity: 1 };

async function start(changes: Partial<RecommendationSettings> = {}) {
  const recommendations = {
    ...defaultRecommendationSettings,
    holdoutPercent: 0,
    handPicked: ["jug", "mug"],
    ...changes,
  };
  const front = await startTestFront({ settings: { recommendations } });
  const { deps, store } = front.app;
  const products = [
    aProduct({ id: "mug", title: "Stoneware mug" }),
    aProduct({ id: "jug", title: "Milk jug", imageUrl: "https://img.shop.example/jug.jpg" }),
    aProduct({ id: "gone", title: "Sold out bowl", isInStock: false }),
  ];
  await deps.db.transaction((tx) =>
    deps.products.save(tx, store.id, { products, source: "csv", reading: "r", at: monday }),
  );
  return front;
}

const place = (front: TestFront, shipment: object = delivered) =>
  front.place({ currency: "USD", lines: [bought], customerId: "c-1" }, [shipment]);

async function notes(front: TestFront) {
  await front.front.close();
  const { deps, store } = front.app;
  const span = [deps.db.read, store.id, 0, monday * 2] as const;
  return {
    offers: await deps.recommendations.offersBetween(...span),
    clicks: await deps.recommendations.clicksBetween(...span),
  };
}

it("a delivered page shows what goes with the order below the status, never what was bought", async () => {
  const front = await start();
  const order = await place(front);
  const { text, headers } = await front.ask("GET", `/track/${order.trackingCode}`, { headers: person });
  expect(text).toContain("You might also like");
  expect(text).toContain("Milk jug");
  expect(text).not.toContain("Stoneware mug");
  expect(text.indexOf("You might also like")).toBeGreaterThan(text.indexOf("<h1>"));
  expect(text).toMatch(
    /<img src="https:\/\/img\.shop\.example\/jug\.jpg" alt="[^"]*" width="320" height="320" loading="lazy"/,
  );
  expect(String(headers["content-security-policy"])).toMatch(/img-src [^;]*https:\/\/img\.shop\.example/);
  expect(text).toContain("$24.00");
  expect(await notes(front)).toMatchObject({
    offers: [{ orderId: order.id, arm: "shown", placement: "page", unitId: "c-1" }],
  });
});

it("nothing is shown with an order in trouble, cancelled or on its way back, nor offered", async () => {
  const front = await start();
  const troubles = [
    { status: "Exception" },
    { status: "AttemptFail" },
    { status: "Expired" },
    { status: "Delivered", deliveredAt: monday, returnedAt: monday },
    { status: "InTransit", silentSince: monday },
  ] as const;
  for (const trouble of troubles) {
    const order = await place(front, trouble);
    const { text, headers } = await front.ask("GET", `/track/${order.trackingCode}`, { headers: person });
    expect([trouble.status, text.includes("Milk jug")]).toEqual([trouble.status, false]);
    expect(String(headers["content-security-policy"])).not.toContain("img.shop.example");
  }
  expect((await notes(front)).offers).toEqual([]);
});

it("who is held out sees none and is noted as such", async () => {
  const front = await start({ holdoutPercent: 50 });
  let shown = 0;
  for (let at = 0; at < 12; at += 1) {
    const order = await front.place({ currency: "USD", lines: [bought], customerId: `c-${at}` }, [delivered]);
    const { text } = await front.ask("GET", `/track/${order.trackingCode}`, { headers: person });
    if (text.includes("Milk jug")) shown += 1;
  }
  const { offers } = await notes(front);
  expect(offers).toHaveLength(12);
  expect(offers.filter(({ arm }) => arm === "shown")).toHaveLength(shown);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(12);
});

it("a click leads to the product's page in the shop and is counted with an opaque id and nothing personal", async () => {
  const front = await start();
  const order = await place(front);
  const go = await front.ask("GET", `/track/${order.trackingCode}/go/jug`, { headers: person });
  const location = String(go.headers.location);
  expect(go.status).toBe(303);
  expect(location).toMatch(/^https:\/\/shop\.example\/products\/jug\?milepost=[A-Za-z0-9_-]{16,}$/);
  expect(location).not.toContain(order.trackingCode);
  expect(go.headers["referrer-policy"]).toBe("no-referrer");
  await front.ask("GET", `/track/${order.trackingCode}/go/jug?p=e`, {
    headers: { "user-agent": "Googlebot/2.1" },
  });
  await front.ask("HEAD", `/track/${order.trackingCode}/go/jug`, { headers: person });
  const { clicks } = await notes(front);
  expect(
    clicks
      .toSorted((one) => (one.isHuman ? -1 : 1))
      .map(({ isHuman, placement, productId, customerId }) => [isHuman, placement, productId, customerId]),
  ).toEqual([
    [true, "page", "jug", "c-1"],
    [false, "email", "jug", "c-1"],
  ]);
});

it("whoever clicks without end is counted twenty times a minute at most", async () => {
  const front = await start();
  const { trackingCode } = await place(front);
  for (let times = 0; times < 25; times += 1)
    expect((await front.ask("GET", `/track/${trackingCode}/go/jug`, { headers: person })).status).toBe(303);
  expect((await notes(front)).clicks).toHaveLength(20);
});

it("nobody is led anywhere but to a product of the store", async () => {
  const front = await start();
  const { trackingCode } = await place(front);
  for (const rest of ["nowhere", "https", "gone2", "jug%2F..%2F"]) {
    const answer = await front.ask("GET", `/track/${trackingCode}/go/${rest}`, { headers: person });
    expect([rest, answer.status, answer.headers.location]).toEqual([rest, 404, undefined]);
  }
  expect((await front.ask("GET", `/track/${"A".repeat(27)}/go/jug`)).status).toBe(404);
  expect((await front.ask("POST", `/track/${trackingCode}/go/jug`)).status).toBe(405);
});
