import type { MailEvent } from "@/domain/messaging/mail/mail-event";
import { bounceInWords } from "@/domain/messaging/mail/mail-event-words";
import type { Instant } from "@/domain/shared/instant";
import { MAIL_BOUNCE } from "@/domain/support/mail-bounce-task";
import { newTask } from "@/domain/support/new-task";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";

/**
 * Asks a person for the right address, once for an order. The likely address stands among the task's values, which an
 * erasure empties. Nothing is sent to it by itself.
 */
export async function openBounceTask(
  deps: Pick<Deps, "tasks" | "ids">,
  tx: Tx,
  about: {
    readonly store: Store;
    readonly message: Message;
    readonly event: Pick<MailEvent, "reason">;
    readonly hint: string | null;
    readonly at: Instant;
  },
): Promise<void> {
  const { store, message, event, hint, at } = about;
  if (event.reason !== "unknown_mailbox" && event.reason !== "unknown_domain") return;
  await deps.tasks.open(
    tx,
    newTask({
      id: deps.ids.next(),
      storeId: store.id,
      orderId: message.orderId,
      shipmentId: null,
      journeyId: MAIL_BOUNCE,
      runId: message.orderId,
      nodeId: MAIL_BOUNCE,
      key: `${MAIL_BOUNCE}:${message.orderId}`,
      role: "agent",
      priority: "normal",
      reason: `Their mail bounced: ${bounceInWords(event.reason)}. Ask for the right address.`,
      note: null,
      values: hint === null ? {} : { likely_address: hint },
      openedAt: at,
    }),
  );
}
