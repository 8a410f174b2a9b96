import type { Instant } from "@/domain/shared/instant";
import { tellPartners } from "../consents/tell-partners";
import { noteOnOrder } from "../mail-events/note-on-order";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import type { Answered } from "./find-answered";
import type { ReplyDeps } from "./reply-deps";

/** Ends advertising to an address whose owner asked for it in an answer. News of their orders goes on (R38). */
export async function stopOffersByReply(
  deps: ReplyDeps,
  tx: Tx,
  wish: {
    readonly store: Store;
    readonly address: string;
    readonly answered: Answered;
    readonly now: Instant;
  },
): Promise<void> {
  const { store, address, answered, now: at } = wish;
  await deps.customers.block(tx, {
    storeId: store.id,
    channel: "email",
    address,
    kind: "opt_out",
    class: "marketing",
    reason: "Asked for it in an answer",
    at,
  });
  await tellPartners(deps, tx, { storeId: store.id, channel: "email", address });
  const { orderId, message } = answered;
  const order = orderId === null ? null : await deps.orders.find(tx, store.id, orderId);
  // An address that is not the order's own speaks for itself alone.
  if (order === null || order.customerId === null || order.email?.toLowerCase() !== address) return;
  await deps.customers.recordConsent(tx, store.id, order.customerId, {
    channel: "email",
    class: "marketing",
    state: "refused",
    source: "reply",
    wording: null,
    ip: null,
    at,
  });
  if (message !== null) await noteOnOrder(deps, tx, { message, reason: "unsubscribed", at });
}
