// Runs a TypeScript program of this project: `node scripts/run-typescript.mjs scripts/simulate.ts --orders 10`.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { loadEnvironmentFile } from "./load-environment-file.mjs";
import { runCommand } from "./run-command.mjs";

loadEnvironmentFile();
await ensureDependencies();
process.exit(await runCommand(process.execPath, ["--import", "tsx", ...process.argv.slice(2)]));
