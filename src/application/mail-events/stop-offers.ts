import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Message, Store } from "../ports/rows";
import { noteOnOrder } from "./note-on-order";

interface Wish {
  readonly store: Store;
  readonly provider: string;
  readonly message: Message;
  readonly address: string;
  readonly receivedAt: Instant;
}

/** Ends advertising by mail to somebody who unsubscribed at the provider. News of their orders goes on (R38). */
export async function stopOffers(deps: Deps, tx: Tx, wish: Wish): Promise<void> {
  const { store, provider, message, address, receivedAt: at } = wish;
  const storeId = store.id;
  await deps.customers.block(tx, {
    storeId,
    channel: "email",
    address,
    kind: "opt_out",
    class: "marketing",
    reason: "Unsubscribed at the provider",
    at,
  });
  const order = await deps.orders.find(tx, storeId, message.orderId);
  if (order !== null && order.customerId !== null && order.redactedAt === null)
    await deps.customers.recordConsent(tx, storeId, order.customerId, {
      channel: "email",
      class: "marketing",
      state: "refused",
      source: provider,
      wording: null,
      ip: null,
      at,
    });
  await noteOnOrder(deps, tx, { message, reason: "unsubscribed", at });
}

/** Lifts what an unsubscription there has stopped. It is no consent: where none was given, none is now. */
export async function takeOffersUp(deps: Deps, tx: Tx, wish: Wish): Promise<void> {
  const { store, message, address, receivedAt: at } = wish;
  const about = { storeId: store.id, channel: "email", address, class: "marketing" } as const;
  const blocks = await deps.customers.blocked(tx, store.id, [address]);
  const isOptedOut = blocks.some(
    ({ channel, kind, class: stopped }) =>
      channel === "email" && kind === "opt_out" && stopped === "marketing",
  );
  if (!isOptedOut) return;
  await deps.customers.unblock(tx, about);
  await noteOnOrder(deps, tx, { message, reason: "resubscribed", at });
}
