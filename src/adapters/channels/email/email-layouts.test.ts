import { Liquid } from "liquidjs";
import { afterEach, expect, it, vi } from "vitest";
import type { Facts } from "@/domain/journey/facts";
import { shippedJourneys } from "@/domain/journey/shipped/registry";
import { compileLayout } from "@/domain/messaging/layout-program";
import { layoutLiquid } from "@/domain/messaging/liquid";
import type { MessageTemplate } from "@/domain/messaging/template";
import type { Product } from "@/domain/product/product";
import { anOrder, aShipment, aVersion, someFacts } from "@/testing/builders/facts";
import { aProduct } from "@/testing/builders/products";
import { aShop } from "@/testing/builders/shop";
import { createEmailRenderer } from "./email-renderer";

afterEach(() => {
  vi.restoreAllMocks();
});

const lines = [
  {
    externalId: "line-1",
    title: "Mug <b>",
    variantTitle: "Sand",
    quantity: 2,
    imageUrl: "https://a.example/m.jpg",
  },
  { externalId: "line-2", title: "Bowl", variantTitle: null, quantity: 1, imageUrl: null },
];
const parcels = [
  aShipment({ id: "p1", pickupPoint: "Kiosk am Ring", lines: [{ externalId: "line-1", quantity: 2 }] }),
  aShipment({ id: "p2", trackingNumber: null, lines: [{ externalId: "line-2", quantity: 1 }] }),
];
const products = [
  aProduct({ title: "Bowl & <b>", imageAlt: "A bowl" }),
  aProduct({ id: "9002", imageUrl: null, priceMinor: null }),
];
const everyCase: readonly { readonly facts: Facts; readonly recommended: readonly Product[] }[] = [
  {
    facts: someFacts({ shipment: parcels[0] ?? null, shipments: parcels, order: anOrder({ lines }) }),
    recommended: products,
  },
  {
    facts: someFacts({
      shipment: parcels[1] ?? null,
      shipments: parcels.slice(1),
      order: anOrder({ lines: [] }),
    }),
    recommended: [],
  },
];
const everyBlock: MessageTemplate = {
  class: "marketing",
  subject: "Order {{ order.number }}",
  preheader: "Soon",
  blocks: [
    { kind: "heading", text: "One" },
    { kind: "text", text: "First.\nSecond.\n\nThird." },
    { kind: "parcel_card" },
    { kind: "timeline" },
    { kind: "items" },
    { kind: "recommendations" },
    { kind: "divider" },
    { kind: "button", label: "Track", to: "tracking_page" },
    { kind: "button", label: "Write", to: "contact" },
  ],
};
const messages = {
  everyBlock,
  ...Object.assign({}, ...shippedJourneys.map(({ content }) => content.messages)),
};

it.each(Object.keys(messages))(
  "the layout of %s is filled in without liquidjs, as liquidjs would",
  async (template) => {
    const fill = vi.spyOn(layoutLiquid, "fill");
    const store = aShop();
    const version = aVersion({ scope: "shipment", start: "start", nodes: {}, messages, exitOn: [] });
    const renderer = createEmailRenderer({ appUrl: "https://track.example" });
    await renderer.prepare({ version, template, store });
    for (const { facts, recommended } of everyCase) {
      const shipmentIds = facts.shipments.map(({ id }) => id);
      renderer.render({ version, template, store, facts, shipmentIds, recommended });
    }
    const filled = fill.mock.calls.flatMap(([layout, variables], call) => {
      const result = fill.mock.results[call];
      return result?.type === "return" ? [{ layout, variables, result: result.value }] : [];
    });
    expect(filled.length).toBeGreaterThan(0);
    for (const { layout, variables, result } of filled) {
      expect(compileLayout(layout, String)?.(variables)).toEqual(expect.any(String));
      expect(result).toEqual({ kind: "filled", text: liquid.renderSync(layout, variables) });
    }
  },
);

/** The filter that escapes is kept in the layout itself. */
const liquid = new Liquid({ strictVariables: true, lenientIf: true, jsTruthy: true, ownPropertyOnly: true });
