import type BetterSqlite3 from "better-sqlite3";

/** The shop that every plan is made for. */
const ROWS = 1_000_000;

/** Into how many kinds of rows a column divides them. Columns that are not named here hardly ever repeat a value. */
const KINDS: Readonly<Record<string, number>> = {
  store_id: 2,
  journey_id: 20,
  node_id: 10,
  state: 5,
  status: 5,
  kind: 5,
  name: 2,
  source: 5,
  channel: 2,
};

/** Rows in an index that is of some rows only: those that wait for something or went wrong. */
const ROWS_OF_A_PARTIAL_INDEX = 20_000;

/** Rows of one order, customer or parcel. */
const ROWS_OF_A_THING = 10;

interface IndexColumn {
  readonly tableName: string;
  readonly indexName: string;
  readonly isUnique: 0 | 1;
  /** Of some rows only. */
  readonly isPartial: 0 | 1;
  readonly columnName: string | null;
}

/**
 * Tells SQLite's planner what a grown shop looks like, whatever is in the file now: one or two stores, and very many
 * rows of each. Without it, "the rows of this store" counts as a good index, and the planner walks through all orders to
 * spare itself the sorting of three. Plans do not change as the file grows. Written in a migration's transaction, so
 * that other connections read it with the new schema.
 */
export function assumeStatistics(writer: BetterSqlite3.Database): void {
  // The table of statistics cannot be created by hand; this makes it, without looking at any other table.
  writer.exec("ANALYZE sqlite_schema");
  writer.exec("DELETE FROM sqlite_stat1");
  const insert = writer.prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)");
  for (const [indexName, columns] of columnsByIndex(writer)) {
    const [first] = columns;
    if (first) insert.run(first.tableName, indexName, statisticsOf(columns));
  }
}

/**
 * To be called once they are committed: other connections read them with the new schema, and the one that has written
 * them would plan without them until it is opened anew.
 */
export function rereadStatistics(writer: BetterSqlite3.Database): void {
  writer.exec("ANALYZE sqlite_schema");
}

function columnsByIndex(writer: BetterSqlite3.Database): ReadonlyMap<string, readonly IndexColumn[]> {
  const columns = writer
    .prepare<[], IndexColumn>(
      `SELECT t.name AS tableName, i.name AS indexName, i."unique" AS isUnique, i.partial AS isPartial, c.name AS columnName
       FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY i.name, c.seqno`,
    )
    .all();
  const byIndex = new Map<string, IndexColumn[]>();
  for (const column of columns)
    byIndex.set(column.indexName, [...(byIndex.get(column.indexName) ?? []), column]);
  return byIndex;
}

/** SQLite's own notation: all rows, then how many have the same first column, the same first two, and so on. */
function statisticsOf(columns: readonly IndexColumn[]): string {
  let left = columns[0]?.isPartial === 1 ? ROWS_OF_A_PARTIAL_INDEX : ROWS;
  const counts = [left];
  for (const [position, { columnName, isUnique }] of columns.entries()) {
    const kinds = KINDS[columnName ?? ""];
    const isWhole = isUnique === 1 && position === columns.length - 1;
    left = kinds === undefined ? Math.min(left, ROWS_OF_A_THING) : Math.ceil(left / kinds);
    counts.push(isWhole ? 1 : left);
  }
  return counts.join(" ");
}
