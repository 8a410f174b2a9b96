// `npm run bench [-- ingest mail …] [--quick] [--server dist/main.mjs]`: measures how fast Milepost is, each figure beside
// its baseline in the same run, and says whether it is as fast as promised.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Bench, Figure } from "./bench/figure";
import { ingest } from "./bench/figures/ingest";
import { mail } from "./bench/figures/mail";
import { sustained } from "./bench/figures/sustained";
import { keepOffServerCore } from "./bench/load/cores";
import { buildIfChanged } from "./build-app.mjs";

const benches: readonly Bench[] = [ingest, sustained, mail];

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
keepOffServerCore();

const missed: string[] = [];
for (const bench of chosen) {
  const startedAt = performance.now();
  const figures = await measured(bench);
  console.log(`\n${bench.name}  (npm run bench -- ${bench.name}, ${seconds(startedAt)} s)`);
  for (const figure of figures) print(figure);
  missed.push(...figures.filter(({ isMet }) => isMet === false).map(({ what }) => `${bench.name}: ${what}`));
}
console.log(missed.length === 0 ? "\nEvery target is met." : `\nBelow target:\n${missed.join("\n")}`);
process.exit(missed.length === 0 ? 0 : 1);

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

function seconds(startedAt: number): string {
  return ((performance.now() - startedAt) / 1_000).toFixed(0);
}
