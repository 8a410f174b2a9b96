import type { Instant } from "@/domain/shared/instant";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { OrderPlan } from "../story/order-plan";
import type { Writing } from "../story/writing";
import { lineBody } from "./shopify-line";
import { amount, priceSet } from "./shopify-money";

export interface RefundState {
  readonly id: number;
  readonly at: Instant;
  readonly amountMinor: number;
  readonly note: string;
}

export function refundBody(plan: OrderPlan, { id, at, amountMinor, note }: RefundState, writing: Writing) {
  const [line] = plan.lines;
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Refund/${id}`,
    created_at: writing.shop(at),
    note,
    order_id: plan.id,
    processed_at: writing.shop(at),
    restock: false,
    total_duties_set: priceSet(0),
    user_id: 88123456,
    order_adjustments: [],
    transactions: [transactionBody(plan, { id, at, amountMinor, note }, writing)],
    refund_line_items:
      line === undefined
        ? []
        : [
            {
              id: id + 7,
              line_item_id: line.id,
              location_id: null,
              quantity: 1,
              restock_type: "no_restock",
              subtotal: line.product.priceMinor / 100,
              subtotal_set: priceSet(line.product.priceMinor),
              total_tax: 0,
              total_tax_set: priceSet(0),
              line_item: lineBody(line, 0),
            },
          ],
    duties: [],
    return: null,
  };
}

function transactionBody(plan: OrderPlan, { id, at, amountMinor }: RefundState, writing: Writing) {
  return {
    id: id + 3,
    admin_graphql_api_id: `gid://shopify/OrderTransaction/${id + 3}`,
    amount: amount(amountMinor),
    authorization: null,
    created_at: writing.shop(at),
    currency: ashAndEmber.currency,
    device_id: null,
    error_code: null,
    gateway: "shopify_payments",
    kind: "refund",
    location_id: null,
    message: "Transaction approved",
    order_id: plan.id,
    parent_id: id - 9,
    payment_id: `#${plan.number}.2`,
    processed_at: writing.shop(at),
    receipt: {},
    source_name: "web",
    status: "success",
    test: plan.isTest,
    user_id: null,
  };
}
