import { describe, expect, it } from "vitest";
import { anOrder, someFacts } from "@/testing/builders/facts";
import { DAY_MS, HOUR_MS } from "../shared/instant";
import { explain } from "./explain";
import type { Facts, MessageFact } from "./facts";
import type { SendConfig } from "./send-config";
import { decideSend } from "./send-decision";

/** Three in the afternoon on the East coast. */
const now = Date.parse("2026-06-02T15:00:00-04:00");

const config: SendConfig = {
  touchpoint: "follow_up",
  channel: "sms",
  template: "follow_up",
  covers: "order",
  unless: null,
  requires: [],
  waitUpToMs: 0,
  fallbackTemplate: null,
  validFor: "always",
  promise: null,
};

const advert = (id: string, changes: Partial<MessageFact> = {}): MessageFact => ({
  id,
  key: `${id}:sms:order:order-1`,
  touchpoint: id,
  channel: "sms",
  class: "marketing",
  state: "sent",
  shipmentIds: [],
  queuedAt: now - 5 * HOUR_MS,
  sentAt: now - 5 * HOUR_MS,
  ...changes,
});

const agreed = { channel: "sms", state: "granted", source: "checkout", at: now - DAY_MS } as const;

function decide(region: string, facts: Partial<Facts>, changes: Partial<SendConfig> = {}) {
  const place = { country: "US", region, city: "x", postalCode: null };
  const known = someFacts({
    now,
    order: anOrder({ shippingAddress: place, phone: "+12125550142" }),
    phone: "+12125550142",
    shipments: [],
    shipment: null,
    zone: "America/New_York",
    consents: [
      { ...agreed, class: "marketing" },
      { ...agreed, class: "transactional" },
    ],
    ...facts,
  });
  const unlimited = { perDay: null, perOrder: null, spacing: { email: 0, sms: 0, push: 0 } };
  return (about: "marketing" | "transactional", ownKey: string | null = null) => {
    const asked = { ...known, store: { ...known.store, frequency: unlimited } };
    return decideSend({ ...config, ...changes }, asked, { class: about, ownKey });
  };
}

const three = [advert("a"), advert("b"), advert("c")];

describe("a state that counts advertising texts", () => {
  it.each([
    ["Florida", "FL", three, "capped"],
    ["Florida by its name", "Florida", three, "capped"],
    ["Oklahoma", "OK", three, "capped"],
    ["Maryland", "MD", three, "capped"],
    ["New York, which does not count", "NY", three, "send"],
    ["Florida after two", "FL", three.slice(1), "send"],
    [
      "Florida when the first is a day old",
      "FL",
      [advert("a", { sentAt: now - DAY_MS }), ...three.slice(1)],
      "send",
    ],
    [
      "Florida with news among them",
      "FL",
      [advert("a", { class: "transactional" }), ...three.slice(1)],
      "send",
    ],
    [
      "Florida with an e-mail among them",
      "FL",
      [advert("a", { channel: "email" }), ...three.slice(1)],
      "send",
    ],
    [
      "Florida with one that never left",
      "FL",
      [advert("a", { state: "suppressed", sentAt: null }), ...three.slice(1)],
      "send",
    ],
    [
      "Florida with one that nobody knows of",
      "FL",
      [advert("a", { state: "uncertain", sentAt: null }), ...three.slice(1)],
      "capped",
    ],
    [
      "Florida with one that waits",
      "FL",
      [advert("a", { state: "queued", sentAt: null }), ...three.slice(1)],
      "capped",
    ],
  ] as const)("%s", (_name, region, messages, expected) => {
    const decision = decide(region, { messages })("marketing");
    expect("reason" in decision ? decision.reason : decision.kind).toBe(expected);
  });

  it("counts what went about the person's other orders, once however it was found", () => {
    const other = { key: "x:sms:order:2", channel: "sms", class: "marketing", at: now - HOUR_MS } as const;
    const otherMessages = [other, other];
    expect(decide("FL", { messages: three.slice(2), otherMessages })("marketing").kind).toBe("send");
    expect(decide("FL", { messages: three.slice(1), otherMessages })("marketing")).toMatchObject({
      reason: "capped",
    });
  });

  it("counts by the number, too: whoever has one of the state is presumed to live there", () => {
    expect(decide("NY", { messages: three, phone: "+13055550142" })("marketing")).toMatchObject({
      values: { state: "FL" },
    });
    expect(decide("NY", { messages: three, phone: "+13055550142" })("transactional").kind).toBe("send");
  });

  it("never holds news of an order back, and no e-mail", () => {
    expect(decide("FL", { messages: three })("transactional").kind).toBe("send");
    const mail = decide(
      "FL",
      { messages: three, consents: [{ ...agreed, channel: "email", class: "marketing" }] },
      { channel: "email" },
    );
    expect(mail("marketing").kind).toBe("send");
  });

  it("does not count a text itself when it is asked again, nor those that wait behind it", () => {
    const own = advert("follow_up", { key: "own", state: "queued", sentAt: null });
    const waiting = advert("later", { state: "queued", sentAt: null });
    expect(decide("FL", { messages: [...three.slice(1), own, waiting] })("marketing", "own").kind).toBe(
      "send",
    );
  });

  it("is named in the ledger with the law", () => {
    const decision = decide("FL", { messages: three })("marketing");
    if (!("reason" in decision) || decision.kind === "wait") throw new Error("It was not refused.");
    const draft = { ...decision, nodeId: "send" };
    expect(explain(draft, { zone: "America/New_York", locale: "en" })).toBe(
      "Not sent: 3 advertising texts in 24 hours, and Florida allows 3 (Fla. Stat. 501.616(6)(b)).",
    );
  });
});
