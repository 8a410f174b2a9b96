import { expect, it } from "vitest";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { touchpointMark } from "@/domain/page-activity/touchpoint-mark";
import { HOUR_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";

const form = { "content-type": "application/x-www-form-urlencoded" };

async function start(hoursAgo = 30, settings = {}) {
  const front = await startTestFront({ now: monday, settings });
  const deliveredAt = monday - hoursAgo * HOUR_MS;
  const order = await front.place({ deliveredAt }, [{ deliveredAt, status: "Delivered" }]);
  const { deps, store } = front.app;
  const page = `/track/${order.trackingCode}`;
  return {
    ...front,
    order,
    page,
    look: async () => (await front.ask("GET", page)).text,
    say: (said: Record<string, string>) =>
      front.ask("POST", `${page}/csat`, { headers: form, body: new URLSearchParams(said).toString() }),
    answer: () => deps.pageActivity.csat(deps.db.read, store.id, order.id),
  };
}

it("the page asks a day after the delivery, takes the answer without a script and says thanks", async () => {
  const { look, say, page, answer } = await start();
  expect(await look()).toContain("How was the delivery?");
  const said = await say({ score: "4", comment: "Quick, but Dana’s bell was not rung", via: "page" });
  expect([said.status, said.headers.location]).toEqual([303, `${page}#csat`]);
  expect(await answer()).toMatchObject({ score: 4, via: "page", comment: expect.stringContaining("Dana") });
  const after = await look();
  expect(after).toContain("Thank you for your answer.");
  expect(after).not.toContain("Dana");
});

it("a comment of the greatest length is taken in any script", async () => {
  const { say, answer } = await start();
  const comment = "箱が濡れていました。".repeat(100);
  expect((await say({ score: "2", comment, via: "page" })).status).toBe(303);
  expect(await answer()).toMatchObject({ comment });
});

it("an answer can be changed for a day, keeps its comment, and then stands", async () => {
  const { app, look, say, answer } = await start();
  await say({ score: "2", comment: "Wet box", via: "page" });
  await app.advance("23h");
  await say({ score: "3", comment: "", via: "page" });
  expect(await answer()).toMatchObject({ score: 3, comment: "Wet box", answeredAt: monday });
  await app.advance("2h");
  await say({ score: "5", comment: "", via: "page" });
  expect(await answer()).toMatchObject({ score: 3 });
  expect(await look()).not.toContain('id="csat"');
});

it("nobody is asked on the first day or after the third; the link of a message is good for longer", async () => {
  for (const hours of [2, 80])
    expect(await (await start(hours)).look()).not.toContain("How was the delivery?");
  const { ask, page, say, answer } = await start(80);
  const asked = await ask("GET", `${page}/csat?score=5`);
  expect(asked.status).toBe(200);
  expect(asked.text).toMatch(/value="5"[^>]*checked|checked=""[^>]*value="5"/);
  expect(await answer()).toBeNull();
  await say({ score: "5", comment: "" });
  expect(await answer()).toMatchObject({ score: 5, via: "link" });
});

it("a link followed too soon or too late says so and leads to the order's page", async () => {
  for (const [hours, said] of [
    [2, "We ask a little later"],
    [15 * 24, "The question is closed"],
  ] as const) {
    const { ask, page } = await start(hours);
    const { status, text } = await ask("GET", `${page}/csat?score=5`);
    expect(status).toBe(200);
    expect(text).toContain(said);
    expect(text).toContain(`href="${page}"`);
    expect(text).not.toContain("<form");
  }
});

it("a scanner that opens every number of a mail gives no answer", async () => {
  const { ask, page, answer } = await start(30);
  for (const score of [1, 2, 3, 4, 5]) await ask("GET", `${page}/csat?score=${score}`);
  expect(await answer()).toBeNull();
});

it("an answer counts for the message whose link was followed, and for the variant of the page", async () => {
  const { say, answer, ask, page, app, order } = await start(30);
  const look = { storeId: app.store.id, orderId: order.id, isHuman: true };
  await app.deps.db.transaction((tx) =>
    app.deps.orders.recordVisit(tx, { ...look, at: monday - HOUR_MS, via: "shipped", variant: "b" }),
  );
  await say({ score: "4", comment: "", via: "page" });
  expect(await answer()).toMatchObject({ touchpoint: "shipped", variant: "b" });
  const linked = await ask("POST", `${page}/csat?m=${touchpointMark("follow_up")}`, {
    headers: form,
    body: "score=5",
  });
  expect(linked.status).toBe(303);
  expect(await answer()).toMatchObject({ score: 5, touchpoint: "shipped" });
});

it("no number is no answer: the form comes back and says so", async () => {
  const { say, answer } = await start();
  const said = await say({ comment: "x" });
  expect(said.status).toBe(400);
  expect(said.text).toContain("Please choose a number from 1 to 5.");
  expect(await answer()).toBeNull();
});

it.each([
  [2, {}, 1],
  [3, {}, 0],
  [1, { csatTaskUpTo: 0 }, 0],
  [3, { csatTaskUpTo: 3 }, 1],
])("an answer of %i with the setting %o opens %i task, once", async (score, settings, expected) => {
  const { say, app, order } = await start(30, settings);
  await say({ score: String(score), comment: "", via: "page" });
  await say({ score: String(score), comment: "", via: "page" });
  const tasks = await createQueries(app.database).tasks.ofOrder(app.deps.db.read, app.store.id, order.id);
  expect(tasks.map(({ reason }) => reason)).toEqual(
    Array.from({ length: expected }, () => `Unhappy with the delivery: ${score} of 5.`),
  );
});
