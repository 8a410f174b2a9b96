import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOrder, aStore, monday, someFacts } from "@/testing/builders/facts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../shared/instant";
import type { Facts, MessageFact } from "./facts";
import type { SendConfig } from "./send-config";
import { decideSend } from "./send-decision";
import { type TouchpointId, touchpointIds, touchpoints } from "./touchpoint";

const config = (touchpoint: TouchpointId, changes: Partial<SendConfig> = {}): SendConfig => ({
  touchpoint,
  channel: "email",
  template: touchpoint,
  covers: "order",
  unless: null,
  requires: [],
  waitUpToMs: 0,
  fallbackTemplate: null,
  validFor: "always",
  promise: null,
  ...changes,
});

const told = (id: string, changes: Partial<MessageFact> = {}): MessageFact => ({
  id,
  key: `${id}:email:order:order-1`,
  touchpoint: id,
  channel: "email",
  state: "sent",
  shipmentIds: [],
  queuedAt: monday - HOUR_MS,
  sentAt: monday - HOUR_MS,
  ...changes,
});

const many = (count: number) => Array.from({ length: count }, (_, index) => told(`news-${index}`));
const noon = Date.UTC(2026, 2, 9, 11);
const textable = {
  now: noon,
  phone: "+4915112345678",
  consents: [
    { channel: "sms", class: "transactional", state: "granted", source: "checkout", at: monday },
  ] as const,
};
const decide = (facts: Partial<Facts>, changes: Partial<SendConfig> = {}, ownKey: string | null = null) =>
  decideSend(config("follow_up", changes), someFacts({ shipments: [], shipment: null, ...facts }), {
    class: "transactional",
    ownKey,
  });

describe("a cap across journeys (C12)", () => {
  it("holds a kind word back from whoever has heard enough today, and says how much that was", () => {
    expect(decide({ messages: many(6) })).toEqual({
      kind: "suppressed",
      reason: "capped",
      values: { window: "day", count: 6, limit: 5, priority: 3 },
    });
  });

  it("counts what the person heard of their other orders", () => {
    const otherMessages = many(6).map(({ key, channel }) => ({ key: `${key}-other`, channel, at: monday }));
    expect(decide({ otherMessages })).toMatchObject({ reason: "capped", values: { window: "day" } });
  });

  it("does not count what was held back, nor what somebody of the shop wrote, nor what went to a webhook", () => {
    const messages = [
      ...many(4),
      told("delay", { state: "suppressed" }),
      told("one_off"),
      told("hook", { channel: "webhook" }),
    ];
    expect(decide({ messages }).kind).toBe("send");
  });

  it("does not count a message itself, nor those asked for after it, when it is asked again", () => {
    const own = told("follow_up", { state: "queued", sentAt: null });
    const messages = [
      ...many(4),
      own,
      told("later-1", { state: "queued", sentAt: null }),
      told("later-2", { state: "queued", sentAt: null }),
    ];
    expect(decide({ messages }, {}, own.key).kind).toBe("send");
  });

  it("lets an order confirmation go whatever else there was", () => {
    const facts = someFacts({ messages: many(30), shipments: [], shipment: null });
    expect(decideSend(config("order_confirmed"), facts).kind).toBe("send");
  });

  it("takes advertising for advertising, also on a critical occasion", () => {
    const consents = [
      { channel: "email", class: "marketing", state: "granted", source: "checkout", at: monday },
    ] as const;
    const facts = someFacts({ messages: many(5), consents, shipments: [], shipment: null });
    expect(decideSend(config("return_received"), facts, { class: "marketing" })).toMatchObject({
      reason: "capped",
      values: { limit: 4, priority: 4 },
    });
  });

  it("lets a text keep its distance to the one before, and asks again then", () => {
    const before = told("in_transit", { channel: "sms", sentAt: noon - 5 * MINUTE_MS });
    const answer = decide({ ...textable, messages: [before] }, { channel: "sms" });
    expect(answer).toMatchObject({ kind: "wait", reason: "spacing", until: noon + 10 * MINUTE_MS });
  });

  it("drops a text that would be over by the time it may follow", () => {
    const now = Date.UTC(2026, 2, 9, 18, 55);
    const before = told("in_transit", { channel: "sms", sentAt: now });
    const store = aStore({
      frequency: { perDay: null, perOrder: null, spacing: { email: 0, sms: 600, push: 0 } },
    });
    const answer = decide(
      { ...textable, now, store, messages: [before] },
      { channel: "sms", validFor: "same_day" },
    );
    expect(answer).toMatchObject({ kind: "suppressed", reason: "capped", values: { window: "spacing" } });
  });

  it("never holds a critical message back, however much there was and however it is set", () => {
    const critical = touchpointIds.filter((id) => touchpoints[id].critical);
    const history = array(
      record({
        touchpoint: constantFrom(...touchpointIds),
        channel: constantFrom("email", "sms", "push"),
        minutesAgo: integer({ min: 0, max: 2000 }),
        isQueued: boolean(),
      }),
      { maxLength: 60 },
    );
    const set = record({
      perDay: integer({ min: 1, max: 4 }),
      perOrder: integer({ min: 1, max: 4 }),
      spacing: record({
        email: integer({ min: 0, max: 720 }),
        sms: integer({ min: 0, max: 720 }),
        push: integer({ min: 0, max: 720 }),
      }),
    });
    assert(
      property(
        constantFrom(...critical),
        constantFrom("email", "sms" as const),
        history,
        set,
        (id, channel, heard, frequency) => {
          const messages = heard.map((one, index) =>
            told(one.touchpoint, {
              key: `${one.touchpoint}:${one.channel}:parcel:other-${index}`,
              channel: one.channel,
              shipmentIds: [`other-${index}`],
              state: one.isQueued ? "queued" : "sent",
              sentAt: one.isQueued ? null : noon - one.minutesAgo * MINUTE_MS,
            }),
          );
          const facts = someFacts({ ...textable, messages, store: aStore({ frequency }), order: anOrder() });
          const answer = decideSend(config(id, { channel, covers: "parcel" }), facts);
          expect("reason" in answer ? answer.reason : "").not.toMatch(/capped|spacing/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("forgets the day after 24 hours", () => {
    const messages = many(6).map((one) => ({ ...one, sentAt: monday - DAY_MS }));
    expect(decide({ messages }).kind).toBe("send");
  });
});
