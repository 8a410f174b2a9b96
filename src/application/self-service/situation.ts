import type { Order } from "@/domain/order/order";
import type { SelfServiceRequest } from "@/domain/self-service/request";
import type { SelfServiceSituation } from "@/domain/self-service/self-service-kind";
import { defaultSelfService } from "@/domain/self-service/self-service-settings";
import type { Instant } from "@/domain/shared/instant";
import type { Shipment } from "@/domain/shipment/shipment";
import type { Deps } from "../deps";
import type { Reader } from "../ports/database";
import type { Store } from "../ports/rows";

export interface OrderAndRequests {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly requests: readonly SelfServiceRequest[];
}

/** An order with its parcels and all that was asked for about it. Null when it has gone. */
export async function loadOrderAndRequests(
  deps: Pick<Deps, "orders" | "shipments" | "selfService">,
  db: Reader,
  { store, orderId }: { readonly store: Store; readonly orderId: string },
): Promise<OrderAndRequests | null> {
  const order = await deps.orders.find(db, store.id, orderId);
  if (order === null) return null;
  const shipments = await deps.shipments.ofOrder(db, store.id, orderId);
  const requests = await deps.selfService.ofOrder(db, store.id, orderId);
  return { order, shipments, requests };
}

/** What decides on an order's self-service: its parcels, the store's settings, and what is asked for already. */
export function situationOf(
  store: Pick<Store, "selfService">,
  { order, shipments, requests }: OrderAndRequests,
  now: Instant,
): SelfServiceSituation {
  const open = requests.filter(({ state }) => state === "requested").map(({ kind }) => kind);
  return { order, shipments, settings: store.selfService ?? defaultSelfService, open, now };
}
