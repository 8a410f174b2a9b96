import { expect, it } from "vitest";
import { measureSeen, missedTargets } from "./prove-seen";

it("machines are not taken for people, nor people for machines, on mails of which the truth is known (C5)", () => {
  const figures = measureSeen({ seed: 7, engagements: 10_000 });
  expect([missedTargets(figures), figures]).toEqual([[], figures]);
  // The raw rate looks far better than the truth, the verified one never does.
  expect(figures.rawRate).toBeGreaterThan(figures.trueRate + 0.1);
  expect(figures.verifiedRate).toBeLessThan(figures.trueRate + 0.01);
});
