// Steps recorded inputs as fast as it can. Arguments: how many orders to record, rounds, milliseconds of a round.
import { step } from "../../../src/domain/journey/step";
import { recordSteps } from "../load/recorded-steps";

const [orders = 0, rounds = 0, roundMs = 0] = process.argv.slice(2).map(Number);
const inputs = recordSteps(orders);

/** Steps for about `ms`; returns steps a second, and how much they said, so that no compiler leaves them out. */
function stepFor(ms: number): { perSecond: number; said: number } {
  const startedAt = performance.now();
  let steps = 0;
  let said = 0;
  for (;;) {
    for (const input of inputs) {
      const [, effects, trace] = step(input);
      said += effects.length + trace.length;
    }
    steps += inputs.length;
    const tookMs = performance.now() - startedAt;
    if (tookMs >= ms) return { perSecond: steps / (tookMs / 1_000), said: said / steps };
  }
}

stepFor(roundMs);
const results = Array.from({ length: rounds }, () => stepFor(roundMs));
process.send?.({
  recorded: inputs.length,
  said: results.at(-1)?.said ?? 0,
  perSecond: results.map(({ perSecond }) => perSecond),
});
process.once("disconnect", () => process.exit(0));
