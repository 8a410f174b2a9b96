import type { StoreId } from "@/domain/access/store-id";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import type { Customer, CustomerPatch } from "@/domain/order/customer";
import type { Instant } from "@/domain/shared/instant";
import type { Deps } from "../deps";
import { advanceRuns } from "../journeys/advance-runs";
import type { Tx } from "../ports/database";
import type { Store } from "../ports/rows";
import { loadFacts } from "./load-facts";

type CustomerEvent = Extract<CanonicalEvent, { type: "customer" }>;

/** Amends the person's row; null when the patch names nobody. */
export async function mergeCustomer(
  deps: Deps,
  tx: Tx,
  { storeId, patch, at }: { storeId: StoreId; patch: CustomerPatch; at: Instant },
): Promise<Customer | null> {
  const named = [patch.externalId, patch.email].some((one) => typeof one === "string" && one !== "");
  return named ? deps.customers.merge(tx, storeId, patch, at) : null;
}

/** New facts about a person (an address, a consent) reach the runs of their open orders. */
export async function applyCustomer(
  deps: Deps,
  tx: Tx,
  { store, event, eventId, now }: { store: Store; event: CustomerEvent; eventId: string; now: Instant },
): Promise<void> {
  const customer = await mergeCustomer(deps, tx, {
    storeId: store.id,
    patch: event.customer,
    at: event.occurredAt,
  });
  if (customer === null) return;
  for (const orderId of await deps.customers.openOrderIds(tx, store.id, customer.id)) {
    const order = await deps.orders.find(tx, store.id, orderId);
    if (order === null) continue;
    const shipments = await deps.shipments.ofOrder(tx, store.id, orderId);
    const facts = await loadFacts(deps, tx, { store, order, shipments, now });
    const events = [
      { type: "customer_updated", at: event.occurredAt, arrivedAt: now, shipmentId: null },
    ] as const;
    await advanceRuns(deps, tx, { facts, events, eventId });
  }
}
