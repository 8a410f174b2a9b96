import { expect, test } from "vitest";
import { whyInWords } from "./why-in-words";

test("a delay of somebody who wrote before reads like a sentence about them", () => {
  const values = {
    "shipment.status": "Exception",
    "shipment.reason": "delay",
    "shipment.days_late": 3,
    "support.tickets": 2,
    "support.has_contacted": true,
  };
  expect(whyInWords(values)).toEqual(["delayed", "3 days late", "wrote to support twice before"]);
});

test("an estimate that slipped counts while the parcel is not late yet", () => {
  expect(whyInWords({ "shipment.days_late": 0, "shipment.slipped_days": 1 })).toEqual(["put off by 1 day"]);
});

test("what else a branch asked for is named, and what it denied is not", () => {
  const values = {
    "order.is_high_value": true,
    "order.is_first": false,
    "order.item_count": 4,
    "gone.fact": "x",
    "shipment.carrier": null,
  };
  expect(whyInWords(values)).toEqual(["is a high-value order", "number of items: 4"]);
});

test("without facts there is nothing to say", () => {
  expect(whyInWords({})).toEqual([]);
});
