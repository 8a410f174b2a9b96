// `npm run bench [-- steps ingest mail …] [--quick] [--server dist/main.mjs]`: measures how fast Milepost is, each figure beside
// its baseline in the same run, and says whether it is as fast as promised.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Bench, Figure } from "./bench/figure";
import { channels } from "./bench/figures/channels";
import { editor } from "./bench/figures/editor";
import { ingest } from "./bench/figures/ingest";
import { lighthouse } from "./bench/figures/lighthouse";
import { mail } from "./bench/figures/mail";
import { memory } from "./bench/figures/memory";
import { orders } from "./bench/figures/orders";
import { steps } from "./bench/figures/steps";
import { sustained } from "./bench/figures/sustained";
import { timers } from "./bench/figures/timers";
import { track } from "./bench/figures/track";
import { keepOffServerCore, takeAllCores } from "./bench/load/cores";
import { buildIfChanged } from "./build-app.mjs";

const benches: readonly Bench[] = [
  steps,
  ingest,
  sustained,
  mail,
  channels,
  track,
  lighthouse,
  timers,
  orders,
  memory,
  editor,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false }, server: { type: "string" } },
});
const chosen = positionals.length === 0 ? benches : benches.filter(({ name }) => positionals.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such bench. There are: ${benches.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
if (values.server === undefined) await buildIfChanged();
const serverFile = resolve(values.server ?? "dist/main.mjs");

const measuredFigures: { readonly bench: string; readonly figure: Figure }[] = [];
for (const bench of chosen) {
  if (bench.usesAllCores === true) takeAllCores();
  else keepOffServerCore();
  const startedAt = performance.now();
  const figures = await measured(bench);
  console.log(`\n${bench.name}  (npm run bench -- ${bench.name}, ${seconds(startedAt)} s)`);
  for (const figure of figures) print(figure);
  measuredFigures.push(...figures.map((figure) => ({ bench: bench.name, figure })));
}
printSummary();
process.exit(measuredFigures.some(({ figure }) => figure.isMet === false) ? 1 : 0);

async function measured(bench: Bench): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), `milepost-bench-${bench.name}-`));
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${bench.boundMs / 1_000} s`)), bench.boundMs);
  });
  try {
    return await Promise.race([bench.run({ isQuick: values.quick, serverFile, folder }), tooLate]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ what: "The bench itself", measured: why, baseline: null, target: "to end", isMet: false }];
  } finally {
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  }
}

function print({ what, measured: value, baseline, target, isMet }: Figure): void {
  const verdict = target === null ? "" : isMet ? `  [${target}: met]` : `  [${target}: MISSED]`;
  const beside = baseline === null ? "" : `\n      baseline ${baseline}`;
  console.log(`  ${what}\n      ${value}${verdict}${beside}`);
}

/** One line for each figure that something was promised for. */
function printSummary(): void {
  const promised = measuredFigures.filter(({ figure }) => figure.target !== null);
  const verdicts = promised.map(({ figure: { isMet } }) =>
    isMet === null ? "not measured" : isMet ? "met" : "MISSED",
  );
  console.log("\nSummary");
  for (const [index, { bench, figure }] of promised.entries()) {
    const [measuredInShort = ""] = figure.measured.split(/; | \(/);
    const verdict = (verdicts[index] ?? "").padEnd(13);
    console.log(
      `  ${verdict}${bench.padEnd(11)}${shortened(figure.what)}: ${measuredInShort} [${figure.target}]`,
    );
  }
  const missed = verdicts.filter((verdict) => verdict === "MISSED").length;
  console.log(
    missed === 0 ? "Every target that was measured is met." : `${missed} of ${promised.length} below target.`,
  );
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1_000).toFixed(0);
}
