import { expect, it } from "vitest";
import { openReader } from "@/adapters/db/open-reader";
import { createQueries } from "@/adapters/db/queries/create-queries";
import { type EditedShop, startEditedShop, thanksAfter } from "@/testing/edited-shop";
import { setShare, stopSoftLaunch } from "../journeys/soft-launch";
import { checkFidelity } from "./check-fidelity";

async function placeMany(shop: EditedShop, from: number, count = 12): Promise<void> {
  for (let number = from; number < from + count; number++) await shop.place(String(number));
  await shop.advance("1h");
}

async function fidelityOf({ database, store, deps }: EditedShop) {
  const reader = openReader(`file:${database.file}`);
  const { histories } = createQueries(reader);
  const span = { store, from: 0, until: deps.clock.now() };
  const fidelity = await checkFidelity({ read: reader.read, histories }, span);
  await reader.close();
  return fidelity;
}

it("a replay knows which orders a soft launch had drawn, however its share went up, down and away (R142, C1)", async () => {
  const shop = await startEditedShop();
  const { editing, actor } = shop;
  const journeyId = await shop.publishNew(thanksAfter(5), { percent: 30 });
  await placeMany(shop, 1000);
  await setShare(editing, { actor, journeyId, percent: 100 });
  await placeMany(shop, 1100);
  await shop.publishNext(journeyId, thanksAfter(9), { percent: 40 });
  await placeMany(shop, 1200);
  await setShare(editing, { actor, journeyId, percent: 80 });
  await placeMany(shop, 1300);
  await stopSoftLaunch(editing, { actor, journeyId });
  await placeMany(shop, 1400);
  await setShare(editing, { actor, journeyId, percent: 50 });
  await placeMany(shop, 1500);
  await shop.publishNext(journeyId, thanksAfter(7), { percent: 50 });
  await placeMany(shop, 1600);
  await setShare(editing, { actor, journeyId, percent: 100 });
  await placeMany(shop, 1700);
  await shop.advance("2d");
  const { orders, pairs, mismatches } = await fidelityOf(shop);
  expect(orders).toBe(96);
  expect(pairs).toBeGreaterThan(300);
  expect(mismatches).toEqual([]);
});
