import { expect, it } from "vitest";
import type { PlannedMessage, PlannedOrder } from "@/application/planner/plan-calendar";
import { DAY_MS, HOUR_MS } from "@/domain/shared/instant";
import { daysShown, layOutLane, placeOf, SIGN_WIDTH } from "./lane-layout";

const placedAt = Date.UTC(2026, 2, 9, 9);

function message(at: number): PlannedMessage {
  return {
    touchpoint: "shipped",
    label: "Shipped",
    channel: "email",
    group: "main",
    journey: "Shipped",
    at,
    days: 0,
    isCritical: true,
    isOfDraft: false,
  };
}

function order(...hours: number[]): PlannedOrder {
  return {
    id: "one",
    label: "One",
    says: "",
    placedAt,
    count: hours.length,
    verdict: "good",
    marks: [],
    messages: hours.map((hour) => message(placedAt + hour * HOUR_MS)),
    merged: [],
  };
}

it("puts messages of one hour above each other and those of other days on the line", () => {
  const placed = layOutLane(order(0, 1, 2, 96), { days: 10, signWidth: SIGN_WIDTH.wide });
  expect(placed.map(({ level }) => level)).toEqual([0, 1, 2, 0]);
});

it("shows at least a week, and a day after the last message", () => {
  expect(daysShown([order(5)])).toBe(7);
  expect(daysShown([order(5), order(11.5 * 24)])).toBe(13);
});

it("keeps what is before the order or beyond the lane at its edges", () => {
  expect(placeOf(placedAt - DAY_MS, { placedAt, days: 10 })).toBe(0);
  expect(placeOf(placedAt + 20 * DAY_MS, { placedAt, days: 10 })).toBe(100);
  expect(placeOf(placedAt + 5 * DAY_MS, { placedAt, days: 10 })).toBe(50);
});
