import { and, eq } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";

/**
 * Of what a shopper asked for stays that it was asked for and how it ended. Photos go: without their keys the files
 * cannot be read any more, and the next clearing-up removes them.
 */
export async function emptySelfService(
  tx: Tx,
  { selfServiceRequests: requests, selfServiceCodes: codes, attachments }: Tables,
  { storeId, orderId, at }: { readonly storeId: StoreId; readonly orderId: string; readonly at: Instant },
): Promise<void> {
  const handle = writeHandle(tx);
  const ofOrder = and(eq(requests.storeId, storeId), eq(requests.orderId, orderId));
  await handle.update(requests).set({ wish: null, answer: null, platformNote: null }).where(ofOrder);
  await handle
    .update(requests)
    .set({ state: "withdrawn", settledBy: "erasure", settledAt: at })
    .where(and(ofOrder, eq(requests.state, "requested")));
  await handle.delete(codes).where(and(eq(codes.storeId, storeId), eq(codes.orderId, orderId)));
  await handle
    .delete(attachments)
    .where(and(eq(attachments.storeId, storeId), eq(attachments.orderId, orderId)));
}
