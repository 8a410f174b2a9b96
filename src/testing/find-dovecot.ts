import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const PACKAGES = ["dovecot-core", "dovecot-imapd"];

/** Dovecot's programs: its IMAP engine, and what hands it its settings. */
export interface Dovecot {
  readonly imap: string;
  readonly doveconf: string;
  readonly libraries: string;
}

/**
 * Dovecot for the tests: an installed one, else Debian's packages unpacked into the cache folder, which needs no rights
 * and installs nothing. Throws a sentence that says what to do where neither works.
 */
export async function findDovecot(): Promise<Dovecot> {
  const installed = dovecotIn("/");
  if (isWhole(installed)) return installed;
  const folder = join(cacheFolder(), "dovecot");
  const unpacked = dovecotIn(folder);
  if (isWhole(unpacked)) return unpacked;
  try {
    await unpackInto(folder);
  } catch (cause) {
    throw new Error(
      `No IMAP server for the tests: Dovecot is not installed (${installed.imap}, ${installed.doveconf}), and Debian's ` +
        `packages ${PACKAGES.join(" and ")} could not be fetched into ${folder}. ` +
        "Install it (`apt-get install dovecot-imapd`), then run the tests again.",
      { cause },
    );
  }
  return unpacked;
}

function dovecotIn(root: string): Dovecot {
  const libraries = join(root, "usr/lib/dovecot");
  return { imap: join(libraries, "imap"), doveconf: join(root, "usr/bin/doveconf"), libraries };
}

function isWhole({ imap, doveconf }: Dovecot): boolean {
  return existsSync(imap) && existsSync(doveconf);
}

/** Where `scripts/with-node.sh` keeps what it fetches, too. */
function cacheFolder(): string {
  const { MILEPOST_CACHE: own, XDG_CACHE_HOME: caches } = process.env;
  return own || join(caches || join(homedir(), ".cache"), "milepost");
}

/** Whole or not at all: another test file may be doing the same, and be there first. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  const root = join(work, "root");
  try {
    await fetchPackages(work);
    for (const name of await readdir(work))
      if (name.endsWith(".deb")) await run("dpkg", ["-x", join(work, name), root]);
    await rename(root, folder).catch((error: unknown) => {
      if (!isWhole(dovecotIn(folder))) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The machine's lists of packages may be missing or out of date. Then fresh ones are fetched into `work`: that needs no
 * rights, and two test files that do it at once are not in each other's way.
 */
async function fetchPackages(work: string): Promise<void> {
  const aptGet = (...args: string[]) =>
    run("apt-get", ["-qq", "-o", "APT::Sandbox::User=root", ...args], { cwd: work });
  try {
    await aptGet("download", ...PACKAGES);
  } catch {
    await mkdir(join(work, "lists", "partial"), { recursive: true });
    const own = ["-o", `Dir::State::Lists=${work}/lists`, "-o", `Dir::Cache=${work}/cache`];
    await aptGet(...own, "update");
    await aptGet(...own, "download", ...PACKAGES);
  }
}
