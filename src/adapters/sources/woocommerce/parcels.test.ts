import { describe, expect, it } from "vitest";
import type { NormaliseContext } from "@/application/ports/source";
import { readSample } from "../samples/read-sample";
import { woocommerce } from "./source";

const placedAt = Date.parse("2026-11-09T18:22:31Z");
const created: Record<string, unknown> = JSON.parse(readSample("woocommerce", "order.created.json"));
const context: NormaliseContext = {
  topic: "order.updated",
  receivedAt: placedAt + 60_000,
  storeZone: "America/Los_Angeles",
  statusOverrides: {},
};

function told(changes: Record<string, unknown>) {
  const body = { ...created, ...changes };
  return woocommerce.normalise(woocommerce.payload("order.updated").parse(body), context);
}

const meta = (...entries: [key: string, value: unknown][]) => ({
  meta_data: entries.map(([key, value], id) => ({ id, key, value })),
});

describe("parcels of WooCommerce's plugins", () => {
  const item = (tracking_number: string, changes = {}) => ({
    tracking_provider: "DHL Express",
    tracking_number,
    date_shipped: "1794268800",
    ...changes,
  });
  const parcels = (changes: Record<string, unknown>) =>
    told(changes).flatMap((event) => (event.type === "fulfilment" ? event.fulfilment.parcels : []));

  it("each number is a parcel of its own, with its carrier, and the same fact each time", () => {
    const two = meta([
      "_wc_shipment_tracking_items",
      [
        item("1234567890"),
        item("1Z999AA10123456784", { tracking_provider: "", custom_tracking_provider: "UPS" }),
      ],
    ]);
    expect(parcels(two)).toMatchObject([
      { trackingNumber: "1234567890", carrier: "dhl" },
      { trackingNumber: "1Z999AA10123456784", carrier: "ups" },
    ]);
    const keys = (changes: object) =>
      told({ ...two, ...changes })
        .slice(1)
        .map(({ key }) => key);
    expect(keys({ total: "1.00", date_modified_gmt: "2026-11-11T00:00:00" })).toEqual(keys({}));
  });

  it("Orders Tracking has one number for the whole order", () => {
    const own = meta(
      ["_wot_tracking_number", "00340434161094000000"],
      ["_wot_tracking_carrier", "dhl-germany"],
    );
    expect(parcels(own)).toMatchObject([{ trackingNumber: "00340434161094000000", carrier: "dhl-germany" }]);
  });

  it("anything else there, and text that PHP has written, is no parcel", () => {
    for (const value of ["a:1:{i:0;a:2:{}}", null, {}, [null], [{ tracking_number: "" }], 7])
      expect(parcels(meta(["_wc_shipment_tracking_items", value]))).toEqual([]);
  });

  it("a list from which one was deleted, and its name without the line in front, are read as well", () => {
    const broken = { 1: item("1234567890"), 3: false, 4: { tracking_number: [] } };
    expect(parcels(meta(["_wc_shipment_tracking_items", broken]))).toMatchObject([
      { trackingNumber: "1234567890" },
    ]);
    const imported = meta(["wc_shipment_tracking_items", [item("1234567890")]]);
    expect(parcels(imported)).toMatchObject([{ trackingNumber: "1234567890" }]);
  });

  const completed = { status: "completed", date_completed_gmt: "2026-11-10T16:00:00" };
  const left = (changes: Record<string, unknown>) =>
    told(changes).flatMap((event) => (event.type === "fulfilment" ? [event.fulfilment.createdAt] : []));

  it.each(["completed", "shipped", "wc-shipped", "delivered"])(
    "an order that is %s without any was shipped all the same",
    (status) => {
      expect(told({ ...completed, status })[1]).toMatchObject({
        type: "fulfilment",
        fulfilment: { createdAt: Date.parse("2026-11-10T16:00:00Z"), parcels: [] },
      });
    },
  );

  it("what is picked up leaves over the counter; what needs no shipping never leaves", () => {
    const pickup = { shipping_lines: [{ method_id: "local_pickup", method_title: "Pickup" }] };
    expect(told({ ...completed, ...pickup })[1]).toMatchObject({ type: "fulfilment" });
    expect(told({ ...completed, shipping_lines: [], needs_processing: false })).toHaveLength(1);
  });

  it("a number that is told later belongs to what was shipped before", () => {
    const [, before] = told(completed);
    const [, after] = told({ ...completed, ...meta(["_wc_shipment_tracking_items", [item("1234567890")]]) });
    const idOf = (event: typeof before) =>
      event?.type === "fulfilment" ? event.fulfilment.externalId : undefined;
    expect(idOf(after)).toBe(idOf(before));
    expect(after?.key).not.toBe(before?.key);
  });

  it("a day chosen for shipping ends when it was told, never before the order was placed nor in the future", () => {
    const changedAt = "2026-11-09T20:00:00";
    const shipped = (date_shipped: unknown) =>
      left({
        date_modified_gmt: changedAt,
        ...meta(["_wc_shipment_tracking_items", [item("1234567890", { date_shipped })]]),
      });
    const seconds = (written: string) => String(Date.parse(written) / 1000);
    const told = Date.parse(`${changedAt}Z`);
    expect(shipped(seconds("2026-11-09T00:00:00Z"))).toEqual([told]);
    expect(shipped(seconds("2026-11-12T00:00:00Z"))).toEqual([told]);
    expect(shipped("9 November")).toEqual([told]);
    expect(shipped(seconds("2026-11-09T19:30:00Z"))).toEqual([Date.parse("2026-11-09T19:30:00Z")]);
    expect(shipped(seconds("2026-10-01T00:00:00Z"))).toEqual([placedAt]);
  });

  it("a plugin that says delivered says it of each parcel, once", () => {
    const two = {
      status: "delivered",
      ...meta(["_wc_shipment_tracking_items", [item("1234567890"), item("42424242")]]),
    };
    const arrivals = (changes: object) =>
      told({ ...two, ...changes }).filter(({ type }) => type === "tracking");
    expect(arrivals({})).toMatchObject([
      { parcel: { trackingNumber: "1234567890" }, mark: { status: "Delivered" } },
      { parcel: { trackingNumber: "42424242" } },
    ]);
    const keys = (changes: object) => arrivals(changes).map(({ key }) => key);
    expect(keys({ date_modified_gmt: "2026-12-01T00:00:00" })).toEqual(keys({}));
    expect(told({ status: "delivered" }).map(({ type }) => type)).toEqual([
      "order",
      "fulfilment",
      "tracking",
    ]);
  });

  it("a pickup is ready when its plugin says so", () => {
    expect(told({ status: "wc-ready-for-pickup" })[1]).toMatchObject({ type: "ready_for_pickup" });
  });
});
