import { and, eq } from "drizzle-orm";
import type { Tx } from "@/application/ports/database";
import type { StoreId } from "@/domain/access/store-id";
import type { Instant } from "@/domain/shared/instant";
import { erasedTask } from "@/domain/support/task";
import { writeHandle } from "../connection";
import type { Tables } from "../tables";
import { taskFrom } from "./tasks";

/** Nobody can do anything for an erased customer: their tasks are closed, and forget what they were opened on. */
export async function closeTasks(
  tx: Tx,
  { tasks }: Tables,
  { storeId, orderId, at }: { readonly storeId: StoreId; readonly orderId: string; readonly at: Instant },
): Promise<void> {
  const handle = writeHandle(tx);
  const rows = await handle
    .select()
    .from(tasks)
    .where(and(eq(tasks.storeId, storeId), eq(tasks.orderId, orderId)));
  for (const row of rows) {
    const { state, doneAt, values, history, revision } = erasedTask(taskFrom(row), at);
    await handle.update(tasks).set({ state, doneAt, values, history, revision }).where(eq(tasks.id, row.id));
  }
}
