import { parseArgs } from "node:util";

export const usage = `Journeys as files, for those who keep them in a repository.

  npm run journeys -- export <folder> [--store demo] [--only delay,delivered] [--published]
  npm run journeys -- import <file or folder>… --as you@shop.example [--store demo] [--dry-run] [--replace]
                             [--publish [--accept-warnings]]
  npm run journeys -- validate <file or folder>…

export     writes one file per journey, with unpublished changes unless --published.
import     takes files into the drafts of the store; publishes nothing unless --publish. --as names the person of the
           team whose doing it is; --dry-run only says what would change; --replace lets unpublished changes give way.
validate   says what is wrong with files, without a database.

Ends with 0 when all is well, 1 when a journey is not, 2 when the command cannot be carried out.`;

export type Command =
  | { readonly kind: "validate"; readonly paths: readonly string[] }
  | {
      readonly kind: "export";
      readonly folder: string;
      readonly storeSlug: string | null;
      readonly keys: readonly string[];
      readonly onlyPublished: boolean;
    }
  | {
      readonly kind: "import";
      readonly paths: readonly string[];
      readonly storeSlug: string | null;
      readonly email: string;
      readonly replace: boolean;
      readonly publish: boolean;
      readonly acceptWarnings: boolean;
      readonly isRehearsal: boolean;
    }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly why: string };

const options = {
  store: { type: "string" },
  only: { type: "string" },
  as: { type: "string" },
  published: { type: "boolean" },
  publish: { type: "boolean" },
  replace: { type: "boolean" },
  "accept-warnings": { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Options that mean something for each command; another one there is a mistake, not something to pass over. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  export: ["store", "only", "published"],
  import: ["store", "as", "publish", "replace", "accept-warnings", "dry-run"],
  validate: [],
};

/** What was typed after `npm run journeys --`, understood or told what is wrong with it. */
export function readCommand(args: readonly string[]): Command {
  const read = parsed(args);
  if (typeof read === "string") return { kind: "wrong", why: read };
  const { values, positionals } = read;
  const [name, ...paths] = positionals;
  if (values.help === true || name === undefined || name === "help") return { kind: "help" };
  const allowed = fitting[name];
  if (allowed === undefined) return { kind: "wrong", why: `There is no command "${name}".` };
  const misplaced = Object.keys(values).find((option) => !allowed.includes(option));
  if (misplaced !== undefined) return { kind: "wrong", why: `--${misplaced} means nothing to ${name}.` };
  const storeSlug = values.store ?? null;
  if (name === "export") {
    const [folder] = paths;
    if (folder === undefined || paths.length > 1)
      return { kind: "wrong", why: "Say which folder to write to." };
    const keys = values.only?.split(",").filter((key) => key !== "") ?? [];
    return { kind: "export", folder, storeSlug, keys, onlyPublished: values.published === true };
  }
  if (paths.length === 0) return { kind: "wrong", why: "Say which files or folders." };
  if (name === "validate") return { kind: "validate", paths };
  if (values.as === undefined)
    return {
      kind: "wrong",
      why: "Say whose doing it is: --as you@shop.example. The history of a journey names people.",
    };
  return {
    kind: "import",
    paths,
    storeSlug,
    email: values.as.trim().toLowerCase(),
    replace: values.replace === true,
    publish: values.publish === true,
    acceptWarnings: values["accept-warnings"] === true,
    isRehearsal: values["dry-run"] === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message;
  }
}
