import { and, eq, gt, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { SelfServiceStore } from "@/application/ports/self-service";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle, writeHandle } from "../connection";
import type { Database } from "../database";
import { bind, reading } from "../statement";
import type { Tables } from "../tables";
import { chunks } from "./chunks";

export function createSelfServiceStore({ t }: Pick<Database, "t">): SelfServiceStore {
  const { selfServiceRequests: requests, selfServiceSteps: steps } = t;
  const ofOrder = preparedOfOrder(t);
  return {
    async insert(tx, request) {
      await writeHandle(tx).insert(requests).values(request);
      await drawAnew(tx, t, request);
    },
    async find(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(requests)
        .where(and(eq(requests.storeId, storeId), eq(requests.id, id)));
      return row ?? null;
    },
    ofOrder: (db, storeId, orderId) => ofOrder(db, { storeId, orderId }),
    async update(tx, request, expected) {
      const { id, storeId, orderId: _orderId, ...changed } = request;
      const updated = await writeHandle(tx)
        .update(requests)
        .set(changed)
        .where(and(eq(requests.id, id), eq(requests.storeId, storeId), eq(requests.revision, expected)))
        .returning({ id: requests.id });
      if (updated.length > 0) await drawAnew(tx, t, request);
      return updated.length > 0;
    },
    async countSince(db, storeId, since) {
      const count = (condition: SQL) =>
        sql<number>`sum(case when ${condition} then 1 else 0 end)`.mapWith(Number);
      const [row] = await readHandle(db)
        .select({
          asked: sql<number>`count(*)`.mapWith(Number),
          done: count(sql`${requests.state} = 'done'`),
          withoutAgent: count(sql`${requests.state} = 'done' and ${requests.settledBy} = 'platform'`),
        })
        .from(requests)
        .where(and(eq(requests.storeId, storeId), gte(requests.requestedAt, since)));
      return { asked: row?.asked ?? 0, done: row?.done || 0, withoutAgent: row?.withoutAgent || 0 };
    },
    async noteStep(tx, step) {
      await writeHandle(tx).insert(steps).values(step);
    },
    stepsOfOrder: (db, storeId, orderId) =>
      readHandle(db)
        .select()
        .from(steps)
        .where(and(eq(steps.storeId, storeId), eq(steps.orderId, orderId)))
        .orderBy(steps.at, steps.id),
    ...codes(t),
    ...attachmentRows(t),
  };
}

function codes({
  selfServiceCodes: kept,
}: Tables): Pick<SelfServiceStore, "saveCode" | "tryCode" | "useCode"> {
  return {
    async saveCode(tx, { storeId, orderId, codeHash, expiresAt, now }) {
      const handle = writeHandle(tx);
      await handle.delete(kept).where(lt(kept.expiresAt, now));
      await handle
        .insert(kept)
        .values({ storeId, orderId, codeHash, expiresAt, tries: 0 })
        .onConflictDoUpdate({ target: [kept.storeId, kept.orderId], set: { codeHash, expiresAt, tries: 0 } });
    },
    /** One statement, so that two processes cannot both take the last try. */
    async tryCode(tx, { storeId, orderId, now, tries }) {
      const [row] = await writeHandle(tx)
        .update(kept)
        .set({ tries: sql`${kept.tries} + 1` })
        .where(
          and(
            eq(kept.storeId, storeId),
            eq(kept.orderId, orderId),
            gt(kept.expiresAt, now),
            lt(kept.tries, tries),
          ),
        )
        .returning({ codeHash: kept.codeHash });
      return row?.codeHash ?? null;
    },
    async useCode(tx, { storeId, orderId, codeHash }) {
      const used = await writeHandle(tx)
        .delete(kept)
        .where(and(eq(kept.storeId, storeId), eq(kept.orderId, orderId), eq(kept.codeHash, codeHash)))
        .returning({ orderId: kept.orderId });
      return used.length > 0;
    },
  };
}

type AttachmentRows = "addAttachment" | "findAttachment" | "attachmentsOfOrder" | "knownAttachments";

function attachmentRows({ attachments }: Tables): Pick<SelfServiceStore, AttachmentRows> {
  return {
    async addAttachment(tx, attachment) {
      await writeHandle(tx).insert(attachments).values(attachment);
    },
    async findAttachment(db, storeId, id) {
      const [row] = await readHandle(db)
        .select()
        .from(attachments)
        .where(and(eq(attachments.storeId, storeId), eq(attachments.id, id)));
      return row ?? null;
    },
    attachmentsOfOrder: (db, storeId, orderId) =>
      readHandle(db)
        .select()
        .from(attachments)
        .where(and(eq(attachments.storeId, storeId), eq(attachments.orderId, orderId)))
        .orderBy(attachments.addedAt, attachments.id),
    async knownAttachments(db, ids) {
      const known = new Set<string>();
      for (const chunk of chunks(ids)) {
        const rows = await readHandle(db)
          .select({ id: attachments.id })
          .from(attachments)
          .where(inArray(attachments.id, chunk));
        for (const { id } of rows) known.add(id);
      }
      return known;
    },
  };
}

function preparedOfOrder({ selfServiceRequests: requests }: Tables) {
  return reading("self_service_requests_of_order", ({ handle }) =>
    handle
      .select()
      .from(requests)
      .where(
        and(
          eq(requests.storeId, bind(requests.storeId, "storeId")),
          eq(requests.orderId, bind(requests.orderId, "orderId")),
        ),
      )
      .orderBy(requests.requestedAt, requests.id),
  );
}

/** The order's page is cached by the order's revision. */
async function drawAnew(
  tx: Tx,
  { orders }: Tables,
  { storeId, orderId }: { readonly storeId: StoreId; readonly orderId: string },
): Promise<void> {
  await writeHandle(tx)
    .update(orders)
    .set({ revision: sql`${orders.revision} + 1` })
    .where(and(eq(orders.storeId, storeId), eq(orders.id, orderId)));
}
