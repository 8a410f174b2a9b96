// `npm run migrations -- --name add_x`: writes the migrations of both databases from the tables of the schema.
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { installedFile, mustRun } from "./run-command.mjs";

await ensureDependencies();
for (const dialect of ["sqlite", "postgres"]) {
  const config = `--config=drizzle.${dialect}.config.ts`;
  const args = [installedFile("drizzle-kit/bin.cjs"), "generate", config, ...process.argv.slice(2)];
  await mustRun(`Writing the migrations for ${dialect}`, process.execPath, args);
}
