// `npm run journeys -- export|import|validate`: journeys as files, for those who keep them in a repository.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { buildParts, type Parts } from "../src/server/container";
import { readEnv } from "../src/server/env";
import { editingDeps } from "../src/server/trpc/context";
import { type Command, readCommand, usage } from "./journeys/command";
import { exportJourneys } from "./journeys/export-journeys";
import { importJourneys } from "./journeys/import-journeys";
import { chooseActor, chooseStore } from "./journeys/store-and-actor";
import { validateFiles } from "./journeys/validate-files";

type StoreCommand = Extract<Command, { storeSlug: string | null }>;

const allWell = 0;
const notWell = 1;
const notDone = 2;

process.exitCode = await run(readCommand(process.argv.slice(2)));

async function run(command: Command): Promise<number> {
  switch (command.kind) {
    case "help":
      say(usage);
      return allWell;
    case "wrong":
      return refuse(`${command.why}\n\n${usage}`);
    case "export":
      return inStore(command);
    case "validate":
    case "import": {
      const missing = command.paths.find((path) => !existsSync(path));
      if (missing !== undefined) return refuse(`There is no file or folder ${missing}.`);
      if (command.kind === "import") return inStore(command);
      return validateFiles(command.paths, say) ? allWell : notWell;
    }
  }
}

async function inStore(command: StoreCommand): Promise<number> {
  const env = readEnv(process.env);
  const file = env.DATABASE_URL.startsWith("file:") ? resolve(env.DATABASE_URL.slice("file:".length)) : null;
  if (file !== null && !existsSync(file))
    return refuse(`There is no database at ${file}: start Milepost once, or set DATABASE_URL.`);
  const parts = buildParts(env);
  try {
    return await carryOut(parts, command);
  } finally {
    await parts.close();
  }
}

async function carryOut(parts: Parts, command: StoreCommand): Promise<number> {
  const deps = { ...editingDeps(parts), say };
  const store = await chooseStore(deps, command.storeSlug);
  if (typeof store === "string") return refuse(store);
  if (command.kind === "export")
    return (await exportJourneys(deps, { ...command, store })) ? allWell : notWell;
  const abilities = ["edit_journeys", ...(command.publish ? ["publish_journeys" as const] : [])] as const;
  const team = { db: deps.db, users: parts.accounts.users };
  const actor = await chooseActor(team, { store, email: command.email, abilities });
  if (typeof actor === "string") return refuse(actor);
  return (await importJourneys(deps, { ...command, store, actor })) ? allWell : notWell;
}

function say(line: string): void {
  console.log(line);
}

function refuse(why: string): number {
  console.error(why);
  return notDone;
}
