import type { SourceSample } from "@/application/ports/source";
import { readSample } from "./read-sample";

const at = Date.parse;
const placedAt = at("2026-11-09T18:22:31Z");
const ref = { externalId: "7311", number: "#7311" };
const order = {
  placedAt,
  paidAt: at("2026-11-09T18:22:38Z"),
  financialStatus: "paid",
  currency: "USD",
  totalMinor: 5390,
  shippingMethod: { code: "flat_rate", title: "Flat rate" },
  deliveryMethod: "shipping",
  shippingAddress: { name: "Dana Whitfield", line1: "1420 SE Alder St", region: "OR", country: "US" },
  customer: { externalId: "118", email: "dana.whitfield@example.com", phone: "503-555-0142" },
  lines: [
    {
      externalId: "512",
      productId: "93",
      variantId: "94",
      sku: "CND-CEDAR-8",
      title: "Cedar Candle",
      variantTitle: "8 oz",
      quantity: 2,
      priceMinor: 2400,
      imageUrl: "https://store.example/wp-content/uploads/cedar.jpg",
    },
  ],
};

const named = (topic: string) => ({ "x-wc-webhook-topic": topic });

export const woocommerceSamples: readonly SourceSample[] = [
  {
    name: "an order that was paid at once",
    topic: "order.created",
    headers: named("order.created"),
    body: readSample("woocommerce", "order.created.json"),
    expected: [{ type: "order", change: "created", occurredAt: placedAt, ref, order }],
  },
  {
    name: "an order completed with a parcel of a tracking plugin",
    topic: "order.updated",
    headers: named("order.updated"),
    body: readSample("woocommerce", "order.updated.with_tracking.json"),
    expected: [
      { type: "order", change: "updated", occurredAt: at("2026-11-10T16:00:00Z"), ref, order },
      {
        type: "fulfilment",
        ref,
        fulfilment: {
          externalId: "7311",
          status: "success",
          createdAt: at("2026-11-10T16:00:00Z"),
          parcels: [{ trackingNumber: "9400111899561234567890", carrier: "usps" }],
        },
      },
    ],
  },
  {
    name: "an order that is picked up",
    topic: "order.updated",
    headers: named("order.updated"),
    body: readSample("woocommerce", "order.updated.local_pickup.json"),
    expected: [
      {
        type: "order",
        ref: { externalId: "7312", number: "#7312" },
        order: { deliveryMethod: "pickup", shippingMethod: { title: "Local pickup (Pearl District)" } },
      },
    ],
  },
];
