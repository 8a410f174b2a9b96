import { and, type Column, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Cursor } from "@/application/ports/page";
import type { SuppressionQueries } from "@/application/ports/suppressions";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { pageFrom } from "./keyset";

export function createSuppressionQueries({ t: { suppressions } }: Pick<Database, "t">): SuppressionQueries {
  const columns = {
    channel: suppressions.channel,
    address: suppressions.address,
    kind: suppressions.kind,
    class: suppressions.class,
    reason: suppressions.reason,
    at: suppressions.at,
  };
  // One address has several blocks of one moment: a STOP ends texts, and offers by e-mail.
  const name = sql<string>`${suppressions.address} || ' ' || ${suppressions.channel} || ' ' || ${suppressions.class}`;
  return {
    async list(db, storeId, { text, ...page }) {
      const sought = `%${text.trim().toLowerCase().replaceAll(/[!%_]/g, "!$&")}%`;
      const rows = await readHandle(db)
        .select({ ...columns, name })
        .from(suppressions)
        .where(
          and(
            eq(suppressions.storeId, storeId),
            page.after === null ? undefined : isAfter(suppressions.at, name, page.after),
            text.trim() === "" ? undefined : sql`${suppressions.address} like ${sought} escape '!'`,
          ),
        )
        .orderBy(desc(suppressions.at), desc(name))
        .limit(page.limit + 1);
      const found = pageFrom(rows, page, (row) => ({ at: row.at, id: row.name }));
      return { ...found, rows: found.rows.map(({ name: _name, ...block }) => block) };
    },
  };
}

/** The first half alone lets the index find the start; the second decides within one moment. */
function isAfter(at: Column, name: SQL, after: Cursor): SQL {
  const moment = sql`${sql.param(after.at, at)}`;
  return sql`${at} <= ${moment} and (${at} < ${moment} or ${name} < ${after.id})`;
}
