import type { Instant } from "@/domain/shared/instant";
import type { Carrier } from "../carriers/carrier";
import type { OrderPlan, PlannedLine } from "../story/order-plan";
import type { Writing } from "../story/writing";
import { lineBody } from "./shopify-line";
import { addressBody } from "./shopify-people";

/** A fulfilment as it stands at a moment. */
export interface FulfilmentState {
  readonly id: number;
  /** 1 for "#1042.1". */
  readonly index: number;
  readonly warehouseId: number;
  readonly status: "open" | "success" | "cancelled";
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly lines: readonly PlannedLine[];
  readonly carrier: Carrier | null;
  readonly trackingNumbers: readonly string[];
  readonly shipmentStatus: string | null;
}

export function fulfilmentBody(plan: OrderPlan, state: FulfilmentState, writing: Writing) {
  const urls = state.trackingNumbers.map((number) => state.carrier?.trackingUrl(number) ?? "");
  return {
    id: state.id,
    admin_graphql_api_id: `gid://shopify/Fulfillment/${state.id}`,
    created_at: writing.shop(state.createdAt),
    location_id: state.warehouseId,
    name: `#${plan.number}.${state.index}`,
    order_id: plan.id,
    origin_address: {},
    receipt: {},
    service: "manual",
    shipment_status: state.shipmentStatus,
    status: state.status,
    tracking_company: state.trackingNumbers.length > 0 ? (state.carrier?.company ?? null) : null,
    tracking_number: state.trackingNumbers[0] ?? null,
    tracking_numbers: state.trackingNumbers,
    tracking_url: urls[0] ?? null,
    tracking_urls: urls,
    updated_at: writing.shop(state.updatedAt),
    line_items: state.lines.map((line) => lineBody(line, line.quantity)),
    email: plan.person.email,
    ...(plan.isPickup ? {} : { destination: addressBody(plan.person) }),
  };
}
