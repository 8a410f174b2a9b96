import type { ReadOnlyDatabase } from "./database";
import { openPostgresReader } from "./postgres";
import { openSqliteReader } from "./sqlite";

/** Opens a database of either kind so that nothing of it can be written; `url` as in DATABASE_URL, with a whole path. */
export function openReader(url: string): ReadOnlyDatabase {
  return url.startsWith("file:")
    ? openSqliteReader({ file: url.slice("file:".length) })
    : openPostgresReader({ url });
}
