// `npm run check`: format, lint, types, domain types, boundaries, dead code; all of them, then the verdict.
import { spawn } from "node:child_process";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { installedFile, projectRoot } from "./run-command.mjs";

const checks = {
  format: ["@biomejs/biome/bin/biome", "check", "--max-diagnostics=50", "."],
  lint: ["oxlint/bin/oxlint", "--type-aware", "--deny-warnings"],
  types: ["typescript/bin/tsc", "--noEmit", "-p", "tsconfig.check.json"],
  "domain types": ["typescript/bin/tsc", "--noEmit", "-p", "src/domain"],
  boundaries: ["dependency-cruiser/bin/dependency-cruiser.mjs", "src", "--config", ".dependency-cruiser.cjs"],
  "dead code": ["knip/bin/knip.js", "--no-progress", "--no-config-hints"],
};
const nodeFlags = { boundaries: ["--import", "./scripts/lint/typescript-6.mjs"] };

await ensureDependencies();
const failed = [];
await Promise.all(Object.entries(checks).map(([name, command]) => runCheck(name, command)));
if (failed.length > 0) {
  console.error(`\n${failed.length} of ${Object.keys(checks).length} checks failed: ${failed.join(", ")}.`);
  if (failed.includes("format")) console.error("`npm run format` mends the format.");
  process.exitCode = 1;
} else {
  console.log(`\nAll ${Object.keys(checks).length} checks passed.`);
}

async function runCheck(name, [file, ...args]) {
  const startedAt = performance.now();
  const { code, output } = await outputOf([...(nodeFlags[name] ?? []), installedFile(file), ...args]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (code === 0) {
    console.log(`✓ ${name} (${seconds} s)`);
    return;
  }
  failed.push(name);
  console.error(`✗ ${name} (${seconds} s)\n${output.trimEnd()}\n`);
}

function outputOf(args) {
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
