import BetterSqlite3 from "better-sqlite3";
import { Client } from "pg";

/** The queries ask for texts and numbers only. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Asks a database, of whichever kind, from outside Milepost. */
export async function readRows(databaseUrl: string, query: string): Promise<readonly Row[]> {
  if (databaseUrl.startsWith("file:")) {
    const connection = new BetterSqlite3(databaseUrl.slice("file:".length), {
      readonly: true,
      timeout: 10_000,
    });
    const rows = connection.prepare<[], Row>(query).all();
    connection.close();
    return rows;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}
