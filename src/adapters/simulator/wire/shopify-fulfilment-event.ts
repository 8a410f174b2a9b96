import type { Instant } from "@/domain/shared/instant";
import type { ScanKind } from "../carriers/scan-words";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { Place } from "../shop/warehouses";
import type { Writing } from "../story/writing";

export interface FulfilmentEventState {
  readonly id: number;
  readonly fulfilmentId: number;
  readonly orderId: number;
  readonly status: string;
  readonly message: string;
  readonly happenedAt: Instant;
  readonly toldAt: Instant;
  readonly place: Place;
  readonly eddAt: Instant | null;
}

/** What Shopify calls the scans of carriers it follows. Scans that are not listed are not passed on. */
export const shopifyWords: Partial<Record<ScanKind, string>> = {
  accepted: "carrier_picked_up",
  departed: "in_transit",
  out_for_delivery: "out_for_delivery",
  delivered: "delivered",
  signed: "delivered",
  neighbour: "delivered",
  nobody_home: "attempted_delivery",
  weather: "delayed",
  held_up: "delayed",
};

export function fulfilmentEventBody(state: FulfilmentEventState, writing: Writing) {
  const { place } = state;
  return {
    id: state.id,
    fulfillment_id: state.fulfilmentId,
    status: state.status,
    message: state.message,
    happened_at: writing.shop(state.happenedAt),
    city: place.city,
    province: place.region,
    country: place.country,
    zip: place.postalCode,
    address1: null,
    latitude: null,
    longitude: place.longitude,
    shop_id: ashAndEmber.shopId,
    created_at: writing.shop(state.toldAt),
    updated_at: writing.shop(state.toldAt),
    estimated_delivery_at: state.eddAt === null ? null : writing.shop(state.eddAt),
    order_id: state.orderId,
    admin_graphql_api_id: `gid://shopify/FulfillmentEvent/${state.id}`,
  };
}
