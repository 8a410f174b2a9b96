import { describe, expect, test } from "vitest";
import { isMoving, isTerminal, shipmentReasons, shipmentStatuses, statusMarkSchema } from "./status";

test("there are nine statuses and twenty-two reasons", () => {
  expect(new Set(shipmentStatuses).size).toBe(9);
  expect(new Set(shipmentReasons).size).toBe(22);
});

describe("the end of a journey", () => {
  test.each([
    [{ status: "Delivered", reason: null }, true],
    [{ status: "Exception", reason: "returned_to_sender", detail: "returned" }, true],
    [{ status: "Exception", reason: "returned_to_sender", detail: "returning" }, false],
    [{ status: "Exception", reason: "lost" }, true],
    [{ status: "Exception", reason: "destroyed" }, true],
    [{ status: "Exception", reason: "cancelled" }, true],
    [{ status: "Exception", reason: "delay" }, false],
    [{ status: "Expired", reason: "stale" }, false],
    [{ status: "InTransit", reason: "cancelled" }, false],
  ] as const)("%j: %s", (mark, expected) => {
    expect(isTerminal(mark)).toBe(expected);
  });
});

test("a parcel moves while scans are expected", () => {
  expect(isMoving({ status: "InTransit", reason: null })).toBe(true);
  expect(isMoving({ status: "OutForDelivery", reason: null })).toBe(true);
  expect(isMoving({ status: "InTransit", reason: "stale" })).toBe(false);
  expect(isMoving({ status: "InfoReceived", reason: "label_created" })).toBe(false);
  expect(isMoving({ status: "Delivered", reason: null })).toBe(false);
});

test("a mark with a word nobody knows is refused", () => {
  expect(statusMarkSchema.safeParse({ status: "Delivered", reason: null }).success).toBe(true);
  expect(statusMarkSchema.safeParse({ status: "Shipped", reason: null }).success).toBe(false);
  expect(statusMarkSchema.safeParse({ status: "Delivered", reason: "late" }).success).toBe(false);
});
