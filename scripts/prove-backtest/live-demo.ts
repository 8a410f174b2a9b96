import { buildParts, migrationsFolder, type Parts } from "../../src/server/container";
import { provideDemo } from "../../src/server/demo/provide-demo";
import { readEnv } from "../../src/server/env";

/** The demo store, lived through on a database of its own, and the product around it. */
export async function liveDemo(url: string): Promise<Parts> {
  const env = readEnv({ ...process.env, DATABASE_URL: url, LOG_LEVEL: "warn" });
  const parts = buildParts(env);
  await parts.database.migrate(migrationsFolder(parts.database.dialect));
  await provideDemo(parts, env);
  return parts;
}
