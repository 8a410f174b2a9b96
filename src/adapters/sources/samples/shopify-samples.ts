import type { SourceSample } from "@/application/ports/source";
import { readSample } from "./read-sample";

const at = Date.parse;

const ref = { externalId: "6128475930112", number: "#1042" };

const address = {
  name: "Dana Whitfield",
  line1: "1420 SE Alder St",
  line2: "Apt 3",
  city: "Portland",
  region: "OR",
  postalCode: "97214",
  country: "US",
  phone: "+15035550142",
};

const customer = {
  externalId: "7411902853248",
  email: "dana.whitfield@example.com",
  phone: "+15035550142",
  firstName: "Dana",
  lastName: "Whitfield",
  tags: ["vip"],
  consents: [
    consent("email", "granted", "2025-02-11T09:00:12-08:00"),
    // Never asked, so dated by the account: it must not outdate a yes that was given elsewhere.
    consent("sms", "unknown", "2025-02-11T09:00:12-08:00"),
  ],
};

const order = {
  placedAt: at("2026-11-09T10:22:29-08:00"),
  updatedAt: at("2026-11-09T10:22:33-08:00"),
  cancelledAt: null,
  cancelReason: null,
  isTest: false,
  financialStatus: "paid",
  isSubscription: false,
  currency: "USD",
  totalMinor: 5390,
  locale: "en-US",
  tags: ["vip"],
  shippingMethod: { code: "Standard", title: "Standard" },
  deliveryMethod: "shipping",
  shippingAddress: address,
  billingAddress: address,
  customer,
  lines: [
    {
      externalId: "15102938475640",
      productId: "8123456789012",
      variantId: "44512345678901",
      sku: "CND-CEDAR-8",
      title: "Cedar Candle",
      variantTitle: "8 oz",
      vendor: "Ash & Ember",
      quantity: 2,
      priceMinor: 2400,
      requiresShipping: true,
      fulfilmentService: "manual",
    },
  ],
  sourceName: "web",
};

const usps = { trackingNumber: "9400111899561234567890", carrier: "usps", carrierName: "USPS" };

const fulfilment = {
  type: "fulfilment",
  occurredAt: at("2026-11-10T07:55:02-08:00"),
  ref,
  fulfilment: {
    externalId: "5530012345664",
    status: "success",
    createdAt: at("2026-11-10T07:55:02-08:00"),
    warehouseId: "71234567890",
    lines: [{ externalId: "15102938475640", quantity: 2 }],
    parcels: [usps],
  },
};

const compliance = {
  type: "compliance",
  customer: { externalId: "7411902853248", email: "dana.whitfield@example.com", phone: "+15035550142" },
  orderExternalIds: ["6128475930112"],
};

/** Each body with what it means, written from the documented meaning of its fields. */
export const shopifySamples: readonly SourceSample[] = [
  sample("orders/create", "orders_create.json", [
    {
      type: "order",
      change: "created",
      occurredAt: at("2026-11-09T10:22:29-08:00"),
      ref,
      order: { ...order, paidAt: at("2026-11-09T10:22:29-08:00") },
    },
  ]),
  sample("orders/create", "orders_create.local_pickup.json", [
    {
      type: "order",
      change: "created",
      ref: { externalId: "6128475930999", number: "#1043" },
      order: {
        totalMinor: 4800,
        deliveryMethod: "pickup",
        shippingMethod: { code: "Pearl District Store", title: "Pearl District Store" },
      },
    },
  ]),
  sample("orders/cancelled", "orders_cancelled.json", [
    {
      type: "order",
      change: "cancelled",
      occurredAt: at("2026-11-09T11:00:00-08:00"),
      ref,
      order: {
        ...order,
        updatedAt: at("2026-11-09T11:00:01-08:00"),
        cancelledAt: at("2026-11-09T11:00:00-08:00"),
        cancelReason: "customer",
        financialStatus: "refunded",
      },
    },
  ]),
  sample("orders/fulfilled", "orders_fulfilled.json", [
    {
      type: "order",
      change: "updated",
      ref,
      order: { ...order, updatedAt: at("2026-11-10T07:55:03-08:00") },
    },
    fulfilment,
  ]),
  sample("fulfillments/create", "fulfillments_create.json", [
    {
      ...fulfilment,
      order: { customer: { email: "dana.whitfield@example.com" }, shippingAddress: address },
    },
  ]),
  sample("fulfillments/update", "fulfillments_update.second_parcel.json", [
    {
      type: "fulfilment",
      occurredAt: at("2026-11-11T08:10:00-08:00"),
      ref,
      fulfilment: {
        externalId: "5530012345664",
        createdAt: at("2026-11-10T07:55:02-08:00"),
        parcels: [usps, { trackingNumber: "1Z999AA10123456784", carrier: "ups", carrierName: "UPS" }],
      },
    },
    {
      type: "tracking",
      fulfilmentExternalId: "5530012345664",
      // Two parcels: nobody knows whose status it is.
      parcel: {},
      mark: { status: "InTransit", reason: null, at: at("2026-11-11T08:10:00-08:00") },
      checkpoints: [],
    },
  ]),
  sample("fulfillment_events/create", "fulfillment_events_create.json", [
    {
      type: "tracking",
      occurredAt: at("2026-11-14T06:10:00-08:00"),
      ref: { externalId: "6128475930112" },
      fulfilmentExternalId: "5530012345664",
      parcel: {},
      mark: { status: "OutForDelivery", reason: null, at: at("2026-11-14T06:10:00-08:00") },
      checkpoints: [
        {
          at: at("2026-11-14T06:10:00-08:00"),
          rawTime: "2026-11-14T06:10:00-08:00",
          tzSource: "offset",
          status: "OutForDelivery",
          reason: null,
          code: "out_for_delivery",
          text: "Out for delivery",
          city: "Portland",
          region: "OR",
          postalCode: "97214",
          country: "US",
        },
      ],
      edds: [
        {
          span: { from: "2026-11-14", to: "2026-11-14" },
          source: "carrier",
          at: at("2026-11-14T06:21:40-08:00"),
        },
      ],
      unknownCodes: [],
    },
  ]),
  sample("refunds/create", "refunds_create.json", [
    {
      type: "refund",
      occurredAt: at("2026-11-17T09:02:00-08:00"),
      ref: { externalId: "6128475930112" },
      refund: {
        externalId: "929361462912",
        amountMinor: 2400,
        at: at("2026-11-17T09:02:00-08:00"),
        note: "lost in transit",
      },
    },
  ]),
  sample("customers/update", "customers_update.json", [
    {
      type: "customer",
      occurredAt: at("2026-11-09T10:22:33-08:00"),
      customer: {
        ...customer,
        consents: [
          consent("email", "granted", "2025-02-11T09:00:12-08:00"),
          consent("sms", "granted", "2026-11-12T08:00:00-08:00"),
        ],
      },
    },
  ]),
  sample("customers/data_request", "customers_data_request.json", [
    { ...compliance, request: "data_request", requestId: "9999" },
  ]),
  sample("customers/redact", "customers_redact.json", [{ ...compliance, request: "redact_customer" }]),
  sample("shop/redact", "shop_redact.json", [
    { type: "compliance", request: "redact_shop", orderExternalIds: [] },
  ]),
];

function sample(topic: string, file: string, expected: SourceSample["expected"]): SourceSample {
  const headers = {
    "x-shopify-topic": topic,
    "x-shopify-shop-domain": "ash-and-ember.myshopify.com",
    "x-shopify-api-version": "2026-10",
    "x-shopify-webhook-id": "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
    "x-shopify-event-id": "98880550-7158-44d4-b7cd-2c97c8a091b5",
  };
  return { name: file, topic, headers, body: readSample("shopify", file), expected };
}

function consent(channel: "email" | "sms", state: string, since: string) {
  return { channel, class: "marketing", state, source: "shopify", at: at(since) };
}
