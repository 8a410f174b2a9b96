import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Dovecot's programs: its IMAP engine, and what hands it its settings. */
export interface Dovecot {
  readonly imap: string;
  readonly doveconf: string;
  readonly libraries: string;
}

/**
 * Dovecot for the tests: an installed one, else Debian's packages unpacked into a folder of our own, which needs no
 * rights and installs nothing. Null where there is neither; then say so.
 */
export async function findDovecot(): Promise<Dovecot | null> {
  const installed = dovecotIn("/");
  if (isWhole(installed)) return installed;
  const folder = join(homedir(), ".cache", "milepost", "dovecot");
  const unpacked = dovecotIn(folder);
  if (isWhole(unpacked)) return unpacked;
  if (!existsSync("/usr/bin/apt-get")) return null;
  return (await unpackInto(folder)) && isWhole(unpacked) ? unpacked : null;
}

export const NO_DOVECOT =
  "No IMAP server for the tests: Dovecot is not installed, and Debian's packages dovecot-core and dovecot-imapd " +
  "cannot be fetched here. Tests that read a real mailbox are left out.";

function dovecotIn(root: string): Dovecot {
  const libraries = join(root, "usr/lib/dovecot");
  return { imap: join(libraries, "imap"), doveconf: join(root, "usr/bin/doveconf"), libraries };
}

function isWhole({ imap, doveconf }: Dovecot): boolean {
  return existsSync(imap) && existsSync(doveconf);
}

/** Whole or not at all: another run may be doing the same. */
async function unpackInto(folder: string): Promise<boolean> {
  const work = await mkdtemp(join(tmpdir(), "milepost-dovecot-"));
  try {
    await fetchPackages(work).catch(async () => {
      if (process.getuid?.() === 0) await run("apt-get", ["update", "-qq"]);
      await fetchPackages(work);
    });
    const root = join(work, "root");
    for (const name of await readdir(work))
      if (name.endsWith(".deb")) await run("dpkg", ["-x", join(work, name), root]);
    await mkdir(join(folder, ".."), { recursive: true });
    await run("cp", ["-r", root, `${folder}.${process.pid}`]);
    await rename(`${folder}.${process.pid}`, folder);
    return true;
  } catch {
    return existsSync(folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function fetchPackages(work: string) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return run("apt-get", ["download", "-qq", "dovecot-core", "dovecot-imapd"], { cwd: work, env });
}
