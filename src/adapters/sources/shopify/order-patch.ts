import { z } from "zod";
import type { CustomerPatch } from "@/domain/order/customer";
import { financialStatuses, type OrderPatch } from "@/domain/order/order";
import { CLICK_PARAMETER, clickIdIn } from "@/domain/recommendation/attribution";
import type { Instant } from "@/domain/shared/instant";
import { parseMoney } from "@/domain/shared/money";
import { onlySaid, said, saidEmail, saidTags } from "../payload-fields";
import { instantOf } from "../read-time";
import { addressOf } from "./address";
import { customerPatchOf } from "./customer-patch";
import { deliveryMethodOf } from "./delivery-method";
import { currentLines, orderLineOf } from "./order-lines";
import type { ShopifyOrder } from "./order-payload";

/**
 * What an order object says, for any orders/* topic; `paidAt` is for the topic to tell. Money is in the shop's
 * currency, and the total is the one agreed at checkout. Personal fields that are null are left out: without the
 * permission for protected customer data they are null in every order, and must not empty what AfterShip told us.
 */
export function orderPatchOf(order: ShopifyOrder, heardAt: Instant): OrderPatch {
  const currency = currencyOf(order);
  return onlySaid({
    placedAt: placedAtOf(order),
    updatedAt: instantOf(order.updated_at),
    cancelledAt: nullOr(order.cancelled_at, instantOf),
    cancelReason: nullOr(order.cancel_reason, said),
    isTest: order.test ?? undefined,
    financialStatus: financialStatusSchema.safeParse(said(order.financial_status)?.toLowerCase()).data,
    isSubscription: isSubscription(order),
    currency,
    totalMinor: totalOf(order, currency),
    locale: said(order.customer_locale),
    tags: saidTags(order.tags),
    shippingMethod: shippingMethodOf(order),
    deliveryMethod: deliveryMethodOf(order),
    shippingAddress: addressOf(order.shipping_address),
    billingAddress: addressOf(order.billing_address),
    customer: personOf(order, heardAt),
    customerOrderCount: order.customer?.orders_count ?? undefined,
    lines: order.line_items
      ? currentLines(order.line_items).map((line) => orderLineOf(line, currency))
      : undefined,
    sourceName: said(order.source_name),
    clickId: clickIdOf(order),
  });
}

/** The click on a recommendation that led to the shop: from the first page of the visit, or as the cart's attribute. */
function clickIdOf({ landing_site: landing, note_attributes: attributes }: ShopifyOrder): string | undefined {
  const noted = attributes?.find(({ name }) => said(name) === CLICK_PARAMETER)?.value;
  return clickIdIn(said(landing)) ?? clickIdIn(`?${CLICK_PARAMETER}=${said(noted) ?? ""}`) ?? undefined;
}

/** When the customer bought: an order that was imported later has its own date in `processed_at`. */
export function placedAtOf(order: ShopifyOrder): Instant | undefined {
  return instantOf(order.processed_at) ?? instantOf(order.created_at);
}

const financialStatusSchema = z.enum(financialStatuses);

/** Absent stays absent, null stays null ("said to be empty"), anything else is read. */
function nullOr<Read>(
  value: string | number | null | undefined,
  read: (value: string | number) => Read | undefined,
): Read | null | undefined {
  if (value === null || value === undefined) return value;
  return read(value);
}

function currencyOf(order: ShopifyOrder): string | undefined {
  const code = said(order.currency)?.toUpperCase();
  return code?.length === 3 ? code : undefined;
}

function totalOf(order: ShopifyOrder, currency: string | undefined): number | undefined {
  const total = said(order.total_price) ?? said(order.current_total_price);
  return parseMoney(total ?? "", currency ?? "")?.amountMinor;
}

/** Undefined when the payload has neither of the fields that could tell. Subscription apps tag the orders they make. */
function isSubscription(order: ShopifyOrder): boolean | undefined {
  const tags = saidTags(order.tags);
  const source = said(order.source_name);
  if (tags === undefined && source === undefined) return undefined;
  const isByPlan = (order.line_items ?? []).some((line) => Boolean(line.selling_plan_allocation));
  const isTagged = (tags ?? []).some((tag) => /\bsubscription\b/i.test(tag));
  return isByPlan || isTagged || (source ?? "").startsWith("subscription_contract");
}

function shippingMethodOf(order: ShopifyOrder): OrderPatch["shippingMethod"] {
  if (!order.shipping_lines) return undefined;
  const rate = order.shipping_lines.find((line) => line.is_removed !== true);
  return rate ? onlySaid({ code: said(rate.code), title: said(rate.title) }) : null;
}

/**
 * The order's own contact comes before the account's: it is where this purchase is to be talked about. Undefined when
 * the order names nobody, as a sale over the counter.
 */
function personOf(order: ShopifyOrder, heardAt: Instant): CustomerPatch | undefined {
  const account: CustomerPatch = order.customer ? customerPatchOf(order.customer, heardAt) : {};
  const addresses = [order.shipping_address, order.billing_address];
  const named = onlySaid({
    ...account,
    email: saidEmail(order.email) ?? saidEmail(order.contact_email) ?? account.email,
    phone: said(order.phone) ?? account.phone ?? addresses.map((at) => said(at?.phone)).find(Boolean),
    firstName: account.firstName ?? addresses.map((at) => said(at?.first_name)).find(Boolean),
    lastName: account.lastName ?? addresses.map((at) => said(at?.last_name)).find(Boolean),
  });
  if (Object.keys(named).length === 0) return undefined;
  return onlySaid({
    ...named,
    locale: account.locale ?? said(order.customer_locale),
    consents: account.consents ?? tickAtCheckout(order),
  });
}

/** The tick at checkout counts where the account says nothing; a box left empty is no refusal. */
function tickAtCheckout(order: ShopifyOrder): CustomerPatch["consents"] {
  const at = placedAtOf(order);
  if (order.buyer_accepts_marketing !== true || at === undefined) return undefined;
  return [{ channel: "email", class: "marketing", state: "granted", source: "shopify", at }];
}
