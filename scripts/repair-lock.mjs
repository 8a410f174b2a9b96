// Run after every `npm install`: adds the optional platform packages that the install left out of
// package-lock.json. npm silently drops an optional package it could not fetch (another platform's binary
// that a registry mirror does not carry), and then `npm ci` refuses the lock and other platforms get no
// native binary (npm/cli#4828).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const lockPath = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(lockPath, "utf8"));

const added = missingOptionals(lock.packages);
for (const [path, entry] of added) lock.packages[path] = entry;

if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(lockPath, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`package-lock.json: ${added.length} missing optional packages added.`);

function missingOptionals(packages) {
  const missing = new Map();
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, parent, name) || missing.has(`node_modules/${name}`)) continue;
      const isDev = entry.dev === true ? { dev: true } : {};
      missing.set(`node_modules/${name}`, {
        version: exactVersion(range, `${parent} -> ${name}`),
        ...platformOf(name),
        ...isDev,
        optional: true,
      });
    }
  }
  return [...missing];
}

/** npm looks for a package in the parent's own node_modules first, then in each folder above it. */
function isLocked(packages, parent, name) {
  let folder = parent;
  for (;;) {
    const path = folder === "" ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path] !== undefined) return true;
    if (folder === "") return false;
    const cut = folder.lastIndexOf("/node_modules/");
    folder = cut === -1 ? "" : folder.slice(0, cut);
  }
}

function exactVersion(range, where) {
  const version = /^[\^~]?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(range)?.[1];
  if (version === undefined) throw new Error(`${where}: cannot take an exact version out of "${range}".`);
  return version;
}

/** Platform packages carry their operating system, processor and C library in their name. */
function platformOf(name) {
  const words = name.split(/[-/@.]/);
  const platform = {};
  const os = words.find((word) =>
    [
      "darwin",
      "linux",
      "win32",
      "windows",
      "freebsd",
      "openbsd",
      "netbsd",
      "sunos",
      "aix",
      "android",
      "openharmony",
    ].includes(word),
  );
  const cpu = words.find((word) =>
    [
      "x64",
      "arm64",
      "arm",
      "ia32",
      "ppc64",
      "ppc64le",
      "ppc",
      "s390x",
      "riscv64",
      "loong64",
      "mips64el",
      "mipsel",
      "wasm32",
    ].includes(word),
  );
  if (cpu !== undefined) platform.cpu = [cpu === "ppc64le" ? "ppc64" : cpu];
  if (os !== undefined) platform.os = [os === "windows" ? "win32" : os];
  if (words.includes("musl")) platform.libc = ["musl"];
  if (words.includes("gnu") && os === "linux") platform.libc = ["glibc"];
  return platform;
}
