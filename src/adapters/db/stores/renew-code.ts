import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";

interface Renewal {
  readonly storeId: StoreId;
  readonly orderId: string;
  readonly trackingCode: string;
}

/** Gives an order another code and forgets all it had: what they were is nowhere kept, so they are unknown codes now. */
export async function renewCode(tx: Tx, { orders, formerCodes }: Tables, renewal: Renewal): Promise<void> {
  const { storeId, orderId, trackingCode } = renewal;
  const handle = writeHandle(tx);
  await handle
    .delete(formerCodes)
    .where(and(eq(formerCodes.storeId, storeId), eq(formerCodes.orderId, orderId)));
  await handle
    .update(orders)
    .set({ trackingCode, revision: sql`${orders.revision} + 1` })
    .where(and(eq(orders.storeId, storeId), eq(orders.id, orderId)));
}
