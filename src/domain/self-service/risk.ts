import type { Order } from "../order/order";
import type { Shipment } from "../shipment/shipment";
import { standingParcels } from "./parcels";
import type { SelfServiceSettings } from "./self-service-settings";
import type { Wish } from "./wish";

/** Why a person must look at a request before anything is done: these changes are what takers of accounts are after. */
export const riskHolds = ["high_value", "new_country", "label_made"] as const;
export type RiskHold = (typeof riskHolds)[number];

export interface RiskInput {
  readonly order: Order;
  readonly shipments: readonly Shipment[];
  readonly settings: SelfServiceSettings;
  /** What the store calls high value, in minor units. */
  readonly highValueMinor: number;
  readonly wish: Wish;
}

/** Empty: a platform may do it by itself. An order whose value nobody knows counts as one of high value. */
export function riskHoldsOf(input: RiskInput): readonly RiskHold[] {
  const { order, settings, highValueMinor, wish } = input;
  const from = settings.holdFromMinor ?? highValueMinor;
  const holds: RiskHold[] = [];
  if (order.totalMinor === null || order.totalMinor >= from) holds.push("high_value");
  if (wish.kind !== "change_address") return holds;
  if (order.shippingAddress?.country?.toUpperCase() !== wish.country) holds.push("new_country");
  // A changed address does not change a label that is printed (Shopify: orderUpdate leaves bought labels alone).
  if (standingParcels(input).length > 0) holds.push("label_made");
  return holds;
}
