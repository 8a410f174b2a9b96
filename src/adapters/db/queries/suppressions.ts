import { and, eq, sql } from "drizzle-orm";
import type { SuppressionQueries } from "@/application/ports/suppressions";
import { readHandle } from "../connection";
import type { Database } from "../database";
import { afterPage, newestFirst, pageFrom } from "./keyset";

export function createSuppressionQueries({ t: { suppressions } }: Pick<Database, "t">): SuppressionQueries {
  const columns = {
    channel: suppressions.channel,
    address: suppressions.address,
    kind: suppressions.kind,
    class: suppressions.class,
    reason: suppressions.reason,
    at: suppressions.at,
  };
  const keyset = { at: suppressions.at, id: suppressions.address };
  return {
    async list(db, storeId, { text, ...page }) {
      const sought = `%${text.trim().toLowerCase().replaceAll(/[!%_]/g, "!$&")}%`;
      const rows = await readHandle(db)
        .select(columns)
        .from(suppressions)
        .where(
          and(
            eq(suppressions.storeId, storeId),
            afterPage(keyset, page),
            text.trim() === "" ? undefined : sql`${suppressions.address} like ${sought} escape '!'`,
          ),
        )
        .orderBy(...newestFirst(keyset))
        .limit(page.limit + 1);
      return pageFrom(rows, page, ({ at, address }) => ({ at, id: address }));
    },
  };
}
