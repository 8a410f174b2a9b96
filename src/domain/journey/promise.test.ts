import { describe, expect, it } from "vitest";
import { monday, someFacts } from "@/testing/builders/facts";
import type { MessageFact } from "./facts";
import { promiseKept } from "./promise";

const promise = {
  kind: "update_within_24h",
  madeAt: monday,
  shipmentId: "shipment-1",
  messageKey: "delay",
} as const;

const message = (state: MessageFact["state"]): MessageFact => ({
  id: "m1",
  key: "delay",
  touchpoint: "delay",
  channel: "email",
  state,
  shipmentIds: ["shipment-1"],
  queuedAt: monday,
  sentAt: null,
});

describe("a promise to write again", () => {
  it("was never made by a message that did not go out, so nobody can break it", () => {
    for (const state of ["suppressed", "failed"] as const)
      expect(promiseKept(promise, someFacts({ messages: [message(state)] }))).toBe(true);
  });

  it("is broken when nothing followed the message that made it", () => {
    expect(promiseKept(promise, someFacts({ messages: [message("sent")] }))).toBe(false);
  });
});
