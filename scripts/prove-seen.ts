// `npm run prove:seen [-- --engagements 100000] [--seed 1]`: the figures of C5 on a labelled stream.
import { parseArgs } from "node:util";
import { measureSeen, missedTargets } from "../src/testing/seen-proof/prove-seen";

const { values } = parseArgs({
  options: { engagements: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const figures = measureSeen({ seed: Number(values.seed), engagements: Number(values.engagements) });
const percent = (part: number) => `${(part * 100).toFixed(2)} %`;
const lines = [
  ["Mails", String(figures.mails)],
  ["Engagements, labelled", `${figures.engagements} (10,000 at least)`],
  ["By machines", String(figures.machineOpens)],
  ["Machines not counted as seen", `${percent(figures.machinesNotSeen)} (99 % at least)`],
  [
    "Texts withheld from people who had not seen the mail",
    `${percent(figures.wronglyWithheld)} (2 % at most)`,
  ],
  ["Texts sent to people who had followed a link", `${percent(figures.toldTwice)} (1 % at most)`],
  ["Open rate, raw", percent(figures.rawRate)],
  ["Open rate, verified", percent(figures.verifiedRate)],
  ["Open rate, in truth", percent(figures.trueRate)],
] as const;
for (const [name, value] of lines) console.log(`${name.padEnd(56)}${value}`);
const missed = missedTargets(figures);
console.log(missed.length === 0 ? "All targets met." : `Missed: ${missed.join(", ")}.`);
process.exitCode = missed.length === 0 ? 0 : 1;
