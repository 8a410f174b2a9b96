import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { SendOutcome } from "../ports/channel";
import type { Tx } from "../ports/database";
import type { MessageHead } from "../ports/rows";

/**
 * Removes the browsers that a push service says exist no more. With the last one of a person goes the standing of their
 * wish for notifications: they would have to be asked again.
 */
export async function forgetBrowsers(
  deps: Pick<Deps, "orders" | "customers" | "pushSubscriptions">,
  tx: Tx,
  { message, outcome, at }: { message: MessageHead; outcome: SendOutcome; at: Instant },
): Promise<void> {
  const gone = outcome.kind === "sent" || outcome.kind === "rejected" ? (outcome.gone ?? []) : [];
  if (gone.length === 0) return;
  const { storeId, orderId } = message;
  await deps.pushSubscriptions.remove(tx, storeId, gone);
  const order = await deps.orders.find(tx, storeId, orderId);
  if (order === null || order.customerId === null) return;
  const left = await deps.pushSubscriptions.ofCustomer(tx, storeId, order.customerId);
  if (left.length > 0) return;
  await deps.customers.recordConsent(tx, storeId, order.customerId, {
    channel: "push",
    class: "transactional",
    state: "unknown",
    source: "push_service",
    at,
  });
}
