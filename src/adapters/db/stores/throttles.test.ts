import { expect, it } from "vitest";
import { MINUTE_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { openTestSqlite } from "@/testing/test-database";
import { createThrottles } from "./throttles";

it("allows so many hits in a window, then says when to come back, then starts afresh", async () => {
  const database = await openTestSqlite();
  const throttles = createThrottles(database);
  const hit = (key: string, now: number) =>
    database.transaction((tx) => throttles.hit(tx, key, { limit: 2, windowMs: 10 * MINUTE_MS, now }));
  expect(await hit("a", monday)).toEqual({ allowed: true, retryAt: null });
  expect(await hit("a", monday + 1)).toEqual({ allowed: true, retryAt: null });
  const retryAt = monday + 10 * MINUTE_MS;
  expect(await hit("a", monday + 2)).toEqual({ allowed: false, retryAt });
  expect(await hit("a", retryAt - 1)).toEqual({ allowed: false, retryAt });
  expect(await hit("b", monday + 2)).toEqual({ allowed: true, retryAt: null });
  expect(await hit("a", retryAt)).toEqual({ allowed: true, retryAt: null });
});
