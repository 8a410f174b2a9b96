import { existsSync } from "node:fs";
import { projectRoot } from "./run-command.mjs";

/** Takes what `.env` says into our environment, where there is one. What is already set wins. */
export function loadEnvironmentFile() {
  const path = `${projectRoot}/.env`;
  if (existsSync(path)) process.loadEnvFile(path);
}
