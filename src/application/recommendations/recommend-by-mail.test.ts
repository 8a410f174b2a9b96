import { expect, it } from "vitest";
import { createEmailRenderer } from "@/adapters/channels/email/email-renderer";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { defaultRecommendationSettings } from "@/domain/recommendation/recommendation-settings";
import { anOrder, aShipment, monday, someFacts } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { startTestApp } from "@/testing/test-app";
import { previewMessage } from "../messages/preview-message";
import { recommendByMail } from "./recommend-by-mail";

const bought = { externalId: "1", productId: "mug", variantId: "v-1", title: "Mug", quantity: 1 };
const blocks = [
  { kind: "text", text: "It is there." },
  { kind: "items" },
  { kind: "recommendations" },
] as const;
const version = {
  messages: {
    letter: {
      class: "transactional" as const,
      subject: "Delivered",
      preheader: "There",
      blocks: [...blocks],
    },
  },
};

async function start(holdoutPercent = 0) {
  const recommendations = { ...defaultRecommendationSettings, holdoutPercent };
  const app = await startTestApp({
    settings: { recommendations },
    renderer: createEmailRenderer({ appUrl: "https://milepost.example" }),
  });
  const { deps, store } = app;
  const order = anOrder({ storeId: store.id, lines: [bought] });
  await deps.db.transaction(async (tx) => {
    const products = [
      aProduct({ id: "mug", currency: "EUR" }),
      aProduct({ id: "tea", title: "Loose tea", currency: "EUR", priceMinor: 1250 }),
    ];
    await deps.products.save(tx, store.id, { products, source: "csv", reading: "r", at: monday });
    const pair = { productId: "mug", otherId: "tea", together: 4, score: 9 };
    await deps.recommendations.replacePairs(tx, store.id, [pair]);
    await deps.orders.insert(tx, order);
  });
  const byMail = (shipment = {}, message = { channel: "email", template: "letter" }) => {
    const shipments = [aShipment({ status: "Delivered", deliveredAt: monday, ...shipment })];
    const facts = someFacts({ order, shipments, now: monday });
    return deps.db.transaction((tx) => recommendByMail(deps, tx, { message, version, store, facts }));
  };
  const offers = () => deps.recommendations.offersBetween(deps.db.read, store.id, 0, monday + 1);
  return { app, deps, store, order, byMail, offers };
}

it("the delivered mail recommends what goes with the order, which its recipient may know", async () => {
  const { byMail, offers } = await start();
  expect((await byMail()).map(({ id }) => id)).toEqual(["tea"]);
  expect(await offers()).toMatchObject([{ placement: "email", arm: "shown" }]);
});

it("nothing is recommended while anything is wrong, nor by text message", async () => {
  const { byMail, offers } = await start();
  expect(await byMail({ status: "Exception", deliveredAt: null })).toEqual([]);
  expect(await byMail({ returnedAt: monday })).toEqual([]);
  expect(await byMail({}, { channel: "sms", template: "letter" })).toEqual([]);
  expect(await byMail({}, { channel: "email", template: "another" })).toEqual([]);
  expect(await offers()).toEqual([]);
});

it("HTML and text name the product with its price, and its link goes by the order's page", async () => {
  const { app, deps, store, order } = await start();
  const preview = await previewMessage(
    { ...deps, queries: createQueries(app.database) },
    {
      store,
      template: version.messages.letter,
      orderId: order.id,
      covers: "order",
      touchpoint: "delivered",
      seesPerson: true,
    },
  );
  if (preview.email.kind === "failed") throw new Error(preview.email.why);
  const link = `https://milepost.example/track/${order.trackingCode}/go/tea?p=e`;
  for (const part of [preview.email.html, preview.email.text]) {
    expect(part).toContain("You might also like");
    expect(part).toContain("Loose tea");
    expect(part).toContain(link);
  }
  expect(preview.email.text.indexOf("You might also like")).toBeGreaterThan(
    preview.email.text.indexOf("1 × Mug"),
  );
  expect(preview.sms).not.toContain("tea");
});

it("a preview of an order nobody placed shows what the store sells", async () => {
  const { app, deps, store } = await start();
  const asked = {
    store,
    template: version.messages.letter,
    orderId: null,
    covers: "order" as const,
    touchpoint: "delivered" as const,
    seesPerson: false,
  };
  const { email } = await previewMessage({ ...deps, queries: createQueries(app.database) }, asked);
  if (email.kind === "failed") throw new Error(email.why);
  expect(email.html).toContain("Loose tea");
});
