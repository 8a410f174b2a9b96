import { expect, it } from "vitest";
import { handedOver, orderPlaced, scanNow, startStory, tellApp } from "@/testing/parcel-story";

it("mail about an order stands under the first that left, and under none that was refused", async () => {
  const app = await startStory();
  app.answers.push({ kind: "rejected", detail: "554 no", badRecipient: false });
  await tellApp(app, orderPlaced(app.deps.clock.now()));
  expect([app.answers, app.outbox]).toEqual([[], []]);
  await app.advance("1d");
  await tellApp(app, handedOver(app.deps.clock.now()));
  await app.advance("1d");
  await scanNow(app, "OutForDelivery");
  await app.advance("1d");
  const [first, ...later] = app.outbox;
  expect(first?.headers["In-Reply-To"]).toBeUndefined();
  expect(later.length).toBeGreaterThan(0);
  for (const { headers } of later) expect(headers["In-Reply-To"]).toBe(`<${first?.messageId}@ash.example>`);
});
