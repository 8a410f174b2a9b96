// `npm run dev`: the server from its sources, started again when they change; screens reload by themselves.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { loadEnvironmentFile } from "./load-environment-file.mjs";
import { installedFile, runCommand } from "./run-command.mjs";

loadEnvironmentFile();
await ensureDependencies();
const env = { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" };
process.exit(
  await runCommand(process.execPath, [installedFile("tsx/dist/cli.mjs"), "watch", "src/server/main.ts"], env),
);
