// `npm run format`: format every file and sort its imports; `npm run format -- src/domain` only these.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { installedFile, runCommand } from "./run-command.mjs";

await ensureDependencies();
const paths = process.argv.length > 2 ? process.argv.slice(2) : ["."];
process.exit(
  await runCommand(process.execPath, [
    installedFile("@biomejs/biome/bin/biome"),
    "check",
    "--write",
    ...paths,
  ]),
);
