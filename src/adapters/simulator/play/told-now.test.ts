import { describe, expect, it } from "vitest";
import { HOUR_MS } from "@/domain/shared/instant";
import { findScenario } from "../scenarios/registry";
import { toldNow } from "./told-now";

const now = Date.parse("2026-11-22T12:00:00Z");
const late = findScenario("late");
const told = (speed: number) =>
  toldNow({ seed: 3, orders: 4, speed, now, ...(late === undefined ? {} : { only: [late] }) });

describe("a story told so that it happens now", () => {
  it("squeezes the dates by the speed: every scan is dated when it is sent", () => {
    const { hooks, total, endsAt } = told(3_600);
    const all = [...hooks];
    expect(all).toHaveLength(total);
    expect(all[0]?.at).toBeGreaterThanOrEqual(now);
    expect(all.at(-1)?.at).toBe(endsAt);
    expect(endsAt - now).toBeLessThan(HOUR_MS / 4);
    for (const { body, at } of all) {
      const dates = [...body.matchAll(/"(?:happened_at|processed_at|updated_at)":"([^"]+)"/g)];
      for (const [, written = ""] of dates) {
        expect(Date.parse(written)).toBeGreaterThan(now - 1_000);
        expect(Date.parse(written)).toBeLessThanOrEqual(at);
      }
    }
  });

  it("ends now at infinite speed, with its dates as far apart as they are", () => {
    const { hooks, endsAt } = told(Number.POSITIVE_INFINITY);
    const all = [...hooks];
    expect(endsAt).toBe(now);
    expect(all.at(-1)?.at).toBe(now);
    expect(now - (all[0]?.at ?? now)).toBeGreaterThan(5 * 24 * HOUR_MS);
  });
});
