import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type ReadJourneyFile, readJourneyFile } from "../../src/domain/journey/edit/journey-file";

type ReadFile = Extract<ReadJourneyFile, { kind: "draft" }>;

export type FoundFile =
  | (ReadFile & { readonly path: string; readonly key: string })
  | { readonly kind: "refused"; readonly path: string; readonly why: string };

const ending = ".json";

/** The journey files among these paths: files as they are, of a folder every `.json` in it. Throws when one is not there. */
export function findFiles(paths: readonly string[]): readonly FoundFile[] {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
  const keys = new Map<string, string>();
  return files.map((path) => {
    const read = readJourneyFile(readFileSync(path, "utf8"));
    if (read.kind === "refused") return { ...read, path };
    const key = read.key ?? basename(path, ending);
    const former = keys.get(key);
    if (former !== undefined)
      return { kind: "refused", path, why: `It has the same key as ${former}: "${key}".` };
    keys.set(key, path);
    return { ...read, path, key };
  });
}

/** Writes a journey's file; "same" when it says that already. */
export function writeFile(
  folder: string,
  key: string,
  text: string,
): { path: string; did: "wrote" | "same" } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${key.replaceAll(/[^\w.-]+/g, "-").replace(/^\.+/, "")}${ending}`);
  if (present(path) === text) return { path, did: "same" };
  writeFileSync(path, text);
  return { path, did: "wrote" };
}

function present(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
