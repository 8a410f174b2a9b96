import { eq } from "drizzle-orm";
import type { Installation } from "@/application/ports/installation";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";

export function createInstallation({ t: { installation } }: Pick<Database, "t">): Installation {
  return {
    async read(db, key) {
      const [row] = await readHandle(db).select().from(installation).where(eq(installation.key, key));
      return row?.value ?? null;
    },
    async write(tx, key, value) {
      await writeHandle(tx)
        .insert(installation)
        .values({ key, value })
        .onConflictDoUpdate({ target: installation.key, set: { value } });
    },
  };
}
