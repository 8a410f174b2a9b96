import { newTask } from "@/domain/support/new-task";
import type { Task } from "@/domain/support/task";
import { monday, testStoreId } from "./facts";

/** A task for senior agents that nobody has taken. */
export function aTask(changes: Partial<Task> = {}): Task {
  return {
    ...newTask({
      id: "task-1",
      storeId: testStoreId,
      orderId: "order-1",
      shipmentId: "shipment-1",
      journeyId: "journey-1",
      runId: "run-1",
      nodeId: "hand_over",
      key: "run-1:hand_over",
      role: "senior_agent",
      priority: "high",
      reason: "Late, and they have written before.",
      note: null,
      values: { "shipment.reason": "delay", "support.tickets": 2 },
      openedAt: monday,
    }),
    ...changes,
  };
}
