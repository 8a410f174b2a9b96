import BetterSqlite3 from "better-sqlite3";

/** Every table with its number of rows, to show that a run has added and taken away nothing. */
export function countRows(file: string): ReadonlyMap<string, number> {
  const database = new BetterSqlite3(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const counts = tables.map((name) => {
    const rows = database
      .prepare(`select count(*) from "${String(name)}"`)
      .pluck()
      .get();
    return [String(name), Number(rows)] as const;
  });
  database.close();
  return new Map(counts);
}
