import { expect, it } from "vitest";
import { DAY_MS } from "@/domain/shared/instant";
import { monday } from "@/testing/builders/facts";
import { startTestFront } from "@/testing/test-front";

/** Below the 100 misses after which an address is asked to wait. */
const PAIRS = 45;
/** A difference this large comes by chance once in some ten thousand runs. */
const MOST_DEVIATIONS = 4;

it("an unknown and an expired code take the same time (Mann–Whitney test over paired requests)", async () => {
  const front = await startTestFront({ now: monday });
  const old = monday - 91 * DAY_MS;
  const { trackingCode } = await front.place({ deliveredAt: old }, [
    { deliveredAt: old, status: "Delivered" },
  ]);
  const timeOf = async (code: string) => {
    const startedAt = performance.now();
    const { status } = await front.ask("GET", `/track/${code}`);
    expect(status).toBe(404);
    return performance.now() - startedAt;
  };
  const unknown: number[] = [];
  const expired: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    // Taken in turns, each first as often as second: what slows the machine down slows both.
    const guess = String(pair).padStart(trackingCode.length, "0");
    if (pair % 2 === 0) unknown.push(await timeOf(guess));
    expired.push(await timeOf(trackingCode));
    if (pair % 2 === 1) unknown.push(await timeOf(guess));
  }
  expect(Math.abs(deviations(unknown, expired))).toBeLessThan(MOST_DEVIATIONS);
});

/** The Mann–Whitney U of two samples in standard deviations from what equal distributions give. */
function deviations(one: readonly number[], other: readonly number[]): number {
  let u = 0;
  for (const a of one) for (const b of other) u += a > b ? 1 : a === b ? 0.5 : 0;
  const [n, m] = [one.length, other.length];
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
