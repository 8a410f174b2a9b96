import { tmpdir } from "node:os";
import { defineConfig } from "@playwright/test";
import { e2eEnvironment } from "./e2e/environment";
import { findBrowser } from "./scripts/find-browser.mjs";

const port = Number(process.env.E2E_PORT ?? 3900);
const dataFolder = process.env.E2E_DATA_FOLDER ?? `${tmpdir()}/milepost-e2e-${process.ppid}`;
const executablePath = findBrowser()?.executablePath;
const baseURL = `http://127.0.0.1:${port}`;

/** Stories in a browser against the built server (`npm run build`), which starts with an empty data folder. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL,
    trace: "retain-on-failure",
    timezoneId: "America/New_York",
    locale: "en-US",
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
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    { name: "phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: "node dist/main.mjs",
    url: `${baseURL}/healthz`,
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    env: e2eEnvironment({ port, baseURL, dataFolder }),
  },
});
