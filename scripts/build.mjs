// `npm run build`: build the screens and the server, changed or not.
import { buildApp } from "./build-app.mjs";
import { ensureDependencies } from "./ensure-dependencies.mjs";

await ensureDependencies();
await buildApp();
