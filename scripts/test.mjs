// `npm test`: unit and contract tests (Vitest), then the stories in a browser against the built app (Playwright).
// `npm test -- src/domain/order` runs only the tests of that path, without a browser.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { buildIfChanged } from "./build-app.mjs";
import { ensureBrowser } from "./ensure-browser.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { installedFile, projectRoot, runCommand } from "./run-command.mjs";

const onlyPaths = process.argv.slice(2);
const workFolder = mkdtempSync(`${tmpdir()}/milepost-test-`);

await ensureDependencies();
const suites = [await runUnitTests()];
if (onlyPaths.length === 0 && hasStories()) suites.push(await runStories());
rmSync(workFolder, { recursive: true, force: true });
report(suites);

async function runUnitTests() {
  const file = `${workFolder}/vitest.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await runCommand(process.execPath, [
    installedFile("vitest/vitest.mjs"),
    "run",
    ...reporters,
    ...onlyPaths,
  ]);
  const counts = readJson(file);
  return outcome(code, {
    passed: counts?.numPassedTests,
    failed: counts?.numFailedTests,
    skipped: counts?.numPendingTests,
  });
}

async function runStories() {
  if (!(await ensureBrowser())) return outcome(1, {});
  await buildIfChanged();
  const file = `${workFolder}/playwright.json`;
  const env = {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    E2E_PORTS: `${await freePort()},${await freePort()}`,
    E2E_DATA_FOLDER: `${workFolder}/data`,
  };
  const code = await runCommand(
    process.execPath,
    [installedFile("@playwright/test/cli.js"), "test", "--reporter=list,json"],
    env,
  );
  const counts = readJson(file)?.stats;
  const passed = counts === undefined ? undefined : counts.expected + counts.flaky;
  return outcome(code, { passed, failed: counts?.unexpected, skipped: counts?.skipped });
}

/** A suite that ended badly without a failed test (a crash, a missing browser) counts as one failure. */
function outcome(code, { passed = 0, failed = 0, skipped = 0 }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}

function report(suites) {
  const sum = (key) => suites.reduce((total, suite) => total + suite[key], 0);
  const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}

function hasStories() {
  try {
    return readdirSync(`${projectRoot}/e2e`, { recursive: true }).some((name) => name.endsWith(".spec.ts"));
  } catch {
    return false;
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
