import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/application/ports/database";
import type { RecordedDecisions } from "@/application/ports/history-queries";
import type { StoreId } from "@/domain/access/store-id";
import { readHandle } from "../connection";
import { byId } from "../stores/by-id";
import type { Tables } from "../tables";
import { grouped, inPieces } from "./history-rows";
import { ledgerEntryFrom } from "./ledger-entry";

/** The ledger and the messages of some orders, as they were really decided. */
export async function readRecorded(
  db: Reader,
  { ledgerEntries, messages }: Tables,
  storeId: StoreId,
  orderIds: readonly string[],
): Promise<readonly RecordedDecisions[]> {
  const entries = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select()
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.storeId, storeId), inArray(ledgerEntries.orderId, ids))),
  );
  const sent = await inPieces(orderIds, (ids) =>
    readHandle(db)
      .select({
        orderId: messages.orderId,
        key: messages.key,
        nodeId: messages.nodeId,
        journeyId: messages.journeyId,
        touchpoint: messages.touchpoint,
        channel: messages.channel,
        state: messages.state,
        why: messages.why,
      })
      .from(messages)
      .where(and(eq(messages.storeId, storeId), inArray(messages.orderId, ids))),
  );
  const ofOrder = grouped([...entries].sort(byId), ({ orderId }) => orderId);
  const messagesOf = grouped(sent, ({ orderId }) => orderId);
  return orderIds.map((orderId) => ({
    orderId,
    entries: (ofOrder.get(orderId) ?? []).map(ledgerEntryFrom),
    messages: messagesOf.get(orderId) ?? [],
  }));
}
