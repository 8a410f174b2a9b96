import type { StoreId } from "@/domain/access/store-id";
import { AppError } from "../app-error";
import type { Deps } from "../deps";
import { queueSend } from "./queue-send";

/**
 * A person's decision about a message that failed or whose outcome is uncertain: send it (again), or settle that it
 * was delivered. Throws `not_found`, or `conflict` when it is in another state by now.
 */
export async function settleMessage(
  deps: Deps,
  {
    storeId,
    messageId,
    decision,
  }: { storeId: StoreId; messageId: string; decision: "send_again" | "was_delivered" },
): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const message = await deps.messages.find(tx, messageId);
    if (message === null || message.storeId !== storeId)
      throw new AppError("not_found", "This message does not exist.");
    if (message.state !== "failed" && message.state !== "uncertain") {
      throw new AppError("conflict", `This message is ${message.state} by now; there is nothing to decide.`);
    }
    if (decision === "was_delivered") {
      await deps.messages.update(tx, {
        ...message,
        state: "sent",
        why: "settled_by_person",
        sentAt: deps.clock.now(),
      });
      return;
    }
    await deps.messages.update(tx, { ...message, state: "queued", why: null, attempts: 0 });
    await queueSend(deps, tx, message);
  });
}
