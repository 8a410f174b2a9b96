import { expect, it } from "vitest";
import { startTestFront } from "@/testing/test-front";

const PAIRS = 30;
/** A difference this large comes by chance once in some ten thousand runs. */
const MOST_DEVIATIONS = 4;
/** Shorter than in life, far longer than the work takes. */
const FLOOR_MS = 40;

it("a code is asked for and a wrong one refused in the same time, with a contact on file and without (Mann–Whitney test over paired requests)", async () => {
  const front = await startTestFront({ front: { failureFloorMs: FLOOR_MS, trustedProxyHops: 1 } });
  const times = { send: timesOfPair(), verify: timesOfPair() };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const places = {
      withOne: await front.place({ number: `#a${pair}`, email: "dana@mail.example" }, []),
      without: await front.place({ number: `#b${pair}`, email: null }, []),
    };
    // Taken in turns, each first as often as second: what slows the machine down slows both.
    const turns = pair % 2 === 0 ? (["withOne", "without"] as const) : (["without", "withOne"] as const);
    for (const step of ["send", "verify"] as const)
      for (const [at, which] of turns.entries()) {
        const startedAt = performance.now();
        const { status } = await front.ask("POST", `/track/${places[which].trackingCode}/change-address`, {
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "x-forwarded-for": `198.51.100.${pair * 2 + at}`,
          },
          body: `step=${step}&code=12345`,
        });
        times[step][which].push(performance.now() - startedAt);
        expect(status).toBe(step === "send" ? 303 : 403);
      }
  }
  for (const { withOne, without } of [times.send, times.verify]) {
    expect(Math.min(...withOne, ...without)).toBeGreaterThanOrEqual(FLOOR_MS - 2);
    expect(Math.abs(deviations(withOne, without))).toBeLessThan(MOST_DEVIATIONS);
  }
}, 30_000);

function timesOfPair() {
  const none: number[] = [];
  return { withOne: [...none], without: [...none] };
}

/** The Mann–Whitney U of two samples in standard deviations from what equal distributions give. */
function deviations(one: readonly number[], other: readonly number[]): number {
  let u = 0;
  for (const a of one) for (const b of other) u += a > b ? 1 : a === b ? 0.5 : 0;
  const [n, m] = [one.length, other.length];
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}
