import { describe, expect, test } from "vitest";
import { aShipment, monday, someFacts } from "@/testing/builders/facts";
import { DAY_MS } from "../shared/instant";
import type { Shipment } from "../shipment/shipment";
import { parcelCard } from "./parcel-card";
import { parcelVariables } from "./parcel-variables";

function cardOf(changes: Partial<Shipment> = {}, now = monday) {
  const parcel = aShipment(changes);
  const facts = someFacts({ shipment: parcel, now });
  const words = parcelVariables(parcel, { facts, locale: "en" });
  return parcelCard({ parcel, words, facts, locale: "en", position: { index: 0, count: 1 } });
}

const span = (from: string, to: string, at = monday) => ({
  span: { from, to },
  source: "carrier" as const,
  at,
});

describe("the card answers the question of the moment", () => {
  test.each<[string, Partial<Shipment>, number, string, string, string]>([
    [
      "on its way",
      { edd: span("2026-03-12", "2026-03-13") },
      monday,
      "Expected delivery",
      "Thu 12 – Fri 13 March",
      "",
    ],
    [
      "on its way, later than first said",
      { edd: span("2026-03-13", "2026-03-13"), firstEdd: span("2026-03-11", "2026-03-11") },
      monday,
      "Expected delivery",
      "Fri 13 March",
      "First expected Wed 11 March",
    ],
    [
      "inside its window",
      { edd: span("2026-03-08", "2026-03-11") },
      monday,
      "Expected delivery",
      "By Wed 11 March",
      "",
    ],
    ["on its last day", { edd: span("2026-03-08", "2026-03-09") }, monday, "Expected delivery", "Today", ""],
    ["out today", { status: "OutForDelivery" }, monday, "Expected delivery", "Today", ""],
    [
      "out yesterday and late",
      { status: "OutForDelivery", edd: span("2026-03-09", "2026-03-09") },
      monday + DAY_MS,
      "",
      "Later than planned",
      "First expected Mon 9 March",
    ],
    [
      "late",
      { edd: span("2026-03-06", "2026-03-06") },
      monday,
      "",
      "Later than planned",
      "First expected Fri 6 March",
    ],
    ["delivered", { status: "Delivered", deliveredAt: monday }, monday, "", "Mon 9 March", ""],
    ["no date", { edd: null }, monday, "", "On its way", "The carrier has not named a delivery date yet."],
    [
      "to be collected",
      { status: "AvailableForPickup", pickupPoint: "Kiosk am Ring" },
      monday,
      "Waiting for you at",
      "Kiosk am Ring",
      "",
    ],
  ])("%s", (_says, changes, now, question, answer, note) => {
    expect(cardOf(changes, now)).toMatchObject({ question, answer, note });
  });

  test("a parcel on its way back promises no delivery", () => {
    const card = cardOf({ status: "Exception", reason: "returned_to_sender", detail: "returning" });
    expect(card.question).toBe("");
    expect(card.note).toBe("");
    expect(card.steps).toEqual([]);
  });
});

test("the steps are said in words as well", () => {
  const card = cardOf();
  expect(card.steps.map(({ is_done }) => is_done)).toEqual([true, true, false, false]);
  expect(card.steps_text).toBe("Step 2 of 4: on its way");
});
