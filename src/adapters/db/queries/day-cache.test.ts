import { expect, it } from "vitest";
import { DAY_MS } from "@/domain/shared/instant";
import { openTestSqlite } from "@/testing/test-database";
import { createDayCache } from "./day-cache";

const day = (number: number) => ({ from: number * DAY_MS });

it("reads days that are behind once a minute, and the last two every time", async () => {
  const { read } = await openTestSqlite();
  const asked: number[] = [];
  let now = 0;
  const cache = createDayCache(
    async (_db, { from }) => {
      asked.push(from / DAY_MS);
      return [from / DAY_MS];
    },
    () => now,
  );
  const days = [day(5), day(6), day(7), day(8)];
  const asOf = 8.5 * DAY_MS;
  expect(await cache.read(read, days, asOf)).toEqual([5, 6, 7, 8]);
  expect(await cache.read(read, days, asOf)).toEqual([5, 6, 7, 8]);
  expect(asked).toEqual([5, 6, 7, 8, 7, 8]);
  now = 60_000;
  await cache.read(read, days, asOf);
  expect(asked.slice(6)).toEqual([5, 6, 7, 8]);
});
