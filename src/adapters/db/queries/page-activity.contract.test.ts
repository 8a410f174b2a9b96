import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import { anOrder, monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";
import { createPageActivityQueries } from "./page-activity";

const span = { from: monday, to: monday + DAY_MS };

describeOnBothDatabases("what people do on the tracking pages", (open) => {
  async function start() {
    const db = await open();
    const { orders, pageActivity } = createStores(db, systemIds);
    const storeId = testStoreId;
    await db.transaction(async (tx) => {
      for (const name of ["1", "2", "3"])
        await orders.insert(
          tx,
          anOrder({
            id: `order-${name}`,
            externalId: name,
            trackingCode: `code-${name}`,
            number: `#${name}`,
            deliveredAt: monday,
          }),
        );
      const visit = { storeId, orderId: "order-1", isHuman: true, via: "shipped" };
      await orders.recordVisit(tx, { ...visit, at: monday });
      await orders.recordVisit(tx, { ...visit, at: monday + 9 });
      await orders.recordVisit(tx, { ...visit, at: monday + 10, via: null });
      await orders.recordVisit(tx, { ...visit, orderId: "order-2", at: monday + 5, variant: "b" });
      await orders.recordVisit(tx, { ...visit, orderId: "order-3", at: monday + 5, isHuman: false });
      await orders.recordVisit(tx, { ...visit, orderId: "order-3", at: span.to });
      const moment = { storeId, orderId: "order-1", via: "shipped" };
      await pageActivity.noteMoment(tx, { ...moment, kind: "wismo_click", at: monday + 1 });
      await pageActivity.noteMoment(tx, { ...moment, kind: "wismo_click", at: monday + 2, variant: "b" });
      await pageActivity.noteMoment(tx, { ...moment, kind: "promo_click", at: monday - 1 });
      const answer = { storeId, comment: null, via: "page" as const, answeredAt: monday, changedAt: monday };
      await pageActivity.saveCsat(tx, { ...answer, orderId: "order-1", score: 5 });
      await pageActivity.saveCsat(tx, { ...answer, orderId: "order-2", score: 2, variant: "b" });
    });
    const queries = createPageActivityQueries(db);
    return { ...queries, read: db.read };
  }

  it("counts orders once, by each way they were visited, and no machine", async () => {
    const { visitedOrders, counts, read } = await start();
    expect(await visitedOrders(read, testStoreId, span)).toBe(2);
    const rows = await counts(read, testStoreId, span);
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { via: "shipped", figure: "visit", times: 3, orders: 2 },
        { via: null, figure: "visit", times: 1, orders: 1 },
        { via: "shipped", figure: "wismo_click", times: 2, orders: 1 },
      ]),
    );
  });

  it("counts looks, acts and answers by the variant of the page", async () => {
    const { countsByVariant, scoresByVariant, orders, read } = await start();
    const rows = await countsByVariant(read, testStoreId, span);
    expect(rows.filter(({ variant }) => variant === "b")).toEqual(
      expect.arrayContaining([
        { variant: "b", figure: "visit", times: 1, orders: 1 },
        { variant: "b", figure: "wismo_click", times: 1, orders: 1 },
      ]),
    );
    const scores = await scoresByVariant(read, testStoreId, span);
    expect(scores).toEqual(
      expect.arrayContaining([
        { variant: "b", answers: 1, points: 2 },
        { variant: null, answers: 1, points: 5 },
      ]),
    );
    const seen = await orders(read, testStoreId, { ...span, figure: "visit", variant: "b", limit: 9 });
    expect(seen.map(({ number }) => number)).toEqual(["#2"]);
  });

  it("shows the orders behind a number, the newest first", async () => {
    const { orders, read } = await start();
    const numbersOf = async (asked: Partial<Parameters<typeof orders>[2]>) =>
      (await orders(read, testStoreId, { ...span, figure: "visit", limit: 9, ...asked })).map(
        ({ number }) => number,
      );
    expect(await numbersOf({})).toEqual(["#1", "#2"]);
    expect(await numbersOf({ via: null })).toEqual(["#1"]);
    expect(await numbersOf({ figure: "wismo_click" })).toEqual(["#1"]);
    expect(await numbersOf({ figure: "promo_click" })).toEqual([]);
    expect(await numbersOf({ figure: "csat", score: 2 })).toEqual(["#2"]);
    expect(await numbersOf({ limit: 1 })).toEqual(["#1"]);
  });

  it("counts answers by points beside the orders that arrived, and nothing of another store", async () => {
    const { scores, deliveredOrders, visitedOrders, read } = await start();
    const answers = await scores(read, testStoreId, span);
    expect(answers.toSorted((one, other) => one.score - other.score)).toEqual([
      { score: 2, answers: 1 },
      { score: 5, answers: 1 },
    ]);
    expect(await deliveredOrders(read, testStoreId, span)).toBe(3);
    expect(await visitedOrders(read, asStoreId("another-store"), span)).toBe(0);
  });
});
