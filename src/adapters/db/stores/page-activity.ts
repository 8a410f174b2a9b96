import { and, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { PageActivityStore, StoredCsat } from "@/application/ports/page-activity";
import { writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";

export function createPageActivityStore({ t }: Pick<Database, "t">): PageActivityStore {
  const statements = prepare(t);
  return {
    async noteMoment(tx, moment) {
      await statements.noteMoment(tx, { variant: null, ...moment });
    },
    lastLook: async (db, look) => (await statements.lastLook(db, look))[0] ?? null,
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

function prepare({ pageMoments, pageVisits, csatAnswers }: Tables) {
  return {
    noteMoment: writing("page_moments_insert", ({ handle }) =>
      handle.insert(pageMoments).values(boundRow(pageMoments)).onConflictDoNothing(),
    ),
    lastLook: reading("page_visits_last_of_order", ({ handle }) =>
      handle
        .select({ via: pageVisits.via, variant: pageVisits.variant })
        .from(pageVisits)
        .where(
          and(
            eq(pageVisits.storeId, bind(pageVisits.storeId, "storeId")),
            eq(pageVisits.orderId, bind(pageVisits.orderId, "orderId")),
            gte(pageVisits.at, bind(pageVisits.at, "from")),
            lte(pageVisits.at, bind(pageVisits.at, "until")),
            eq(pageVisits.isHuman, sql`true`),
          ),
        )
        .orderBy(desc(pageVisits.at))
        .limit(1),
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
