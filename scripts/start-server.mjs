import { runCommand } from "./run-command.mjs";
import serverFlags from "./server-flags.json" with { type: "json" };

/** Runs the built server until it stops, and ends this process with its exit code. */
export async function startServer(env = {}) {
  const production = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  process.exit(
    await runCommand(process.execPath, [...serverFlags, "dist/main.mjs"], { ...production, ...env }),
  );
}
