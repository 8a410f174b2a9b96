import { expect, it } from "vitest";
import { DAY_MS, MINUTE_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createThrottles } from "./throttles";

const windowMs = 10 * MINUTE_MS;

describeOnBothDatabases("throttles", (open) => {
  async function openThrottles() {
    const database = await open();
    const throttles = createThrottles(database);
    return (key: string, now: number) =>
      database.transaction((tx) => throttles.hit(tx, key, { limit: 2, windowMs, now }));
  }

  it("allow so many hits in a window, then say when to come back, then start afresh", async () => {
    const hit = await openThrottles();
    expect(await hit("a", monday)).toEqual({ allowed: true, retryAt: null });
    expect(await hit("a", monday + 1)).toEqual({ allowed: true, retryAt: null });
    const retryAt = monday + windowMs;
    expect(await hit("a", monday + 2)).toEqual({ allowed: false, retryAt });
    expect(await hit("a", retryAt - 1)).toEqual({ allowed: false, retryAt });
    expect(await hit("b", monday + 2)).toEqual({ allowed: true, retryAt: null });
    expect(await hit("a", retryAt)).toEqual({ allowed: true, retryAt: null });
  });

  it("never let two hits at the same time both be the last one allowed", async () => {
    const hit = await openThrottles();
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => hit("a", monday)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(2);
  });

  it("forget windows that ended more than a day ago", async () => {
    const hit = await openThrottles();
    await hit("a", monday);
    await hit("b", monday + 2 * DAY_MS);
    expect(await hit("a", monday + 2 * DAY_MS)).toEqual({ allowed: true, retryAt: null });
  });
});
