import { describe, expect, test } from "vitest";
import { anOrder, aShipment, aStore, monday, someFacts } from "@/testing/builders/facts";
import type { Facts } from "../journey/facts";
import { HOUR_MS } from "../shared/instant";
import type { Checkpoint, Shipment } from "../shipment/shipment";
import { messageLocale, messageVariables } from "./variables";

const links = { track: "https://t.example/track/c", contact: "https://shop.example/contact" };

function variablesOf(changes: Partial<Shipment> = {}, facts: Partial<Facts> = {}) {
  const shipment = aShipment(changes);
  return messageVariables({ facts: someFacts({ shipment, ...facts }), shipments: [shipment], links });
}

function aScan(changes: Partial<Checkpoint> = {}): Checkpoint {
  return {
    at: monday - 6 * HOUR_MS,
    tzSource: "offset",
    status: "InTransit",
    reason: null,
    text: "Departed regional facility",
    city: "DENVER",
    region: "CO",
    country: "US",
    ...changes,
  };
}

const american = {
  zone: "America/Denver",
  order: anOrder({ shippingAddress: { country: "US", city: "Denver" }, locale: "en" }),
};

describe("a parcel", () => {
  test("is told with the place and the time of the warehouse it leaves from, each its own (R143)", () => {
    const reno = {
      name: "WH-1",
      zone: "America/Los_Angeles",
      country: "US",
      place: "Reno, Nevada",
      handlingDays: 1,
    };
    const leipzig = { name: "WH-2", zone: "Europe/Berlin", country: "DE", place: "Leipzig" };
    const store = aStore({ warehouses: { "1": reno, "2": leipzig } });
    const order = anOrder({ warehouseId: "1" });
    const told = (warehouseId: string | null) => variablesOf({ warehouseId }, { store, order });
    expect(told("1").shipment).toMatchObject({ ships_from: "Reno, Nevada", handling_time: "1 business day" });
    expect(told("2").shipment).toMatchObject({ ships_from: "Leipzig", handling_time: "" });
    expect(told(null).shipment.ships_from).toBe("Reno, Nevada");
    expect(told("9").shipment.ships_from).toBe("");
    expect(told("2").order).toMatchObject({ ships_from: "Reno, Nevada", handling_time: "1 business day" });
  });

  test("is told with carrier, number, window, last scan, place and age", () => {
    const { shipment } = variablesOf(
      {
        checkpoints: [aScan()],
        edd: { span: { from: "2026-03-12", to: "2026-03-13" }, source: "carrier", at: monday },
      },
      american,
    );
    expect(shipment).toMatchObject({
      carrier: "USPS",
      tracking_number: "9400111899561234567890",
      edd: "Thu 12 – Fri 13 March",
      edd_is_known: true,
      is_late: false,
      last_scan_text: "Departed regional facility",
      last_scan_place: "Denver, CO",
      last_scan_ago: "6 hours ago",
      city: "Denver",
      region: "CO",
    });
  });

  test("times are on the recipient's clock", () => {
    const at = Date.parse("2026-03-09T07:30Z");
    const { shipment } = variablesOf({ checkpoints: [aScan({ at })] }, american);
    expect(shipment.checkpoints[0]?.when).toBe("Mon 9 March, 01:30");
  });

  test("a scan whose clock cannot be trusted tells the day only", () => {
    const { shipment } = variablesOf({ checkpoints: [aScan({ tzSource: "assumed_utc" })] });
    expect(shipment.checkpoints[0]?.when).toBe("Mon 9 March");
  });

  test("a scan abroad names the country", () => {
    const { shipment } = variablesOf({ checkpoints: [aScan({ city: "Leipzig", country: "DEU" })] }, american);
    expect(shipment.last_scan_place).toBe("Leipzig, Germany");
  });

  test("scans come newest first, at most five", () => {
    const checkpoints = [1, 2, 3, 4, 5, 6, 7].map((n) =>
      aScan({ at: monday - n * HOUR_MS, text: `scan ${n}` }),
    );
    const { shipment } = variablesOf({ checkpoints: checkpoints.reverse() });
    expect(shipment.checkpoints.map(({ text }) => text)).toEqual([
      "scan 1",
      "scan 2",
      "scan 3",
      "scan 4",
      "scan 5",
    ]);
  });

  test("an unknown estimate is empty and says so", () => {
    const { shipment } = variablesOf({ edd: null });
    expect([shipment.edd, shipment.edd_is_known, shipment.is_late]).toEqual(["", false, false]);
  });

  test("a first promise that still holds is not repeated", () => {
    const promise = {
      span: { from: "2026-03-13", to: "2026-03-13" },
      source: "carrier",
      at: monday,
    } as const;
    expect(variablesOf({ edd: promise, firstEdd: promise }).shipment.first_edd).toBe("");
  });

  test("a carrier nobody has named is the carrier", () => {
    const { shipment } = variablesOf({ carrier: "other", carrierName: null });
    expect([shipment.carrier, shipment.carrier_is_known]).toEqual(["the carrier", false]);
  });

  test.each([
    ["usps", null, "USPS"],
    ["dhl_express", "DHL Express", "DHL Express"],
    [null, "Royal Mail", "Royal Mail"],
    ["evening-star-couriers", null, "Evening Star Couriers"],
    ["xyz", "XYZ Freight Ltd", "XYZ Freight Ltd"],
  ])("the carrier %s, called %s, is written %s", (carrier, carrierName, written) => {
    expect(variablesOf({ carrier, carrierName }).shipment.carrier).toBe(written);
  });
});

describe("an order", () => {
  test("is told with number, total, day, items and the person's name", () => {
    const order = anOrder({
      lines: [
        {
          externalId: "l1",
          title: "Mug",
          variantTitle: "Default Title",
          quantity: 2,
          imageUrl: "https://cdn.example/mug.jpg",
        },
        {
          externalId: "l2",
          title: "Blanket",
          variantTitle: "Moss",
          quantity: 1,
          imageUrl: "http://plain.example/x.jpg",
        },
      ],
    });
    const variables = variablesOf({}, { order });
    expect(variables.customer).toEqual({ first_name: "Dana", name: "Dana Whitfield" });
    expect(variables.order).toMatchObject({ number: "#1042", total: "€53.90", placed_on: "Mon 9 March" });
    expect(variables.order.items).toEqual([
      { title: "Mug", variant: "", quantity: 2, image_url: "https://cdn.example/mug.jpg" },
      { title: "Blanket", variant: "Moss", quantity: 1, image_url: "" },
    ]);
  });

  test("a message about one parcel lists what is in it", () => {
    const order = anOrder({
      lines: [
        { externalId: "l1", title: "Mug", quantity: 3 },
        { externalId: "l2", title: "Blanket", quantity: 1 },
      ],
    });
    const { items } = variablesOf({ lines: [{ externalId: "l1", quantity: 2 }] }, { order });
    expect(items).toMatchObject([{ title: "Mug", quantity: 2 }]);
  });

  test("a message about no parcel has an empty one to ask", () => {
    const variables = messageVariables({ facts: someFacts({ shipment: null }), shipments: [], links });
    expect(variables.shipments).toEqual([]);
    expect(variables.shipment.edd).toBe("");
  });

  test("nothing is ever null or undefined", () => {
    const bare = anOrder({
      number: null,
      externalId: null,
      firstName: null,
      lastName: null,
      totalMinor: null,
      placedAt: null,
      shippingAddress: null,
      locale: null,
    });
    const empty = variablesOf(
      { trackingNumber: null, carrier: null, carrierName: null, edd: null, lastScanAt: null },
      { order: bare, earlierOrders: null, store: aStore({ country: null }) },
    );
    const walk = (value: unknown): void => {
      expect(value).not.toBeNull();
      expect(value).not.toBeUndefined();
      if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
    };
    walk(empty);
  });
});

test.each([
  ["en-US", "en", "en-US"],
  ["en_GB", "en-US", "en-GB"],
  ["de-AT", "en-US", "en-US"],
  ["fr", "en", "en"],
  [null, "de", "de"],
  ["nonsense!", "en-GB", "en-GB"],
])("a shopper in %s of a store in %s reads dates in %s", (order, store, expected) => {
  expect(messageLocale(order, store)).toBe(expected);
});
