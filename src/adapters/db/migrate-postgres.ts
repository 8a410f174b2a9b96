import type { PoolClient } from "pg";
import { type AppliedMigration, MIGRATIONS_TABLE, migrationsIn, pendingMigrations } from "./migrations";

/** Any number that nothing else in the database locks: the advisory lock of whoever migrates. */
const LOCK = 7_204_951_386;

/**
 * Brings a PostgreSQL database to the newest schema in `folder` and returns how many migrations ran, all in one
 * transaction. Several processes may start at once: one migrates, the others wait and find nothing left to do.
 */
export async function migratePostgres(client: PoolClient, folder: string): Promise<number> {
  const known = migrationsIn(folder);
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(
      `create table if not exists ${MIGRATIONS_TABLE} (id serial primary key, hash text not null, created_at bigint)`,
    );
    const pending = pendingMigrations(known, await appliedTo(client));
    for (const migration of pending) {
      for (const statement of migration.statements) await client.query(statement);
      await client.query(`insert into ${MIGRATIONS_TABLE} (hash, created_at) values ($1, $2)`, [
        migration.hash,
        migration.madeAt,
      ]);
    }
    await client.query("commit");
    return pending.length;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function appliedTo(client: PoolClient): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ hash: string; created_at: string }>(
    `select hash, created_at from ${MIGRATIONS_TABLE} order by id`,
  );
  return rows.map((row) => ({ hash: row.hash, madeAt: Number(row.created_at) }));
}
