import { expect, test } from "vitest";
import { HOUR_MS } from "@/domain/shared/instant";
import { anOrder } from "@/testing/builders/facts";
import { openTestConsole } from "@/testing/test-console";

const store = "shop";

async function start() {
  const console = await openTestConsole();
  const { deps } = console.container;
  const row = await deps.stores.findBySlug(deps.db.read, store);
  if (row === null) throw new Error("There is no store");
  const now = deps.clock.now();
  await deps.db.transaction(async (tx) => {
    await deps.orders.insert(tx, anOrder({ storeId: row.id, id: "order-1", customerId: null }));
    const visit = { storeId: row.id, orderId: "order-1", isHuman: true };
    await deps.orders.recordVisit(tx, { ...visit, at: now - HOUR_MS, via: "shipped" });
    await deps.pageActivity.noteMoment(tx, {
      ...visit,
      at: now - HOUR_MS,
      kind: "self_service_started",
      via: "shipped",
    });
  });
  return console;
}

test.each(["owner", "manager", "executive"] as const)(
  "a %s sees what people do on the pages",
  async (role) => {
    const { api } = await (await start()).addMember({ store, role });
    const analytics = await api.pageAnalytics.read({ store, days: 7 });
    expect(analytics).toMatchObject({ visitedOrders: 1, csat: { answers: 0, mean: null } });
    expect(analytics.figures.self_service_started).toEqual({ times: 1, orders: 1 });
    expect(analytics.bars).toHaveLength(7);
    expect(analytics.bars.reduce((sum, bar) => sum + bar.visitedOrders, 0)).toBe(1);
    expect(analytics.touchpoints).toEqual([
      {
        via: "shipped",
        label: "Shipped",
        visitedOrders: 1,
        wismoClicks: 0,
        promoClicks: 0,
        started: 1,
        finished: 0,
      },
    ]);
    expect(analytics.variants).toEqual([]);
    expect((await api.pageAnalytics.read({ store, days: 91 })).bars).toHaveLength(13);
    const orders = await api.pageAnalytics.orders({ store, days: 7, figure: "visit" });
    expect(orders.map(({ orderId }) => orderId)).toEqual(["order-1"]);
  },
);

test.each(["agent", "senior_agent"] as const)("a %s does not", async (role) => {
  const { api } = await (await start()).addMember({ store, role });
  await expect(api.pageAnalytics.read({ store, days: 7 })).rejects.toThrow("does not allow");
});
