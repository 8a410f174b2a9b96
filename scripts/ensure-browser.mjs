import { existsSync } from "node:fs";
import { runCommand } from "./run-command.mjs";

const NO_BROWSER =
  "No browser for the tests. Install Chromium or Google Chrome, or run `npx playwright install chromium`, " +
  "or name one in CHROMIUM_PATH; then run `npm test` again.";

/** Makes sure that there is a browser; installs Debian's Chromium where we may. Returns false when there is none. */
export async function ensureBrowser() {
  const { findBrowser } = await import("./find-browser.mjs");
  if (findBrowser() !== undefined) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium for the tests (apt-get) …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await runCommand("apt-get", ["update", "-qq"], env, "ignore");
    await runCommand(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
      env,
      "ignore",
    );
  }
  if (findBrowser() !== undefined) return true;
  console.error(NO_BROWSER);
  return false;
}
