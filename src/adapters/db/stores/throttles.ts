import { and, eq, gt, like, lt, sql } from "drizzle-orm";
import type { Throttles } from "@/application/ports/throttles";
import { DAY_MS } from "@/domain/shared/instant";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, boundRow, writing } from "../statement";
import type { Tables } from "../tables";

export function createThrottles({ t }: Pick<Database, "t">): Throttles {
  const statements = prepare(t);
  return {
    async hit(tx, key, { limit, windowMs, now }) {
      await statements.forget(tx, { before: now - DAY_MS });
      const [row] = await statements.count(tx, { key, count: 1, resetAt: now + windowMs, now });
      if (row === undefined) throw new Error("Counting an attempt returned no row");
      return row.count <= limit ? { allowed: true, retryAt: null } : { allowed: false, retryAt: row.resetAt };
    },
    async clear(tx, key) {
      await writeHandle(tx).delete(t.throttles).where(eq(t.throttles.key, key));
    },
    async keep(tx, window) {
      const { throttles } = t;
      const { count, resetAt } = window;
      const isNewer = sql`${throttles.resetAt} < ${sql.param(resetAt, throttles.resetAt)} or ${throttles.count} < ${count}`;
      await writeHandle(tx)
        .insert(throttles)
        .values(window)
        .onConflictDoUpdate({ target: throttles.key, set: { count, resetAt }, setWhere: isNewer });
    },
    async under(db, prefix, now) {
      const { throttles } = t;
      return readHandle(db)
        .select()
        .from(throttles)
        .where(and(like(throttles.key, `${prefix}%`), gt(throttles.resetAt, now)));
    },
  };
}

function prepare({ throttles }: Tables) {
  const isOver = sql`${throttles.resetAt} <= ${bind(throttles.resetAt, "now")}`;
  return {
    /** One statement, so that two processes cannot both take the last allowed attempt. */
    count: writing("throttles_count", ({ handle }) =>
      handle
        .insert(throttles)
        .values(boundRow(throttles))
        .onConflictDoUpdate({
          target: throttles.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${throttles.count} + 1 end`,
            resetAt: sql`case when ${isOver} then ${bind(throttles.resetAt, "resetAt")} else ${throttles.resetAt} end`,
          },
        })
        .returning({ count: throttles.count, resetAt: throttles.resetAt }),
    ),
    /** Windows that ended long ago, so that the table stays as small as the traffic of a day. */
    forget: writing("throttles_forget", ({ handle }) =>
      handle.delete(throttles).where(lt(throttles.resetAt, bind(throttles.resetAt, "before"))),
    ),
  };
}
