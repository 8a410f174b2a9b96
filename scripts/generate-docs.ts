// `npm run docs`: writes the pages that are generated from the code.
import { mkdirSync, writeFileSync } from "node:fs";
import { envExample, envReference } from "../src/server/env-docs";

mkdirSync("docs/reference", { recursive: true });
writeFileSync(".env.example", envExample());
writeFileSync("docs/reference/env.md", envReference());
console.log("Wrote .env.example and docs/reference/env.md.");
