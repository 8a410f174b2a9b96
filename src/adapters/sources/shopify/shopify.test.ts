import { describe, expect, it } from "vitest";
import type { CanonicalEvent } from "@/domain/event/canonical-event";
import { readSample } from "../samples/read-sample";
import { shopify } from "./source";

const receivedAt = Date.parse("2026-11-20T12:00:00Z");
const at = Date.parse;

describe("a Shopify hook's name", () => {
  const body = new TextEncoder().encode('{"id":1}');
  const identify = (headers: Record<string, string>, json: unknown = { id: 1 }) =>
    shopify.identify({ body, headers }, json);

  it("is event id and topic, since one event may come on several topics", () => {
    const headers = { "x-shopify-event-id": "e1", "x-shopify-webhook-id": "w1" };
    expect(identify({ ...headers, "x-shopify-topic": "orders/updated" })).toEqual({
      kind: "event",
      topic: "orders/updated",
      dedupeKey: "e1:orders/updated",
    });
    expect(identify({ ...headers, "x-shopify-topic": "orders/paid" })).toMatchObject({
      dedupeKey: "e1:orders/paid",
    });
  });

  it("falls back to the delivery's id, then to the bytes", () => {
    const topic = { "x-shopify-topic": "orders/paid" };
    expect(identify({ ...topic, "x-shopify-webhook-id": "w1" })).toMatchObject({
      dedupeKey: "w1:orders/paid",
    });
    const byBytes = identify(topic);
    expect(identify(topic)).toEqual(byBytes);
    expect(identify({ "x-shopify-topic": "orders/create" })).not.toMatchObject(
      byBytes.kind === "event" ? { dedupeKey: byBytes.dedupeKey } : {},
    );
  });

  it("is read from the bare header names too, with their signature", () => {
    const signature = Object.values(shopify.sign(body, "s"))[0] ?? "";
    const headers = {
      "shopify-topic": "orders/create",
      "shopify-webhook-id": "w9",
      "shopify-hmac-sha256": signature,
    };
    expect(shopify.verify({ body, headers }, "s")).toEqual({ ok: true });
    expect(shopify.verify({ body, headers }, "t")).toEqual({ ok: false, reason: "bad_signature" });
    expect(identify(headers)).toEqual({
      kind: "event",
      topic: "orders/create",
      dedupeKey: "w9:orders/create",
    });
  });

  it("needs a topic", () => {
    expect(identify({})).toMatchObject({
      kind: "malformed",
      why: expect.stringContaining("X-Shopify-Topic"),
    });
  });

  it.each(["orders/edited", "orders/delete", "app/uninstalled", "fulfillment_events/delete", "carts/update"])(
    "%s is ignored with a reason",
    (topic) => {
      expect(identify({ "x-shopify-topic": topic })).toMatchObject({
        kind: "ignored",
        topic,
        why: expect.stringMatching(/\.$/),
      });
    },
  );

  it("ignores deliveries with a query of the app's own, which have another shape", () => {
    const headers = { "shopify-topic": "Order", "shopify-action": "update" };
    expect(identify(headers)).toMatchObject({ kind: "ignored", topic: "order/update" });
  });
});

describe("an order from Shopify", () => {
  it("says nothing about what it does not carry", () => {
    const [event] = events("orders/updated", { id: 42, updated_at: "2026-11-09T10:22:33-08:00" });
    expect(event).toMatchObject({ type: "order", change: "updated", ref: { externalId: "42" } });
    expect(event?.type === "order" && event.order).toEqual({ updatedAt: at("2026-11-09T10:22:33-08:00") });
  });

  it("does not empty a person when the app may not see personal fields", () => {
    const order = orderWith({
      email: null,
      contact_email: null,
      phone: null,
      shipping_address: null,
      billing_address: null,
      buyer_accepts_marketing: false,
      customer: { id: 7, email: null, first_name: null, last_name: null, phone: null },
    });
    expect(order.customer).toEqual({ externalId: "7", locale: "en-US" });
    expect(order).not.toHaveProperty("shippingAddress");
    expect(order).not.toHaveProperty("billingAddress");
    expect(order).not.toHaveProperty("deliveryMethod");
  });

  it("is of nobody when it was sold to nobody", () => {
    const order = orderWith({
      customer: null,
      email: "",
      contact_email: null,
      phone: null,
      shipping_address: null,
      billing_address: null,
    });
    expect(order).not.toHaveProperty("customer");
  });

  it("takes the tick at checkout for a yes where the account says nothing, and no tick for no answer", () => {
    const guest = { customer: null, buyer_accepts_marketing: true };
    expect(orderWith(guest).customer?.consents).toEqual([
      {
        channel: "email",
        class: "marketing",
        state: "granted",
        source: "shopify",
        at: at("2026-11-09T10:22:29-08:00"),
      },
    ]);
    expect(orderWith({ ...guest, buyer_accepts_marketing: false }).customer).not.toHaveProperty("consents");
  });

  it("is written to at its own contact before the account's", () => {
    expect(orderWith({ email: "Gift@Example.com " }).customer?.email).toBe("gift@example.com");
    expect(orderWith({ email: null, contact_email: "c@example.com" }).customer?.email).toBe("c@example.com");
    expect(orderWith({ email: null, contact_email: null }).customer?.email).toBe(
      "dana.whitfield@example.com",
    );
  });

  it("counts money in the smallest unit of its currency", () => {
    expect(orderWith({ currency: "JPY", total_price: "5390" }).totalMinor).toBe(5390);
    expect(orderWith({ currency: "KWD", total_price: "53.900" }).totalMinor).toBe(53_900);
    expect(orderWith({ total_price: 53.9 }).totalMinor).toBe(5390);
    expect(orderWith({ currency: null })).not.toHaveProperty("totalMinor");
  });

  it("takes an import for as old as it is, so that nobody is congratulated on last year's order", () => {
    const [event] = events("orders/create", sampleOrder({ processed_at: "2025-01-02T03:04:05Z" }));
    expect(event?.occurredAt).toBe(at("2025-01-02T03:04:05Z"));
  });

  it("was paid when orders/paid says so", () => {
    const later = { updated_at: "2026-11-12T09:00:00-08:00" };
    const [paid] = events("orders/paid", sampleOrder(later));
    expect(paid).toMatchObject({ change: "paid", occurredAt: at(later.updated_at) });
    expect(paid?.type === "order" && paid.order.paidAt).toBe(at(later.updated_at));
    expect(orderWith({ financial_status: "authorized" }, "orders/create")).not.toHaveProperty("paidAt");
    expect(orderWith({ financial_status: "paid" }, "orders/updated")).not.toHaveProperty("paidAt");
  });

  it("is a subscription by its source, its tags or its selling plan", () => {
    expect(orderWith({ source_name: "subscription_contract" }).isSubscription).toBe(true);
    expect(orderWith({ source_name: "subscription_contract_checkout_one" }).isSubscription).toBe(true);
    expect(orderWith({ tags: "vip, Subscription Recurring Order" }).isSubscription).toBe(true);
    expect(orderWith({ line_items: [{ id: 1, selling_plan_allocation: {} }] }).isSubscription).toBe(true);
    expect(orderWith({ source_name: "web", tags: "" }).isSubscription).toBe(false);
  });

  it("carries the mark of a test", () => {
    expect(orderWith({ test: true }).isTest).toBe(true);
    expect(orderWith({ test: null })).not.toHaveProperty("isTest");
  });

  it("reads tags from text, null and nothing", () => {
    expect(orderWith({ tags: " vip ,  wholesale," }).tags).toEqual(["vip", "wholesale"]);
    expect(orderWith({ tags: null }).tags).toEqual([]);
    expect(orderWith({ tags: undefined })).not.toHaveProperty("tags");
  });

  it("has the lines that are left after an edit, and all of them when none is left", () => {
    const lines = [
      { id: 1, title: "Candle", quantity: 3, current_quantity: 2 },
      { id: 2, title: "Wick", quantity: 1, current_quantity: 0 },
    ];
    expect(orderWith({ line_items: lines }).lines).toEqual([
      { externalId: "1", title: "Candle", quantity: 2 },
    ]);
    const refunded = lines.map((line) => ({ ...line, current_quantity: 0 }));
    expect(orderWith({ line_items: refunded }).lines).toMatchObject([{ quantity: 3 }, { quantity: 1 }]);
  });

  it("keeps the shipping rate that was not taken out", () => {
    const lines = [
      { code: "Express", title: "Express", price: "20.00", is_removed: true },
      { code: "Standard", title: "Standard", price: "0.00" },
    ];
    expect(orderWith({ shipping_lines: lines }).shippingMethod).toEqual({
      code: "Standard",
      title: "Standard",
    });
    expect(orderWith({ shipping_lines: [] }).shippingMethod).toBeNull();
  });

  it("tells refunds and fulfilments it embeds under the keys they have alone", () => {
    const alone = [
      ...events("fulfillments/create", json("fulfillments_create.json")),
      ...events("refunds/create", json("refunds_create.json")),
    ];
    const embedding = sampleOrder({
      fulfillments: [json("fulfillments_create.json")],
      refunds: [json("refunds_create.json")],
    });
    const embedded = events("orders/updated", embedding).slice(1);
    expect(embedded.map((event) => event.key)).toEqual(alone.map((event) => event.key));
  });

  it("is a new fact when something else is said within the same second, and no new one otherwise", () => {
    const [first] = events("orders/updated", sampleOrder({ note: "a" }));
    const [same] = events("orders/updated", sampleOrder({ note: "b" }));
    const [other] = events("orders/updated", sampleOrder({ tags: "fragile" }));
    expect(same?.key).toBe(first?.key);
    expect(other?.key).not.toBe(first?.key);
  });
});

describe("how a Shopify order reaches the customer", () => {
  const free = [{ code: "Standard", title: "Standard", price: "0.00", carrier_identifier: "650f1a14" }];

  it("is shipped when it has an address, whatever the rate costs", () => {
    expect(orderWith({ shipping_lines: free }).deliveryMethod).toBe("shipping");
  });

  it("is not judged when a missing address may only be hidden", () => {
    const hidden = { email: null, contact_email: null, customer: null, billing_address: null };
    expect(orderWith({ ...hidden, shipping_address: null, shipping_lines: free })).not.toHaveProperty(
      "deliveryMethod",
    );
  });

  it("is not pickup when the rate costs something or has a code of its own", () => {
    const paid = [{ code: "Courier", title: "Courier", price: "5.00" }];
    const coded = [{ code: "fedex_ground", title: "Ground", price: "0.00" }];
    expect(orderWith({ shipping_address: null, shipping_lines: paid })).not.toHaveProperty("deliveryMethod");
    expect(orderWith({ shipping_address: null, shipping_lines: coded })).not.toHaveProperty("deliveryMethod");
  });

  it("is nothing for goods that do not travel and for sales over the counter", () => {
    expect(orderWith({ line_items: [{ id: 1, requires_shipping: false }] }).deliveryMethod).toBe("none");
    const counter = { shipping_address: null, shipping_lines: [], source_name: "pos" };
    expect(orderWith(counter).deliveryMethod).toBe("none");
  });
});

describe("a fulfilment from Shopify", () => {
  it("is in preparation while it is open or pending", () => {
    const [preparing, fulfilment] = events("fulfillments/create", sampleFulfilment({ status: "open" }));
    expect(preparing).toMatchObject({
      type: "preparing",
      occurredAt: at("2026-11-10T07:55:02-08:00"),
      warehouseId: "71234567890",
    });
    expect(fulfilment).toMatchObject({ type: "fulfilment", fulfilment: { status: "open" } });
  });

  it.each([
    ["pending", "open"],
    ["success", "success"],
    ["cancelled", "cancelled"],
    ["failure", "error"],
    ["error", "error"],
    ["a new word", "open"],
  ])("with the status %s counts as %s", (status, expected) => {
    const told = events("fulfillments/update", sampleFulfilment({ status }));
    expect(told).toContainEqual(
      expect.objectContaining({ fulfilment: expect.objectContaining({ status: expected }) }),
    );
  });

  it("may have no number yet, and has a new key once the number is there", () => {
    const without = { tracking_number: null, tracking_numbers: [], tracking_company: null };
    const [before] = events("fulfillments/create", sampleFulfilment(without));
    const [after] = events("fulfillments/update", sampleFulfilment({}));
    expect(before).toMatchObject({ fulfilment: { parcels: [] } });
    expect(after?.key).not.toBe(before?.key);
  });

  it("names no carrier when the shop chose none", () => {
    const [event] = events(
      "fulfillments/create",
      sampleFulfilment({ tracking_company: "Other", tracking_url: null, tracking_urls: [] }),
    );
    expect(event).toMatchObject({ fulfilment: { parcels: [{ trackingNumber: "9400111899561234567890" }] } });
    expect(event?.type === "fulfilment" && event.fulfilment.parcels[0]).not.toHaveProperty("carrier");
  });

  it("tells each state of its shipment once, of its only parcel", () => {
    const moving = { shipment_status: "in_transit" };
    const first = events("fulfillments/update", sampleFulfilment(moving)).at(-1);
    const touched = { ...moving, updated_at: "2026-11-15T00:00:00Z" };
    const again = events("fulfillments/update", sampleFulfilment(touched)).at(-1);
    expect(first).toMatchObject({
      type: "tracking",
      parcel: { trackingNumber: "9400111899561234567890" },
      mark: { status: "InTransit", reason: null },
    });
    expect(again?.key).toBe(first?.key);
  });

  it("waits in the shop when it is ready for pickup and no carrier has it", () => {
    const waiting = { shipment_status: "ready_for_pickup", tracking_numbers: [], tracking_number: null };
    const [, , ready] = events("fulfillments/update", sampleFulfilment(waiting));
    expect(ready).toMatchObject({ type: "ready_for_pickup", ref: { externalId: "6128475930112" } });
    const carried = events("fulfillments/update", sampleFulfilment({ shipment_status: "ready_for_pickup" }));
    expect(carried.map((event) => event.type)).toEqual(["fulfilment", "tracking"]);
  });

  it("needs its order", () => {
    expect(
      shopify.payload("fulfillments/create").safeParse(sampleFulfilment({ order_id: null })).success,
    ).toBe(false);
  });
});

describe("a scan from Shopify", () => {
  const scan = (fields: object) => ({ ...object(json("fulfillment_events_create.json")), ...fields });

  it("goes to the review list when nobody knows its status, and is news once somebody does", () => {
    const body = scan({ status: "teleported" });
    const [unknown] = events("fulfillment_events/create", body);
    expect(unknown).toMatchObject({
      mark: null,
      checkpoints: [{ status: null, code: "teleported" }],
      unknownCodes: [
        { vocabulary: "shopify_fulfillment_event", code: "teleported", text: "Out for delivery" },
      ],
    });
    const [mapped] = events("fulfillment_events/create", body, {
      "shopify_fulfillment_event:teleported": { status: "InTransit", reason: null },
    });
    expect(mapped).toMatchObject({ mark: { status: "InTransit" }, unknownCodes: [] });
    expect(mapped?.key).not.toBe(unknown?.key);
  });

  it("of readiness for pickup is both a scan and the order being ready", () => {
    const types = events("fulfillment_events/create", scan({ status: "ready_for_pickup" })).map(
      (event) => event.type,
    );
    expect(types).toEqual(["tracking", "ready_for_pickup"]);
  });

  it("without an estimate has none", () => {
    expect(events("fulfillment_events/create", scan({ estimated_delivery_at: null }))[0]).toMatchObject({
      edds: [],
    });
  });
});

describe("a fulfilment order prepared for pickup", () => {
  const topic = "fulfillment_orders/line_items_prepared_for_pickup";
  const identify = (body: object) =>
    shopify.identify({ body: new Uint8Array(), headers: { "x-shopify-topic": topic } }, body);

  it("makes the order ready when it names the order", () => {
    const body = { fulfillment_order: { id: "gid://shopify/FulfillmentOrder/9", order_id: 42 } };
    expect(identify(body)).toMatchObject({ kind: "event" });
    expect(events(topic, body)).toMatchObject([
      { type: "ready_for_pickup", ref: { externalId: "42" }, occurredAt: receivedAt },
    ]);
  });

  it("is ignored when it does not, as Shopify itself sends it", () => {
    const body = { fulfillment_order: { id: "gid://shopify/FulfillmentOrder/9", status: "open" } };
    expect(identify(body)).toMatchObject({ kind: "ignored", why: expect.stringContaining("order") });
  });
});

describe("people and their will, from Shopify", () => {
  it.each([
    ["subscribed", "granted"],
    ["unsubscribed", "refused"],
    ["pending", "pending"],
    ["not_subscribed", "unknown"],
    ["invalid", "unknown"],
    ["redacted", "refused"],
  ])("%s means %s", (state, expected) => {
    const body = {
      customer_id: 7,
      email_address: "d@example.com",
      email_marketing_consent: { state, consent_updated_at: "2026-11-09T10:00:00Z" },
    };
    expect(events("customers_email_marketing_consent/update", body)).toMatchObject([
      {
        type: "customer",
        customer: {
          externalId: "7",
          email: "d@example.com",
          consents: [
            { channel: "email", class: "marketing", state: expected, at: at("2026-11-09T10:00:00Z") },
          ],
        },
      },
    ]);
  });

  it("hears of SMS consent under the customer's id and phone", () => {
    const body = { id: 7, phone: "+15035550142", sms_marketing_consent: { state: "subscribed" } };
    expect(events("customers_marketing_consent/update", body)).toMatchObject([
      {
        customer: {
          externalId: "7",
          phone: "+15035550142",
          consents: [{ channel: "sms", state: "granted" }],
        },
      },
    ]);
  });

  it("forgets a person again who asks again", () => {
    const body = json("customers_redact.json");
    const context = { topic: "customers/redact", storeZone: "UTC", statusOverrides: {} };
    const [first] = shopify.normalise(body, { ...context, receivedAt });
    const [second] = shopify.normalise(body, { ...context, receivedAt: receivedAt + 1 });
    expect(second?.key).not.toBe(first?.key);
  });

  it("understands a request that knows only an address", () => {
    const body = { shop_id: 1, customer: { email: "d@example.com" } };
    expect(events("customers/redact", body)).toMatchObject([
      { request: "redact_customer", customer: { email: "d@example.com" }, orderExternalIds: [] },
    ]);
  });
});

describe("a refund from Shopify", () => {
  const refund = (transactions: unknown) => ({ ...object(json("refunds_create.json")), transactions });
  const amount = (transactions: unknown) => {
    const [event] = events("refunds/create", refund(transactions));
    return event?.type === "refund" ? event.refund.amountMinor : null;
  };

  it("adds up what goes back, without attempts that failed", () => {
    const one = { amount: "24.00", currency: "USD", kind: "refund", status: "success" };
    expect(amount([one, one, { ...one, status: "failure" }, { ...one, kind: "void" }])).toBe(4800);
    expect(amount([])).toBe(0);
    expect(amount(null)).toBeUndefined();
    expect(amount([{ ...one, currency: null }])).toBeUndefined();
  });
});

describe("the click on a recommendation that led to an order", () => {
  it("is told by the first page of the visit, or as an attribute of the cart", () => {
    const landing = "/products/mug?utm_source=x&milepost=abcd_1234-EF";
    expect(orderWith({ landing_site: landing }).clickId).toBe("abcd_1234-EF");
    const attributes = [{ name: "milepost", value: "abcd_1234-EF" }];
    expect(orderWith({ landing_site: "/", note_attributes: attributes }).clickId).toBe("abcd_1234-EF");
  });

  it("is not made up from anything else", () => {
    for (const landing_site of [null, "/", "/?milepost=", "/?milepost=a b c d e f", "/?xmilepost=abcd_1234"])
      expect(orderWith({ landing_site }).clickId).toBeUndefined();
    expect(orderWith({ note_attributes: [{ name: "gift", value: "abcd_1234" }] }).clickId).toBeUndefined();
  });
});

function events(
  topic: string,
  body: unknown,
  statusOverrides: Parameters<typeof shopify.normalise>[1]["statusOverrides"] = {},
): readonly CanonicalEvent[] {
  return shopify.normalise(body, { topic, receivedAt, storeZone: "America/Los_Angeles", statusOverrides });
}

function orderWith(fields: object, topic = "orders/updated") {
  const [event] = events(topic, sampleOrder(fields));
  if (event?.type !== "order") throw new Error("Expected an order event");
  return event.order;
}

function sampleOrder(fields: object) {
  return { ...object(json("orders_create.json")), ...fields };
}

function sampleFulfilment(fields: object) {
  return { ...object(json("fulfillments_create.json")), ...fields };
}

function json(file: string): unknown {
  return JSON.parse(readSample("shopify", file));
}

function object(value: unknown): object {
  if (typeof value !== "object" || value === null) throw new Error("Expected an object");
  return value;
}
