import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NormaliseContext } from "@/application/ports/source";
import { canonicalEventSchema } from "@/domain/event/canonical-event";
import { readSample } from "../samples/read-sample";
import { woocommerce } from "./source";

const placedAt = Date.parse("2026-11-09T18:22:31Z");
const created: Record<string, unknown> = JSON.parse(readSample("woocommerce", "order.created.json"));
const bytes = (text: string) => new TextEncoder().encode(text);
const context = (topic: string): NormaliseContext => ({
  topic,
  receivedAt: placedAt + 60_000,
  storeZone: "America/Los_Angeles",
  statusOverrides: {},
});

function told(changes: Record<string, unknown>, topic = "order.updated") {
  const body = { ...created, ...changes };
  return woocommerce.normalise(woocommerce.payload(topic).parse(body), context(topic));
}

function orderOf(changes: Record<string, unknown>) {
  const [event] = told(changes, "order.created");
  if (event?.type !== "order") throw new Error("No order was told of.");
  return event.order;
}

const identify = (topic: string, json: unknown) =>
  woocommerce.identify({ body: bytes(JSON.stringify(json)), headers: { "x-wc-webhook-topic": topic } }, json);

const lineField = fc.constantFrom(
  "name",
  "product_id",
  "variation_id",
  "quantity",
  "price",
  "sku",
  "image",
  "meta_data",
);

const meta = (...entries: [key: string, value: unknown][]) => ({
  meta_data: entries.map(([key, value], id) => ({ id, key, value })),
});

describe("what people agreed to at WooCommerce's checkout (R88)", () => {
  const granted = { state: "granted", source: "woocommerce", at: placedAt, ip: "203.0.113.24" };

  it.each([
    ["_wc_other/milepost/sms-updates", { channel: "sms", class: "transactional" }],
    ["_wc_other/milepost/sms-marketing", { channel: "sms", class: "marketing" }],
    ["_wc_other/milepost/email-marketing", { channel: "email", class: "marketing" }],
    ["_mailchimp_woocommerce_is_subscribed", { channel: "email", class: "marketing" }],
    ["kl_sms_consent_checkbox", { channel: "sms", class: "marketing" }],
  ])("the box %s, with where and when it was ticked", (key, box) => {
    for (const value of ["1", 1, true, "yes", "on"])
      expect(orderOf(meta([key, value])).customer?.consents).toEqual([{ ...box, ...granted }]);
  });

  it("texts and mail are asked for apart, each with the words that stood beside its box", () => {
    const { customer } = orderOf(
      meta(
        ["_milepost_sms_updates", "1"],
        ["_milepost_sms_updates_wording", "Text me about this order."],
        ["_milepost_email_marketing", "1"],
      ),
    );
    expect(customer?.consents).toEqual([
      { channel: "sms", class: "transactional", wording: "Text me about this order.", ...granted },
      { channel: "email", class: "marketing", ...granted },
    ]);
  });

  it("a box left empty, one nobody knows and anything that is no tick say nothing", () => {
    for (const value of ["", "0", 0, false, null, "no", {}, ["1"]])
      expect(orderOf(meta(["_milepost_sms_updates", value])).customer?.consents).toBeUndefined();
    expect(orderOf(meta(["_gift_wrap", "1"])).customer?.consents).toBeUndefined();
  });
});

describe("an order of WooCommerce", () => {
  it.each(["checkout-draft", "auto-draft", "pending", "failed", "trash", "wc-pending"])(
    "that is %s is none yet",
    (status) => {
      expect(identify("order.created", { ...created, status })).toMatchObject({ kind: "ignored" });
    },
  );

  it("that is deleted is kept; on hold, it has been placed", () => {
    expect(identify("order.deleted", { id: 7311 })).toMatchObject({
      kind: "ignored",
      topic: "order.deleted",
    });
    expect(identify("order.updated", { ...created, status: "on-hold" })).toMatchObject({ kind: "event" });
    expect(orderOf({ status: "on-hold", date_paid_gmt: null })).toMatchObject({ financialStatus: "pending" });
  });

  it("told twice in one second with the same words is one hook, with others two", () => {
    const key = (json: unknown) => Reflect.get(identify("order.updated", json), "dedupeKey");
    expect(key(created)).toBe(key({ ...created }));
    expect(key(created)).not.toBe(key({ ...created, total: "1.00" }));
  });

  it("of a guest belongs to no account; a simple product has no variant", () => {
    const [line] = Array.isArray(created.line_items) ? created.line_items : [];
    const order = orderOf({
      customer_id: 0,
      line_items: [{ ...line, variation_id: 0, parent_name: null, meta_data: [] }],
    });
    expect(order.customer).not.toHaveProperty("externalId");
    expect(order.lines).toMatchObject([{ title: "Cedar Candle - 8 oz" }]);
    expect(order.lines?.[0]).not.toHaveProperty("variantId");
  });

  it("that names no zone in its times is read by those in UTC", () => {
    expect(orderOf({ date_created_gmt: null })).not.toHaveProperty("placedAt");
    expect(orderOf({ date_created: "2020-01-01T00:00:00" })).toMatchObject({ placedAt });
  });

  it("without an address to ship to goes to the billing address", () => {
    const shipping = { first_name: "Dana", last_name: "", address_1: "", country: "" };
    expect(orderOf({ shipping }).shippingAddress).toMatchObject({
      line1: "1420 SE Alder St",
      city: "Portland",
    });
  });

  it("that needs no work and no shipping is sent nowhere", () => {
    expect(orderOf({ shipping_lines: [], needs_processing: false })).toMatchObject({
      deliveryMethod: "none",
    });
    expect(orderOf({ shipping_lines: [] })).toMatchObject({
      deliveryMethod: "unknown",
      shippingMethod: null,
    });
  });

  it("shows what was chosen of a product, and none of WordPress's own notes", () => {
    const [line] = Array.isArray(created.line_items) ? created.line_items : [];
    const stock = {
      id: 4002,
      key: "_reduced_stock",
      value: "2",
      display_key: "_reduced_stock",
      display_value: "2",
    };
    const line_items = [{ ...line, quantity: 0.5, meta_data: [...line.meta_data, stock] }];
    expect(orderOf({ line_items }).lines).toMatchObject([{ variantTitle: "8 oz", quantity: 1 }]);
  });

  it.each([
    [meta(["wpml_language", "de"]), "de"],
    [meta(["trp_language", "pt_BR"]), "pt-BR"],
    [{ lang: "fr" }, "fr"],
  ])("in a shop of several languages says its language: %j", (changes, locale) => {
    expect(orderOf(changes)).toMatchObject({ locale });
    expect(orderOf({})).not.toHaveProperty("locale");
  });

  it("that a subscription renews is one of a subscription", () => {
    expect(orderOf({ created_via: "subscription" })).toMatchObject({ isSubscription: true });
    expect(orderOf(meta(["_subscription_renewal", 7300]))).toMatchObject({ isSubscription: true });
    expect(orderOf({})).not.toHaveProperty("isSubscription");
  });

  it("names a state by its own code, whatever stands before it", () => {
    const shipping = { address_1: "Weg 1", city: "Passau", state: "DE-BY", country: "DE" };
    expect(orderOf({ shipping }).shippingAddress).toMatchObject({ region: "BY", country: "DE" });
  });

  it("that is picked up may name its method with the instance", () => {
    const shipping_lines = [{ method_id: "local_pickup:3", method_title: "Shop" }];
    expect(orderOf({ shipping_lines })).toMatchObject({ deliveryMethod: "pickup" });
  });

  it("that was cancelled without having been paid counts only where it is known", () => {
    const cancelled = { status: "cancelled", date_paid_gmt: null };
    expect(told(cancelled)).toMatchObject([{ type: "order", change: "cancelled", onlyIfKnown: true }]);
    expect(told({ status: "cancelled" })[0]).not.toHaveProperty("onlyIfKnown");
    expect(told({ date_paid_gmt: null })[0]).not.toHaveProperty("onlyIfKnown");
  });

  it("that could not be read by WooCommerce itself is no order, and says who can mend it", () => {
    const refusal = {
      code: "woocommerce_rest_cannot_view",
      message: "Sorry, you cannot.",
      data: { status: 401 },
    };
    expect(identify("order.updated", refusal)).toMatchObject({
      kind: "ignored",
      why: expect.stringContaining('"Sorry, you cannot." Save the webhook again as an administrator'),
    });
  });

  it("is taken whatever PHP and plugins put into its fields, since five refusals switch the webhook off", () => {
    const odd = fc.constantFrom(
      false,
      true,
      null,
      [],
      {},
      "",
      "x",
      -1,
      0.5,
      [null],
      [false, "x"],
      { 1: {} },
      { a: [] },
    );
    const fields = Object.keys(created).filter((field) => field !== "id");
    const line = { id: 1, name: "Candle" };
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), odd),
        fc.dictionary(lineField, odd),
        (changes, ofLine) => {
          for (const event of told({ line_items: [{ ...line, ...ofLine }], ...changes }))
            expect(canonicalEventSchema.parse(event)).toEqual(event);
        },
      ),
    );
  });

  it("keeps what can be read of a list with numbers for keys, and leaves out the rest", () => {
    const line = { id: 1, name: "Candle", quantity: 1, image: { id: 0, src: false } };
    expect(orderOf({ line_items: { 1: line, 4: false, 7: { name: "no id" } } }).lines).toMatchObject([
      { externalId: "1", title: "Candle" },
    ]);
  });

  it("that is cancelled says when", () => {
    const [event] = told({ status: "cancelled", date_modified_gmt: "2026-11-10T09:00:00" });
    const at = Date.parse("2026-11-10T09:00:00Z");
    expect(event).toMatchObject({ change: "cancelled", occurredAt: at, order: { cancelledAt: at } });
  });

  it("carries its refunds, each of them once however often the order is told", () => {
    const refunds = [{ id: 9001, reason: "Broken", total: "-12.50" }];
    const [order, refund] = told({ refunds });
    expect(order).toMatchObject({ order: { financialStatus: "partially_refunded" } });
    expect(refund).toMatchObject({
      type: "refund",
      refund: { externalId: "9001", amountMinor: 1250, note: "Broken" },
    });
    expect(told({ refunds, total: "1.00" })[1]?.key).toBe(refund?.key);
  });
});

describe("how WooCommerce signs and greets", () => {
  it("the secret is what was typed, however WordPress shows it", () => {
    const body = bytes("{}");
    const headers = woocommerce.sign(body, `a&b<c>"d'`);
    expect(woocommerce.verify({ body, headers }, "a&amp;b&lt;c&gt;&quot;d&#039;")).toEqual({ ok: true });
    expect(woocommerce.verify({ body, headers }, "a&b")).toMatchObject({ ok: false });
  });

  it("the greeting when a webhook is saved is no hook, and nothing else passes for it", () => {
    const isPing = (body: string) => woocommerce.isPing?.({ body: bytes(body), headers: {} });
    expect(isPing("webhook_id=17")).toBe(true);
    for (const body of ["webhook_id=", "webhook_id=17&id=1", '{"webhook_id":17}', "", "xwebhook_id=17"])
      expect(isPing(body)).toBe(false);
  });
});

it("a customer is told with their account, and no consent that nobody asked for", () => {
  const topic = "customer.updated";
  const body = {
    id: 118,
    email: "Dana@Example.com",
    first_name: "Dana",
    last_name: "",
    date_modified_gmt: "2026-11-09T18:22:31",
  };
  expect(woocommerce.normalise(woocommerce.payload(topic).parse(body), context(topic))).toEqual([
    {
      type: "customer",
      key: expect.stringContaining("woocommerce:customer:118:"),
      occurredAt: placedAt,
      customer: { externalId: "118", email: "dana@example.com", firstName: "Dana" },
    },
  ]);
});
