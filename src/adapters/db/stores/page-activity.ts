import { and, eq, sql } from "drizzle-orm";
import type { PageActivityStore, StoredCsat } from "@/application/ports/page-activity";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";

export function createPageActivityStore({ t }: Pick<Database, "t">): PageActivityStore {
  const statements = prepare(t);
  return {
    async noteMoment(tx, moment) {
      await statements.noteMoment(tx, moment);
    },
    csat: async (db, storeId, orderId) => (await statements.csat(db, { storeId, orderId }))[0] ?? null,
    async saveCsat(tx, answer) {
      const { csatAnswers, orders } = t;
      const { score, comment, changedAt } = answer;
      await writeHandle(tx)
        .insert(csatAnswers)
        .values(answer)
        .onConflictDoUpdate({
          target: [csatAnswers.storeId, csatAnswers.orderId],
          set: { score, comment, changedAt } satisfies Partial<StoredCsat>,
        });
      await writeHandle(tx)
        .update(orders)
        .set({ revision: sql`${orders.revision} + 1` })
        .where(and(eq(orders.storeId, answer.storeId), eq(orders.id, answer.orderId)));
    },
  };
}

function prepare({ pageMoments, csatAnswers }: Tables) {
  return {
    noteMoment: writing("page_moments_insert", ({ handle }) =>
      handle.insert(pageMoments).values(boundRow(pageMoments)).onConflictDoNothing(),
    ),
    csat: reading("csat_of_order", ({ handle }) =>
      handle
        .select()
        .from(csatAnswers)
        .where(
          and(
            eq(csatAnswers.storeId, bind(csatAnswers.storeId, "storeId")),
            eq(csatAnswers.orderId, bind(csatAnswers.orderId, "orderId")),
          ),
        ),
    ),
  };
}
