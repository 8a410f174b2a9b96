import type BetterSqlite3 from "better-sqlite3";
import { assumeStatistics, rereadStatistics } from "./assumed-statistics";
import {
  type AppliedMigration,
  MIGRATIONS_TABLE,
  type Migration,
  migrationsIn,
  pendingMigrations,
} from "./migrations";

/**
 * Brings a SQLite file to the newest schema in `folder` and returns how many migrations ran. A file that already holds
 * something is copied beside itself first. Several processes may start at once: the first one does it.
 */
export async function migrateSqlite(writer: BetterSqlite3.Database, folder: string): Promise<number> {
  const known = migrationsIn(folder);
  // Before anything is served, so this process may stand still while another one migrates.
  writer.pragma("busy_timeout = 10000");
  try {
    writer.exec(
      `CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)`,
    );
    const applied = appliedTo(writer);
    if (pendingMigrations(known, applied).length === 0) return 0;
    if (applied.length > 0) await writer.backup(backupName(writer.name, applied.length));
    const count = applyPending(writer, known);
    rereadStatistics(writer);
    return count;
  } finally {
    writer.pragma("busy_timeout = 0");
  }
}

function applyPending(writer: BetterSqlite3.Database, known: readonly Migration[]): number {
  // SQLite ignores this switch inside a transaction, and with it on a table rebuild would delete the rebuilt table's
  // children; so it is off before, and what it guards is checked before the commit.
  writer.pragma("foreign_keys = OFF");
  try {
    return inOneTransaction(writer, () => {
      const pending = pendingMigrations(known, appliedTo(writer));
      for (const migration of pending) apply(writer, migration);
      assumeStatistics(writer);
      assertNoDanglingKeys(writer);
      return pending.length;
    });
  } finally {
    writer.pragma("foreign_keys = ON");
  }
}

function backupName(file: string, migrationCount: number): string {
  return `${file}.before-migration-${migrationCount + 1}.backup`;
}

function inOneTransaction<T>(writer: BetterSqlite3.Database, work: () => T): T {
  return writer.transaction(work).immediate();
}

function apply(writer: BetterSqlite3.Database, migration: Migration): void {
  for (const statement of migration.statements) writer.exec(statement);
  writer
    .prepare(`INSERT INTO ${MIGRATIONS_TABLE} (hash, created_at) VALUES (?, ?)`)
    .run(migration.hash, migration.madeAt);
}

function assertNoDanglingKeys(writer: BetterSqlite3.Database): void {
  const dangling = writer.prepare("PRAGMA foreign_key_check").all();
  if (dangling.length > 0)
    throw new Error(`The migration would leave ${dangling.length} rows without their parent.`);
}

function appliedTo(writer: BetterSqlite3.Database): readonly AppliedMigration[] {
  return writer
    .prepare<[], AppliedMigration>(`SELECT hash, created_at AS madeAt FROM ${MIGRATIONS_TABLE} ORDER BY id`)
    .all();
}
