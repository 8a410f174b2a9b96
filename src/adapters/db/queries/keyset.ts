import { type Column, desc, type SQL, sql } from "drizzle-orm";
import type { Cursor, Page, PageOf } from "@/application/ports/page";
import { bind } from "../statement";

interface KeysetColumns {
  readonly at: Column;
  readonly id: Column;
}

/** Newest first; the id decides between rows of one moment. */
export function newestFirst({ at, id }: KeysetColumns): [SQL, SQL] {
  return [desc(at), desc(id)];
}

/** Rows that come after the cursor, in the order newest first. For a prepared query; `keysetValues` binds it. */
export function afterCursor({ at, id }: KeysetColumns): SQL {
  return olderThan({ at, id }, bind(at, "afterAt"), bind(id, "afterId"));
}

/** As `afterCursor`, for a query that is built anew each time. */
export function afterPage({ at, id }: KeysetColumns, page: PageOf): SQL {
  const { afterAt, afterId } = keysetValues(page);
  return olderThan({ at, id }, sql`${sql.param(afterAt, at)}`, sql`${sql.param(afterId, id)}`);
}

/** The first page starts after a moment that nothing reaches. */
export function keysetValues({ after, limit }: PageOf) {
  return { afterAt: after?.at ?? END_OF_TIME, afterId: after?.id ?? "", limit: limit + 1 };
}

/** One row more than asked for tells whether there is a next page. */
export function pageFrom<Row>(
  rows: readonly Row[],
  { limit }: PageOf,
  cursorOf: (row: Row) => Cursor,
): Page<Row> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** The first half alone lets the index find the start; the second decides within one moment. */
function olderThan({ at, id }: KeysetColumns, afterAt: SQL, afterId: SQL): SQL {
  return sql`${at} <= ${afterAt} and (${at} < ${afterAt} or ${id} < ${afterId})`;
}

/** The last day both databases can hold (the year 9999). */
const END_OF_TIME = 253_402_214_400_000;
