import { describe, expect, it } from "vitest";
import { monday } from "@/testing/builders/facts";
import { distinctScans } from "./distinct-scans";
import type { Checkpoint } from "./shipment";

const scan = (changes: Partial<Checkpoint>): Checkpoint => ({
  at: monday,
  tzSource: "offset",
  status: "InTransit",
  reason: null,
  ...changes,
});
const shopify = scan({ code: "in_transit", at: monday + 12_000 });
const aftership = scan({ code: "InTransit_003", city: "Reno", text: "Arrived at the facility" });

describe("scans as they are shown", () => {
  it("hold one that two senders told of once, in the fuller telling, whoever came first", () => {
    expect(distinctScans([shopify, aftership])).toEqual([aftership]);
    expect(distinctScans([aftership, shopify])).toEqual([aftership]);
    const twin = { ...aftership, code: "in_transit" };
    expect(distinctScans([aftership, twin])).toEqual([aftership]);
  });

  it("hold one arrival where a scan tells of it, though the sender said so later in its own words", () => {
    const arrived = scan({ status: "Delivered", code: "Delivered_001", at: monday });
    const later = scan({ status: "InTransit", text: "Departed", at: monday + 600_000 });
    const said = scan({ status: "Delivered", summary: true, at: monday + 600_000 });
    expect(distinctScans([arrived, later, said])).toEqual([arrived, later]);
    expect(distinctScans([later, said])).toEqual([later, said]);
  });

  it("hold several of one minute where they say different things", () => {
    const left = { ...aftership, text: "Departed the facility" };
    const elsewhere = scan({ code: "in_transit", city: "Denver" });
    const all = [aftership, left, elsewhere, { ...shopify, status: "OutForDelivery" as const }];
    expect(distinctScans(all)).toEqual(all);
    expect(distinctScans([aftership, { ...shopify, at: monday + 120_000 }])).toHaveLength(2);
  });
});
