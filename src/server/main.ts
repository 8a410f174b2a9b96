import { tryMailAgain } from "@/application/messages/try-mail-again";
import { MINUTE_MS } from "@/domain/shared/instant";
import { buildParts, migrationsFolder, type Parts } from "./container";
import { provideContainer } from "./current-container";
import { type Env, readEnv } from "./env";
import { firstStart } from "./first-start";
import { startWeb } from "./start-web";
import { createHookPressure } from "./worker/hook-pressure";
import { startWorker } from "./worker/worker";
import { openWorkerDoor } from "./worker-door";

/** What is under way when the process is told to stop gets this long to end. */
const GRACE_MS = 20_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const parts = buildParts(env);
  const migrations = await parts.database.migrate(migrationsFolder(parts.database.dialect));
  if (migrations > 0) parts.deps.log.info("The database was brought up to date", { migrations });
  await parts.queue.start();
  const demoSignIn = await firstStart(parts, { env, print });
  provideContainer({ ...parts, env: { ...parts.env, demoSignIn } });

  const resumed = env.MILEPOST_ROLE === "web" ? 0 : await tryMailAgain(parts.deps);
  if (resumed > 0) parts.deps.log.info("Mail that waited for the right password is tried again", { resumed });
  const pressure = createHookPressure();
  const alone = parts.database.dialect === "sqlite";
  const worker =
    env.MILEPOST_ROLE === "web" ? null : startWorker(parts.worker, { alone, admit: pressure.admit });
  const web = env.MILEPOST_ROLE === "worker" ? null : await startWeb(parts, env, pressure);
  const closeDoor = web === null ? await openWorkerDoor(parts, env) : null;
  stopOnSignal(async () => {
    closeDoor?.();
    await web?.close(GRACE_MS);
    await worker?.stop();
    await parts.close();
  });
  print(readyLine(env, parts, demoSignIn));
}

function readyLine(env: Env, parts: Parts, demoSignIn: { email: string; password: string } | null): string {
  if (env.MILEPOST_ROLE === "worker") return "Milepost worker is ready.";
  const signIn =
    demoSignIn === null ? "" : `\nSign in as ${demoSignIn.email} with the password ${demoSignIn.password}`;
  const mail =
    parts.env.mailMode === "sandbox"
      ? "\nNo mail server is set: messages stay in the outbox, nothing leaves this machine."
      : "";
  return `Milepost is ready: ${parts.env.appUrl}${signIn}${mail}`;
}

/** SIGTERM and Ctrl-C end it gently; a second one, or a part that will not end, at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), GRACE_MS + MINUTE_MS / 6).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(error: unknown): never {
  process.stderr.write(`Milepost stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Error && error.stack !== undefined && process.env.LOG_LEVEL === "debug")
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

// Next keeps Node's own handling of signals unless told otherwise; the worker must end its work first.
process.env.NEXT_MANUAL_SIG_HANDLE = "true";
main().catch(fail);
