import type { Instant } from "@/domain/shared/instant";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { OrderPlan } from "../story/order-plan";
import type { Writing } from "../story/writing";
import { type FulfilmentState, fulfilmentBody } from "./shopify-fulfilment";
import { lineBody } from "./shopify-line";
import { amount, priceSet } from "./shopify-money";
import { addressBody, customerBody } from "./shopify-people";
import { type RefundState, refundBody } from "./shopify-refund";

/** An order as it stands at a moment. */
export interface OrderState {
  readonly updatedAt: Instant;
  readonly cancelledAt: Instant | null;
  readonly financialStatus: "authorized" | "paid" | "refunded" | "partially_refunded";
  readonly fulfilments: readonly FulfilmentState[];
  readonly refunds: readonly RefundState[];
}

/** The body of every orders/* topic: all of the order as it stands. */
export function orderBody(plan: OrderPlan, state: OrderState, writing: Writing) {
  return {
    ...namesBody(plan),
    ...datesBody(plan, state, writing),
    ...amountsBody(plan),
    ...checkoutBody(plan),
    cancel_reason: state.cancelledAt === null ? null : "customer",
    financial_status: state.financialStatus,
    fulfillment_status: fulfilmentStatus(plan, state),
    billing_address: addressBody(plan.person),
    customer: customerBody(plan, writing),
    discount_applications: [],
    fulfillments: state.fulfilments.map((one) => fulfilmentBody(plan, one, writing)),
    line_items: plan.lines.map((line) => lineBody(line, fulfilledCount(line.id, state))),
    payment_terms: null,
    refunds: state.refunds.map((one) => refundBody(plan, one, writing)),
    shipping_address: plan.isPickup ? null : addressBody(plan.person),
    shipping_lines: [rateBody(plan)],
    returns: [],
  };
}

function namesBody({ id, number, person }: OrderPlan) {
  return {
    id,
    admin_graphql_api_id: `gid://shopify/Order/${id}`,
    app_id: 580111,
    browser_ip: "203.0.113.24",
    confirmation_number: `K${id.toString(36).toUpperCase().slice(-8)}`,
    confirmed: true,
    contact_email: person.email,
    email: person.email,
    name: `#${number}`,
    number: number - 1000,
    order_number: number,
    order_status_url: `${ashAndEmber.website}/${ashAndEmber.shopId}/orders/${id.toString(16)}/authenticate?key=${number.toString(36)}`,
    token: id.toString(16),
  };
}

function datesBody(plan: OrderPlan, { updatedAt, cancelledAt }: OrderState, writing: Writing) {
  const cancelled = cancelledAt === null ? null : writing.shop(cancelledAt);
  return {
    cancelled_at: cancelled,
    closed_at: cancelled,
    created_at: writing.shop(plan.placedAt),
    processed_at: writing.shop(plan.placedAt),
    updated_at: writing.shop(updatedAt),
  };
}

function amountsBody({ subtotalMinor, totalMinor, rate, lines }: OrderPlan) {
  return {
    currency: ashAndEmber.currency,
    presentment_currency: ashAndEmber.currency,
    current_subtotal_price: amount(subtotalMinor),
    current_total_price: amount(totalMinor),
    current_total_price_set: priceSet(totalMinor),
    subtotal_price: amount(subtotalMinor),
    total_discounts: "0.00",
    total_line_items_price: amount(subtotalMinor),
    total_outstanding: "0.00",
    total_price: amount(totalMinor),
    total_price_set: priceSet(totalMinor),
    total_shipping_price_set: priceSet(rate.priceMinor),
    total_tax: "0.00",
    total_tip_received: "0.00",
    total_weight: lines.reduce((sum, line) => sum + line.product.grams * line.quantity, 0),
    discount_codes: [],
    estimated_taxes: false,
    tax_exempt: false,
    tax_lines: [],
    taxes_included: false,
  };
}

function checkoutBody({ id, person, isSubscription, isTest, tags }: OrderPlan) {
  return {
    buyer_accepts_marketing: person.emailConsent === "subscribed",
    cart_token: null,
    checkout_id: id + 32_000_000_000,
    checkout_token: id.toString(16).slice(-6),
    client_details: null,
    customer_locale: person.locale,
    landing_site: "/",
    location_id: null,
    merchant_of_record_app_id: null,
    note: null,
    note_attributes: [],
    payment_gateway_names: ["shopify_payments"],
    phone: null,
    po_number: null,
    reference: null,
    referring_site: "",
    source_name: isSubscription ? "subscription_contract_checkout_one" : "web",
    tags: tags.join(", "),
    test: isTest,
    user_id: null,
  };
}

function rateBody({ id, rate, isPickup }: OrderPlan) {
  return {
    id: id - 1_100_000_000,
    // The app that offered the rate; pickup is offered by Shopify's own.
    carrier_identifier: isPickup ? "650f1a14fa979ec5c74d063e968411d4" : null,
    code: rate.title,
    current_discounted_price_set: priceSet(rate.priceMinor),
    discounted_price: amount(rate.priceMinor),
    discounted_price_set: priceSet(rate.priceMinor),
    is_removed: false,
    phone: null,
    price: amount(rate.priceMinor),
    price_set: priceSet(rate.priceMinor),
    requested_fulfillment_service_id: null,
    source: "shopify",
    title: rate.title,
    tax_lines: [],
    discount_allocations: [],
  };
}

function fulfilledCount(lineId: number, { fulfilments }: OrderState): number {
  return fulfilments
    .filter((one) => one.status === "success")
    .flatMap((one) => one.lines)
    .filter((line) => line.id === lineId)
    .reduce((sum, line) => sum + line.quantity, 0);
}

function fulfilmentStatus(plan: OrderPlan, state: OrderState): "fulfilled" | "partial" | null {
  const fulfilled = plan.lines.filter((line) => fulfilledCount(line.id, state) >= line.quantity);
  if (fulfilled.length === 0) return null;
  return fulfilled.length === plan.lines.length ? "fulfilled" : "partial";
}
