import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BrakeSignals, brake, verdictInWords } from "./brake";

const healthy: BrakeSignals = {
  entered: 1_000,
  sent: 1_000,
  bounced: 2,
  complained: 0,
  optedOut: 1,
  duplicates: 0,
  failed: 3,
  former: { entered: 9_000, sent: 9_000 },
};
const tripped = (changes: Partial<BrakeSignals>) =>
  brake({ ...healthy, ...changes })
    .readings.filter((reading) => reading.tripped)
    .map(({ rail }) => rail);

describe("the brake of a soft launch (C13)", () => {
  it("leaves a healthy one alone", () => {
    expect(tripped({})).toEqual([]);
    expect(verdictInWords(brake(healthy))).toBe("All guard rails hold.");
  });

  it.each([
    ["bounces", { bounced: 60 }],
    ["complaints", { complained: 5 }],
    ["opt_outs", { optedOut: 30 }],
    ["duplicates", { duplicates: 1 }],
    ["errors", { failed: 200 }],
    ["volume", { sent: 3_500 }],
  ] as const)("stops for %s alone", (rail, changes) => {
    expect(tripped(changes)).toEqual([rail]);
  });

  it("says what stopped it in numbers", () => {
    expect(verdictInWords(brake({ ...healthy, complained: 5 }))).toBe(
      "Stopped by the brake: 5 complaints on 1000 messages, more than 0.3 %.",
    );
  });

  it("does not take a handful of messages for a trend, but never lets a duplicate pass", () => {
    const few = { entered: 5, sent: 5, former: null } as const;
    expect(tripped({ ...few, bounced: 2, complained: 1, optedOut: 2, failed: 2 })).toEqual([]);
    expect(tripped({ ...few, duplicates: 1 })).toEqual(["duplicates"]);
  });

  it("measures the volume against what an order ever gets where there is nothing to compare with", () => {
    expect(tripped({ sent: 9_900, former: null })).toEqual([]);
    expect(tripped({ sent: 10_100, former: null })).toEqual(["volume"]);
    expect(tripped({ sent: 2_000, former: { entered: 900, sent: 10 } })).toEqual([]);
  });

  it("never stops for less harm and goes on for more", () => {
    const count = fc.nat({ max: 2_000 });
    fc.assert(
      fc.property(count, count, count, count, (sent, complained, bounced, more) => {
        const signals = { ...healthy, sent, complained, bounced };
        const worse = { ...signals, complained: complained + more, bounced: bounced + more };
        return !brake(signals).trips || brake(worse).trips;
      }),
    );
  });
});
