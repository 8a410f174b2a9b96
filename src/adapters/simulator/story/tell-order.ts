import { type Instant, MINUTE_MS } from "@/domain/shared/instant";
import { type OrderState, orderBody } from "../wire/shopify-order";
import { customerBody } from "../wire/shopify-people";
import { refundBody } from "../wire/shopify-refund";
import { fulfilmentsAt, nextId, type Story, sendShopify } from "./story";

type OrderTopic =
  | "orders/create"
  | "orders/paid"
  | "orders/updated"
  | "orders/fulfilled"
  | "orders/partially_fulfilled"
  | "orders/cancelled";

/** The order as it stands, on one of the orders/* topics. */
export function tellOrder(story: Story, topic: OrderTopic, at: Instant): void {
  sendShopify(story, { topic, at, body: orderBody(story.plan, stateOf(story, at), story.writing) });
}

/** Checkout. Where the money is taken later, so is `orders/paid`. */
export function placed(story: Story): void {
  const { plan, random } = story;
  if (plan.isPaidLater) story.paidAt = plan.placedAt + random.int(45, 26 * 60) * MINUTE_MS;
  tellOrder(story, "orders/create", plan.placedAt + random.int(1_000, 6_000));
  if (plan.isPaidLater) tellOrder(story, "orders/paid", story.paidAt);
}

export function cancelled(story: Story, at: Instant): void {
  story.cancelledAt = at;
  tellOrder(story, "orders/cancelled", at + 1_000);
}

export function refunded(
  story: Story,
  { at, amountMinor, note }: { at: Instant; amountMinor: number; note: string },
): void {
  const refund = { id: nextId(story), at, amountMinor, note };
  story.refunds.push(refund);
  sendShopify(story, {
    topic: "refunds/create",
    at: at + 1_000,
    body: refundBody(story.plan, refund, story.writing),
  });
}

/** The counter has packed it (local pickup). */
export function readyAtCounter(story: Story, at: Instant): void {
  const id = nextId(story);
  const name = (kind: string, of: number) => `gid://shopify/${kind}/${of}`;
  sendShopify(story, {
    topic: "fulfillment_orders/line_items_prepared_for_pickup",
    at,
    body: {
      fulfillment_order: {
        id: name("FulfillmentOrder", id),
        order_id: name("Order", story.plan.id),
        status: "open",
        delivery_method: { method_type: "PICK_UP" },
      },
    },
  });
}

/** The person changed what they agree to, in their account. */
export function changedConsent(story: Story, at: Instant, to: "subscribed" | "unsubscribed"): void {
  const { plan, writing } = story;
  const changedAt = writing.shop(at);
  const consent = { state: to, opt_in_level: "single_opt_in", consent_updated_at: changedAt };
  sendShopify(story, {
    topic: "customers/update",
    at: at + 1_000,
    body: { ...customerBody(plan, writing), updated_at: changedAt, email_marketing_consent: consent },
  });
}

/** What stood in the shop at that moment: later parts of the story may have been told already. */
function stateOf(story: Story, at: Instant): OrderState {
  const refunds = story.refunds.filter((one) => one.at <= at);
  const cancelledAt = story.cancelledAt !== null && story.cancelledAt <= at ? story.cancelledAt : null;
  return {
    updatedAt: at,
    cancelledAt,
    fulfilments: fulfilmentsAt(story, at),
    refunds,
    financialStatus: cancelledAt === null ? paymentAt(story, at, refunds) : "refunded",
  };
}

function paymentAt(
  { plan, paidAt }: Story,
  at: Instant,
  refunds: Story["refunds"],
): OrderState["financialStatus"] {
  const refundedMinor = refunds.reduce((sum, one) => sum + one.amountMinor, 0);
  if (refundedMinor >= plan.totalMinor) return "refunded";
  if (refundedMinor > 0) return "partially_refunded";
  return paidAt <= at ? "paid" : "authorized";
}
