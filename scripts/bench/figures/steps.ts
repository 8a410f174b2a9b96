import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Bench, shown } from "../figure";
import { startChild } from "../load/child";
import { SERVER_CORE } from "../load/cores";
import { firstMessage } from "../load/first-message";
import { percentile } from "../load/percentile";

const TARGET = 200_000;
const ORDERS = 400;

/** The engine alone: steps of the shipped journeys a second, on one core, as random orders ask for them. */
export const steps: Bench = {
  name: "steps",
  boundMs: 120_000,
  async run({ folder, isQuick }) {
    const program = fileURLToPath(new URL("../processes/step-runner.ts", import.meta.url));
    const logFile = join(folder, "steps.log");
    const settings = [ORDERS, isQuick ? 3 : 9, isQuick ? 500 : 1_000].map(String);
    const child = startChild({ args: ["--import", "tsx", program, ...settings], core: SERVER_CORE, logFile });
    const { recorded, said, perSecond } = await firstMessage(child, logFile, readSteps);
    await child.kill();
    const median = percentile(perSecond, 0.5);
    return [
      {
        what: `step() on one core: ${shown(recorded)} steps that ${ORDERS} random orders ask of the shipped journeys, again and again`,
        measured: `${shown(median)} steps/s (median of ${perSecond.length}; ${shown(Math.min(...perSecond))} to ${shown(Math.max(...perSecond))}), each with ${shown(said)} effects and ledger entries`,
        baseline: null,
        target: `at least ${shown(TARGET)}/s`,
        isMet: median >= TARGET,
      },
    ];
  },
};

function readSteps(message: object) {
  if (!("perSecond" in message) || !Array.isArray(message.perSecond)) return null;
  return {
    recorded: "recorded" in message ? Number(message.recorded) : Number.NaN,
    said: "said" in message ? Number(message.said) : Number.NaN,
    perSecond: message.perSecond.map(Number),
  };
}
