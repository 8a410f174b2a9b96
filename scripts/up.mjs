// `npm run up`: install what is missing, build what changed, start with the demo store.
import { buildIfChanged } from "./build-app.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";
import { loadEnvironmentFile } from "./load-environment-file.mjs";
import { startServer } from "./start-server.mjs";

loadEnvironmentFile();
await ensureDependencies();
await buildIfChanged();
await startServer({ MILEPOST_DEMO: process.env.MILEPOST_DEMO ?? "1" });
