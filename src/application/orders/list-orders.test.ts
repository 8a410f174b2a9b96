import { describe, expect, it } from "vitest";
import { startToldShop } from "@/testing/told-shop";
import { countOrders, listOrders, searchOrders } from "./list-orders";

describe("the list of orders", () => {
  it("shows of each order where it is, how late, and what the customer hears next", async () => {
    const shop = await startToldShop();
    await shop.place("1041");
    await shop.advance("1h");
    await shop.place("1042");
    await shop.ship("1042");
    await shop.scan("TN1042", "InTransit");
    const list = () => listOrders(shop.readDeps, { ...shop.reader, filter: "all", after: null });
    const { rows, next } = await list();
    expect(next).toBeNull();
    expect(rows.map(({ number }) => number)).toEqual(["#1042", "#1041"]);
    expect(rows[0]).toMatchObject({
      name: "Dana Whitfield",
      badge: { tone: "moving", word: "On its way" },
      place: "Leipzig",
      window: "Fri 13 March",
      daysLate: 0,
      next: { label: "In transit" },
    });
    expect(rows[1]).toMatchObject({ badge: { tone: "quiet", word: "Placed" }, place: null, window: null });
    await shop.advance("7d");
    expect((await list()).rows[0]).toMatchObject({ badge: { tone: "silent" }, daysLate: 3 });
    const counts = await countOrders(shop.readDeps, shop.store);
    expect(counts).toEqual({ all: 2, late: 1, silent: 1, exception: 0, delivered_today: 0 });
    const late = await listOrders(shop.readDeps, { ...shop.reader, filter: "late", after: null });
    expect(late.rows.map(({ number }) => number)).toEqual(["#1042"]);
  });

  it("lets nobody find by e-mail who may not see persons", async () => {
    const shop = await startToldShop();
    await shop.place("1042");
    const search = (text: string, seesPerson: boolean) =>
      searchOrders(shop.readDeps, { store: shop.store, seesPerson, text });
    expect(await search("dana@example.com", true)).toHaveLength(1);
    expect(await search("dana@example.com", false)).toEqual([]);
    expect(await search("1042", false)).toMatchObject([{ number: "#1042", name: "D. W." }]);
  });
});
