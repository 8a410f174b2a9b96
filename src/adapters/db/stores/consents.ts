import { and, count, eq, like, or, sql } from "drizzle-orm";
import type { CustomerStore } from "@/application/ports/customers";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { IMPORT } from "@/domain/consent-import/import-name";
import type { Consent } from "@/domain/order/consent";
import { readHandle, writeHandle } from "../connection";
import { bind, boundRow, reading, writing } from "../statement";
import type { Tables } from "../tables";

export interface ConsentRows extends Pick<CustomerStore, "consents" | "importedConsents" | "removeConsents"> {
  /** Adds a statement to the person's history; one made at the same moment is corrected. */
  record(tx: Tx, storeId: StoreId, customerId: string, consent: Consent): Promise<void>;
}

/** What people have agreed to and refused, with every earlier statement kept as proof (R88). */
export function createConsentRows({ consents }: Tables): ConsentRows {
  const insert = writing("consents_insert", ({ handle }) =>
    handle
      .insert(consents)
      .values(boundRow(consents))
      .onConflictDoUpdate({
        target: [consents.storeId, consents.customerId, consents.channel, consents.class, consents.at],
        set: {
          state: sql`excluded.state`,
          source: sql`excluded.source`,
          wording: sql`excluded.wording`,
          ip: sql`excluded.ip`,
        },
      }),
  );
  const ofCustomer = reading("consents_of_customer", ({ handle }) =>
    handle
      .select({
        channel: consents.channel,
        class: consents.class,
        state: consents.state,
        source: consents.source,
        wording: consents.wording,
        ip: consents.ip,
        at: consents.at,
      })
      .from(consents)
      .where(
        and(
          eq(consents.storeId, bind(consents.storeId, "storeId")),
          eq(consents.customerId, bind(consents.customerId, "customerId")),
        ),
      ),
  );
  return {
    async record(tx, storeId, customerId, consent) {
      const { wording = null, ip = null } = consent;
      await insert(tx, { ...consent, wording, ip, storeId, customerId });
    },
    async consents(db, storeId, customerId) {
      const newest = new Map<string, Consent>();
      const statements = await ofCustomer(db, { storeId, customerId });
      for (const consent of statements.sort((a, b) => a.at - b.at)) {
        newest.set(`${consent.channel} ${consent.class}`, consent);
      }
      return [...newest.values()];
    },
    importedConsents: (db, storeId) =>
      readHandle(db)
        .select({ source: consents.source, consents: count() })
        .from(consents)
        .where(and(eq(consents.storeId, storeId), like(consents.source, `${IMPORT}%`)))
        .groupBy(consents.source),
    async removeConsents(tx, storeId, source) {
      const start = `${source}:`;
      const isOfSource = or(
        eq(consents.source, source),
        eq(sql`substr(${consents.source}, 1, ${start.length})`, start),
      );
      const removed = await writeHandle(tx)
        .delete(consents)
        .where(and(eq(consents.storeId, storeId), isOfSource))
        .returning({ at: consents.at });
      return removed.length;
    },
  };
}
