import type BetterSqlite3 from "better-sqlite3";
import { bindingOf, queryOf } from "./compile-query";
import type { CompiledInsert } from "./connection";

/** So many rows go into one statement: one is kept for each number up to it. */
const ROWS_AT_ONCE = 16;

/**
 * Of an insert of one row that drizzle has built and prepared, one that inserts several rows in one statement: for short
 * rows, what a statement costs is a third of the whole. Null for what is not an insert of the values of one row.
 */
export function compileInsert(connection: BetterSqlite3.Database, prepared: object): CompiledInsert | null {
  const query = queryOf(prepared);
  const [, into, row] = /^insert into (.+?) values (\([^()]+\))$/.exec(query?.sql ?? "") ?? [];
  if (query === null || query.fields !== null || into === undefined || row === undefined) return null;
  const bind = bindingOf(query);
  const statements = new Map<number, BetterSqlite3.Statement>();
  const statementFor = (rows: number) => {
    const known = statements.get(rows);
    if (known) return known;
    // Whoever inserts rolls everything back when one row fails; by default, SQLite keeps a copy of each page it changes
    // so that it could take back the rows before.
    const made = connection.prepare(
      `insert or fail into ${into} values ${Array.from({ length: rows }, () => row).join(", ")}`,
    );
    statements.set(rows, made);
    return made;
  };
  return (rows) => {
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      const some = rows.slice(first, first + ROWS_AT_ONCE);
      statementFor(some.length).run(some.flatMap(bind));
    }
  };
}
