import type { StoreId } from "@/domain/access/store-id";
import type { Task } from "@/domain/support/task";
import type { Kit } from "../kit";

/** Orders that journeys handed to people (R110). */
export function defineTaskTables(k: Kit) {
  const tasks = k.table(
    "tasks",
    {
      id: k.text("id").primaryKey(),
      storeId: k.text("store_id").$type<StoreId>().notNull(),
      orderId: k.text("order_id").notNull(),
      shipmentId: k.text("shipment_id"),
      journeyId: k.text("journey_id").notNull(),
      runId: k.text("run_id").notNull(),
      nodeId: k.text("node_id").notNull(),
      key: k.text("key").notNull(),
      role: k.text("role").$type<Task["role"]>().notNull(),
      priority: k.text("priority").$type<Task["priority"]>().notNull(),
      /** The priority as a number for sorting: 0 is the most pressing. */
      urgency: k.int("urgency").notNull(),
      reason: k.text("reason").notNull(),
      note: k.text("note"),
      values: k.json("values").$type<Task["values"]>().notNull(),
      state: k.text("state").$type<Task["state"]>().notNull(),
      claimedBy: k.text("claimed_by"),
      openedAt: k.instant("opened_at").notNull(),
      doneAt: k.instant("done_at"),
      history: k.json("history").$type<Task["history"]>().notNull(),
      revision: k.int("revision").notNull(),
    },
    (t) => [
      k.uniqueIndex("tasks_key_uq").on(t.storeId, t.key),
      k.index("tasks_queue_idx").on(t.storeId, t.role, t.state, t.urgency, t.openedAt),
      k.index("tasks_done_idx").on(t.storeId, t.role, t.doneAt),
      k.index("tasks_order_idx").on(t.storeId, t.orderId),
    ],
  );
  return { tasks };
}
