import { eq } from "drizzle-orm";
import type { SourceConnections } from "@/application/ports/accounts";
import { readHandle } from "../connection";
import type { Database } from "../database";

export function createSourceConnections({
  t: { sourceConnections },
}: Pick<Database, "t">): SourceConnections {
  return {
    async list(db, storeId) {
      const rows = await readHandle(db)
        .select()
        .from(sourceConnections)
        .where(eq(sourceConnections.storeId, storeId));
      return rows.map(({ source, sealedSecret, lastHeardAt, lastRefusedAt, lastRefusedWhy }) => ({
        source,
        hasSecret: sealedSecret !== null,
        lastHeardAt,
        lastRefusedAt,
        lastRefusedWhy,
      }));
    },
  };
}
