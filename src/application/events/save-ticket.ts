import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Order } from "@/domain/order/order";
import type { Deps } from "../deps";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { mergeCustomer } from "./apply-customer";

type TicketEvent = Extract<CanonicalEvent, { type: "ticket" }>;

/** Keeps a support ticket with the order and the person it belongs to, as far as either is known. True when it is new. */
export async function saveTicket(
  deps: Deps,
  tx: Tx,
  { store, event, order }: { store: Store; event: TicketEvent; order: Order | null },
): Promise<boolean> {
  const { externalId, customer, subject, text = null, openedAt, closedAt = null, isWismo } = event.ticket;
  const person =
    customer === undefined
      ? null
      : await mergeCustomer(deps, tx, { storeId: store.id, patch: customer, at: openedAt });
  return deps.tickets.save(tx, {
    id: deps.ids.next(),
    storeId: store.id,
    externalId,
    orderId: order?.id ?? null,
    customerId: person?.id ?? order?.customerId ?? null,
    subject,
    text,
    openedAt,
    closedAt,
    isWismo,
  });
}
