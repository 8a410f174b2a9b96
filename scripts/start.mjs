// `npm start`: start what was built; build only where nothing was.
import { buildApp, isBuilt } from "./build-app.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { loadEnvironmentFile } from "./load-environment-file.mjs";
import { startServer } from "./start-server.mjs";

loadEnvironmentFile();
if (!isBuilt()) {
  await ensureDependencies();
  await buildApp();
}
await startServer();
