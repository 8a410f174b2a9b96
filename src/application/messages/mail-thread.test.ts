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

it("mail stands under no text: a text has no place in a thread of mail", async () => {
  const app = await startStory();
  const { deps, store } = app;
  await tellApp(app, orderPlaced(deps.clock.now()));
  const [mail] = app.outbox;
  const sent = await deps.messages.find(deps.db.read, mail?.messageId ?? "");
  if (sent === null) throw new Error("No mail left.");
  const earlier = {
    id: deps.ids.next(),
    key: "texted",
    channel: "sms",
    queuedAt: sent.queuedAt - 1,
  } as const;
  await deps.db.transaction((tx) => deps.messages.insert(tx, { ...sent, ...earlier, storeId: store.id }));
  await tellApp(app, handedOver(deps.clock.now()));
  await app.advance("1d");
  expect(app.outbox.slice(1).map(({ headers }) => headers["In-Reply-To"])).toContain(
    `<${mail?.messageId}@ash.example>`,
  );
  expect(JSON.stringify(app.outbox.map(({ headers }) => headers))).not.toContain(earlier.id);
});
