import { messagePriority } from "@/domain/journey/message-priority";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import { sendJobOf } from "../ports/queue";
import type { Message } from "../ports/rows";

/**
 * Asks for a queued message to be sent, in its channel's own line and by how much it matters: of many that are due in
 * the same minute, news of a parcel goes before advertising. `runAt` null: at once.
 */
export function queueSend(
  { queue }: Pick<Deps, "queue">,
  tx: Tx,
  message: Pick<Message, "id" | "storeId" | "channel" | "touchpoint" | "class">,
  runAt: Instant | null = null,
): Promise<void> {
  const { id, storeId, channel, touchpoint } = message;
  return queue.enqueue(tx, {
    name: sendJobOf(channel),
    subjectId: id,
    storeId,
    priority: messagePriority(touchpoint, message.class),
    ...(runAt === null ? {} : { runAt }),
  });
}
