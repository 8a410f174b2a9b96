// `npm run compare:layouts -- <folder>`: our own layout of a journey beside @dagrejs/dagre and elkjs, where a folder has them installed.
import { performance } from "node:perf_hooks";
import { layOut } from "../src/ui/journey-canvas/lay-out";
import type { Step } from "../src/ui/journey-canvas/step-order";
import { percentile } from "./bench/load/percentile";
import { dagreLayout } from "./compare-layouts/dagre-layout";
import { elkLayout } from "./compare-layouts/elk-layout";
import { greatSteps, randomSteps, shippedSteps } from "./compare-layouts/journeys";
import type { Layout } from "./compare-layouts/laid";
import { faultsOf, noFaults, sumOf } from "./compare-layouts/quality";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "Name a folder in which @dagrejs/dagre and elkjs are installed: npm install --prefix <folder> @dagrejs/dagre elkjs",
  );
  process.exit(2);
}

const own: Layout = {
  name: "our own",
  place: async (steps, heightOf) => {
    const {
      steps: boxes,
      ends,
      lines,
    } = layOut(steps, steps[0]?.id ?? null, { hasEveryEnd: true, heightOf });
    return { boxes: [...boxes, ...ends], lines };
  },
};
const layouts = [own, ...(await dagreLayout(folder)), ...(await elkLayout(folder))];
const ROUNDS = 30;
const RANDOM_JOURNEYS = 200;
const height = () => 112;

const great = greatSteps(200);
const others = [
  ...shippedSteps(),
  ...Array.from({ length: RANDOM_JOURNEYS }, (_none, seed) => randomSteps(seed)),
];
console.info(
  `200 steps, ${ROUNDS} times; the first time is cold. Then ${others.length} journeys of other shapes.`,
);
for (const layout of layouts) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await layout.place(great, height);
    times.push(performance.now() - begin);
  }
  const [first = Number.NaN, ...warm] = times;
  const ms = (value: number) => value.toFixed(1);
  console.info(
    `\n${layout.name}\n  200 steps: first ${ms(first)} ms, then half within ${ms(percentile(warm, 0.5))} ms, 95 of 100 within ${ms(percentile(warm, 0.95))} ms`,
  );
  console.info(`  drawn of the 200 steps: ${await judged(layout, [great])}`);
  console.info(`  drawn of the other journeys: ${await judged(layout, others)}`);
}

async function judged(layout: Layout, journeys: readonly (readonly Step[])[]): Promise<string> {
  let sum = noFaults;
  let refused = 0;
  for (const steps of journeys) {
    try {
      sum = sumOf(sum, faultsOf(steps, await layout.place(steps, height)));
    } catch {
      refused += 1;
    }
  }
  const { forks, outOfOrder, overlaps, crossings, throughBoxes, lines } = sum;
  return `${refused} given up with an error, ${outOfOrder} of ${forks} branches with their arms out of order, ${crossings} crossings, ${throughBoxes} of ${lines} lines through a step, ${overlaps} steps over each other`;
}
