import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anEvent, anOrder, aStore, aVersion, monday } from "@/testing/builders/facts";
import { randomArrivals, seededRandom } from "@/testing/one-truth/random-order";
import { happen, letTimePass, newPlay } from "@/testing/play";
import { stepTimes } from "../backtest/step-times";
import { addTally, countOrder, newTally } from "../backtest/tally";
import { shippedJourneys } from "../shipped/registry";
import { momentsOf } from "./moments";
import { nobodyKnown, type OrderHistory } from "./order-history";
import { personAt } from "./person-at";
import { alwaysLive, replay } from "./replay";

const DAY = 86_400_000;
/** Without the one that asks how often the person has bought before: a play knows no other orders. */
const versions = shippedJourneys
  .filter(({ content }) => !JSON.stringify(content).includes('"first_scan"'))
  .map((journey) => aVersion(journey.content, journey.key));
const store = aStore();

function historyOf(seed: number): OrderHistory {
  return {
    orderId: "play-000001",
    customerId: null,
    trackingCode: "code",
    shipmentIds: [],
    arrivals: randomArrivals(seededRandom(seed)),
    person: nobodyKnown,
    outcomes: [],
  };
}

function replayed(seed: number) {
  const history = historyOf(seed);
  const until = (history.arrivals.at(-1)?.at ?? monday) + 20 * DAY;
  const moments = momentsOf(history, { store, until });
  return { moments, decisions: replay({ store, history, moments, journeys: alwaysLive(versions), until }) };
}

describe("a replay", () => {
  it("decides what a play decides that learns of everything only as it happens", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (seed) => {
        const { arrivals } = historyOf(seed);
        const play = newPlay({ store, versions, now: arrivals[0]?.at ?? monday });
        for (const { at, event } of arrivals) {
          letTimePass(play, at);
          happen(play, event);
        }
        letTimePass(play, (arrivals.at(-1)?.at ?? monday) + 20 * DAY);
        const told = ({ messages }: typeof play.decisions) =>
          messages.map(({ touchpoint, state, sentAt }) => `${touchpoint} ${state} ${sentAt}`);
        expect(told(replayed(seed).decisions)).toEqual(told(play.decisions));
      }),
      { numRuns: 60 },
    );
  });

  it("adds up to the same sum in whatever pieces it is counted", () => {
    const played = Array.from({ length: 30 }, (_, seed) => {
      const { moments, decisions } = replayed(seed);
      return {
        orderId: String(seed),
        number: null,
        journeyId: versions[0]?.journeyId ?? "",
        events: moments.length,
        moments,
        published: decisions,
        draft: seed % 3 === 0 ? { ...decisions, messages: decisions.messages.slice(1) } : decisions,
        changedTexts: new Set<string>(),
      };
    });
    const whole = newTally();
    for (const one of played) countOrder(whole, one);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 29 }), (cut) => {
        const sum = newTally();
        for (const piece of [played.slice(0, cut), played.slice(cut)]) {
          const part = newTally();
          for (const one of piece) countOrder(part, one);
          addTally(sum, part);
        }
        expect(sum).toEqual(whole);
      }),
      { numRuns: 10 },
    );
    expect(whole.changes.same).toBeLessThan(30);
    for (const { earliestMs, typicalMs, latestMs } of Object.values(stepTimes(whole.published.steps))) {
      expect(earliestMs).toBeLessThanOrEqual(typicalMs);
      expect(typicalMs).toBeLessThanOrEqual(latestMs);
    }
  });
});

describe("what was known of a person", () => {
  const ticket = { id: "t", orderId: null, openedAt: monday, closedAt: monday + DAY, isWismo: true };
  const person = {
    ...nobodyKnown,
    tickets: [{ ticket, knownAt: monday + 5, closedKnownAt: monday + DAY + 5 }],
    visits: [monday + 10, monday + 20],
  };

  it("is what had been heard by then, and no more", () => {
    const at = (now: number) => {
      const known = replayed(1).moments[0];
      if (known === undefined) throw new Error("There is no moment.");
      return personAt(person, { order: known.order, now, store: aStore() });
    };
    expect(at(monday).tickets).toEqual([]);
    expect(at(monday + 6).tickets).toMatchObject([{ closedAt: null }]);
    expect(at(monday + DAY + 6).tickets).toMatchObject([{ closedAt: monday + DAY }]);
    expect(at(monday + 15).visits).toEqual({ count: 1, lastAt: monday + 10 });
  });
});

describe("a text that comes to quiet hours", () => {
  /** Half past nine in the evening where the shopper is. */
  const evening = monday + 11.5 * 3_600_000;
  const consents = [
    {
      consent: {
        channel: "sms" as const,
        class: "transactional" as const,
        state: "granted" as const,
        source: "tracking page",
        at: monday,
      },
      knownAt: monday,
    },
  ];
  const version = aVersion({
    scope: "order",
    start: "start",
    nodes: {
      start: {
        kind: "trigger",
        config: { on: ["order_placed"], where: null, filter: null },
        next: { next: "sms" },
      },
      sms: {
        kind: "send_message",
        config: {
          touchpoint: "order_confirmed",
          channel: "sms",
          template: "order_confirmed",
          covers: "order",
          unless: null,
          requires: [],
          waitUpToMs: 0,
          fallbackTemplate: null,
          validFor: "always",
          promise: null,
        },
        next: {},
      },
    },
    messages: {
      order_confirmed: { class: "transactional", subject: "s", preheader: "", blocks: [] },
    },
    exitOn: [],
  });
  const play = (blocked: typeof nobodyKnown.blocked) => {
    const order = anOrder({ phone: "+4915112345678" });
    const moment = {
      at: evening,
      order,
      shipments: [],
      zone: "Europe/Berlin",
      events: [anEvent("order_placed", evening, null)],
      cause: null,
    };
    return replay({
      store: aStore(),
      history: { person: { ...nobodyKnown, consents, blocked }, outcomes: [] },
      moments: [moment],
      journeys: alwaysLive([version]),
      until: evening + DAY,
    });
  };

  it("leaves at the end of them, in the replay as in life", () => {
    const { messages } = play([]);
    expect(messages).toMatchObject([{ channel: "sms", state: "sent", sentAt: monday + 23 * 3_600_000 }]);
  });

  it("does not when the shopper wrote STOP in between, and the ledger says why", () => {
    const { messages, entries } = play([{ channel: "sms", reason: "STOP", at: evening + 1000 }]);
    expect(messages).toMatchObject([{ state: "suppressed", why: "address_blocked" }]);
    expect(entries.at(-1)?.draft).toMatchObject({ kind: "suppressed", reason: "address_blocked" });
  });
});
