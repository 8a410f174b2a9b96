import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { busyOfLate, restAfter } from "./right-of-way";

const busy = fc.double({ min: 0, max: 1, noNaN: true });
const worked = fc.double({ min: 0, max: 60, noNaN: true });

describe("the right of way", () => {
  it("costs a backtest nothing while the process has little else to do", () => {
    expect(restAfter(20, { busy: 0, ageMs: 10 })).toBe(0);
    expect(restAfter(20, { busy: 0.08, ageMs: 100 })).toBe(0);
  });

  it("leaves a backtest a sixth of the time while the process is at work, so that it still ends", () => {
    expect(restAfter(20, { busy: 1, ageMs: 10 })).toBe(100);
    expect(restAfter(20, { busy: 0.3, ageMs: 10 })).toBe(100);
    expect(restAfter(5_000, { busy: 1, ageMs: 10 })).toBe(400);
  });

  it("is not claimed by what is over in a moment, and soon by what goes on", () => {
    const after = (...measured: number[]) => {
      const busy = measured.reduce(busyOfLate, 0);
      return restAfter(20, { busy, ageMs: 10 });
    };
    expect(after(0.4, 0, 0)).toBe(0);
    expect(after(1, 1)).toBe(100);
    expect(after(1, 1, 1, ...Array.from({ length: 10 }, () => 0))).toBe(0);
  });

  it("takes a process for busy that does not come to say how it is", () => {
    expect(restAfter(20, { busy: 0, ageMs: 300 })).toBe(100);
  });

  it("never asks for less rest because there is more to do", () => {
    fc.assert(
      fc.property(busy, busy, worked, (one, other, workedMs) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        const rest = (share: number) => restAfter(workedMs, { busy: share, ageMs: 0 });
        expect(rest(less)).toBeLessThanOrEqual(rest(more));
        expect(rest(less)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
