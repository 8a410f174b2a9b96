import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { installedFile, mustRun, projectRoot } from "./run-command.mjs";

const STAMP = "dist/built-from.txt";
const OUTPUTS = [
  ".next/BUILD_ID",
  "dist/main.mjs",
  "dist/replay-thread.mjs",
  "dist/smtp-thread.mjs",
  "dist/composer-thread.mjs",
  STAMP,
];
const SOURCES = [
  "src",
  "public",
  "scripts/build-app.mjs",
  "next.config.mjs",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** True when an earlier build is there, whatever it was made from. */
export function isBuilt() {
  return OUTPUTS.every((path) => existsSync(`${projectRoot}/${path}`));
}

/** Builds the screens (Next) and the server (esbuild) unless both were built from these very sources. */
export async function buildIfChanged() {
  const sources = hashOfSources();
  if (isBuilt() && readFileSync(`${projectRoot}/${STAMP}`, "utf8") === sources) return;
  await buildApp(sources);
}

/** Builds the screens and the server, and notes what they were built from. */
export async function buildApp(sources = hashOfSources()) {
  console.log("Building …");
  rmSync(`${projectRoot}/${STAMP}`, { force: true });
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await mustRun(
    "Building the screens",
    process.execPath,
    [installedFile("next/dist/bin/next"), "build"],
    env,
  );
  await bundleServer();
  mkdirSync(`${projectRoot}/dist`, { recursive: true });
  writeFileSync(`${projectRoot}/${STAMP}`, sources);
}

/** A file for the server and one for each kind of thread beside it; packages stay in node_modules. */
async function bundleServer() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: projectRoot,
    entryPoints: {
      main: "src/server/main.ts",
      "replay-thread": "src/server/backtest/replay-thread.ts",
      "smtp-thread": "src/adapters/channels/email/smtp-thread.ts",
      "composer-thread": "src/server/composer/composer-thread.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    // Else it writes such an expression as a constructor, which is called again for every text.
    supported: { "regexp-unicode-property-escapes": true },
    packages: "external",
    alias: { "@": `${projectRoot}/src` },
    jsx: "automatic",
    sourcemap: true,
    loader: { ".css": "text", ".sql": "text" },
    logLevel: "warning",
  });
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const path of SOURCES.flatMap(filesUnder)) {
    hash.update(`\n${path}\n`).update(readFileSync(`${projectRoot}/${path}`));
  }
  return hash.digest("hex");
}

/** Files below a path, sorted, without tests: a changed test needs no new build. */
function filesUnder(path) {
  if (!existsSync(`${projectRoot}/${path}`)) return [];
  const entries = safeList(path);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(projectRoot.length + 1))
    .sort();
}

function safeList(path) {
  try {
    return readdirSync(`${projectRoot}/${path}`, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
