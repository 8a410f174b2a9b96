import { readFileSync } from "node:fs";
import { mustRun, projectRoot } from "./run-command.mjs";

/** Runs `npm ci` where node_modules is absent or is not what package-lock.json says. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  console.log("Installing the packages of package-lock.json (npm ci) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund"];
  if (npm?.endsWith(".js")) await mustRun("npm ci", process.execPath, [npm, ...args]);
  else await mustRun("npm ci", "npm", args);
}

/** npm writes what it installed into node_modules/.package-lock.json as its last step. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  if (installed === undefined) return false;
  const wanted = readLock("package-lock.json") ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.optional === true) return true;
    if (entry.dev === true && process.env.NODE_ENV === "production") return true;
    return installed[path]?.version === entry.version;
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(`${projectRoot}/${path}`, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
