import { runCommand } from "./run-command.mjs";

/** Runs the built server until it stops, and ends this process with its exit code. */
export async function startServer(env = {}) {
  const production = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  process.exit(
    await runCommand(process.execPath, ["--enable-source-maps", "dist/main.mjs"], { ...production, ...env }),
  );
}
