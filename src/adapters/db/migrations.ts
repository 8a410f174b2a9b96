import { readMigrationFiles } from "drizzle-orm/migrator";

export interface Migration {
  readonly hash: string;
  readonly madeAt: number;
  readonly statements: readonly string[];
}

export interface AppliedMigration {
  readonly hash: string;
  readonly madeAt: number;
}

/** Where the tables of both dialects' runners remember what was applied. */
export const MIGRATIONS_TABLE = "__drizzle_migrations";

/** The migrations drizzle-kit wrote into `folder`, oldest first. */
export function migrationsIn(folder: string): readonly Migration[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis, sql }) => ({
    hash,
    madeAt: folderMillis,
    statements: sql,
  }));
}

/**
 * Which migrations are still to run. Forward only: a database that has one this program does not know was written by a
 * newer program and is refused, since nobody can tell what an older one would destroy in it.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const knownHashes = new Set(known.map(({ hash }) => hash));
  const unknown = applied.find(({ hash }) => !knownHashes.has(hash));
  if (unknown) {
    const day = new Date(unknown.madeAt).toISOString().slice(0, 10);
    throw new Error(
      `This database was written by a newer or different version of Milepost (it has a migration of ${day} that this ` +
        "version does not know). Start that version, or restore the backup made before it was upgraded.",
    );
  }
  const appliedHashes = new Set(applied.map(({ hash }) => hash));
  return known.filter(({ hash }) => !appliedHashes.has(hash));
}
