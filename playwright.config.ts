import { tmpdir } from "node:os";
import { defineConfig } from "@playwright/test";
import { e2eEnvironment } from "./e2e/environment";
import { findBrowser } from "./scripts/find-browser.mjs";

/** A server for each worker: what one story changes in its store, no story beside it sees. */
const ports = (process.env.E2E_PORTS ?? "3900,3901").split(",").map(Number);
const dataFolder = process.env.E2E_DATA_FOLDER ?? `${tmpdir()}/milepost-e2e-${process.ppid}`;
const executablePath = findBrowser()?.executablePath;
const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
/** Every worker reads this file again, with its own place among the workers in its environment. */
const ownAddress = addresses[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];

/** Stories in a browser against the built server (`npm run build`), which starts with an empty data folder. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: ports.length,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    ...(ownAddress === undefined ? {} : { baseURL: ownAddress }),
    // To trace every story slows all of them; a picture tells most. E2E_TRACE=1 brings the traces of those that fail.
    trace: process.env.E2E_TRACE === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    timezoneId: "America/New_York",
    locale: "en-US",
    // Nothing glides: what is looked at stands still, and no story waits for it.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's sandbox refuses root.
      chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: "phone",
      // A story that needs a keyboard or room is a desktop's alone, and one without a browser runs once.
      grepInvert: /@desktop/,
      testIgnore: /\/(kill|first-day)\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: ports.map((port, place) => ({
    command: "node dist/main.mjs",
    url: `${addresses[place]}/healthz`,
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    env: e2eEnvironment({ port, baseURL: `http://127.0.0.1:${port}`, dataFolder: `${dataFolder}/${place}` }),
  })),
});
