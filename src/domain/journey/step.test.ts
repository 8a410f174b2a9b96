import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anEvent, anOrder, aShipment, aVersion, monday, someFacts } from "@/testing/builders/facts";
import type { Effect } from "./effect";
import type { Facts } from "./facts";
import type { JourneyEvent } from "./journey-event";
import type { JourneyNode } from "./nodes/registry";
import type { Run } from "./run";
import { branch, end, hours, mail, pause, send, start, until } from "./shipped/builders";
import { newRun, step } from "./step";
import type { JourneyContent, JourneyVersion } from "./version";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function journey(nodes: Record<string, JourneyNode>, changes: Partial<JourneyContent> = {}): JourneyVersion {
  const messages = {
    in_transit: mail("Subject", "Preheader", []),
    shipped: mail("Subject", "Preheader", []),
  };
  return aVersion({ scope: "shipment", start: "start", nodes, messages, exitOn: [], ...changes });
}

function begin(
  version: JourneyVersion,
  event: JourneyEvent = anEvent("status_changed"),
  facts: Facts = someFacts(),
) {
  const run = newRun({ id: "run-1", version, event, facts });
  return step({ version, run, event, facts });
}

const fires = (run: Run, at: number): JourneyEvent => ({ type: "timer_fired", nodeId: run.nodeId ?? "", at });
const kinds = (effects: readonly Effect[]) => effects.map((effect) => effect.type);
const begun = start(["status_changed"], {}, "next");

describe("a run", () => {
  it("asks for its message and ends", () => {
    const [run, effects, trace] = begin(journey({ start: begun, next: send("in_transit") }));
    expect(kinds(effects)).toEqual(["queue_message"]);
    expect(trace.map((entry) => entry.reason)).toEqual(["queued", "end_of_path"]);
    expect(run.status).toBe("done");
  });

  it("waits, and goes on when its timer fires", () => {
    const version = journey({
      start: begun,
      next: pause(hours(2), { elapsed: "send" }),
      send: send("in_transit"),
    });
    const [waiting, effects] = begin(version);
    expect(effects).toEqual([{ type: "set_timer", nodeId: "next", at: monday + 2 * HOUR }]);
    const facts = someFacts({ now: monday + 2 * HOUR });
    const [done, after] = step({ version, run: waiting, event: fires(waiting, facts.now), facts });
    expect(kinds(after)).toEqual(["cancel_timer", "queue_message"]);
    expect(done.status).toBe("done");
  });

  it("passes through five waits one after the other without losing one (D36)", () => {
    const nodes: Record<string, JourneyNode> = {
      start: start(["status_changed"], {}, "w0"),
      send: send("in_transit"),
    };
    for (let i = 0; i < 5; i++)
      nodes[`w${i}`] = pause(hours(i + 1), { elapsed: i === 4 ? "send" : `w${i + 1}` });
    const version = journey(nodes);
    let [run] = begin(version);
    let now = monday;
    for (let i = 0; i < 5; i++) {
      expect(run.nodeId).toBe(`w${i}`);
      now = run.waitUntil ?? 0;
      const revived: Run = JSON.parse(JSON.stringify(run));
      [run] = step({ version, run: revived, event: fires(revived, now), facts: someFacts({ now }) });
    }
    expect(run.status).toBe("done");
    expect(now).toBe(monday + 15 * HOUR);
  });

  it("moves a wait when the date it depends on moves", () => {
    const version = journey({
      start: begun,
      next: pause({ kind: "fraction_to_edd", fraction: 0.5 }, { elapsed: "send" }),
      send: send("in_transit"),
    });
    const [waiting] = begin(version);
    const later = aShipment({
      edd: { span: { from: "2026-03-17", to: "2026-03-17" }, source: "carrier", at: monday },
    });
    const [moved, effects] = step({
      version,
      run: waiting,
      event: anEvent("edd_changed"),
      facts: someFacts({ now: monday + HOUR, shipment: later }),
    });
    expect((moved.waitUntil ?? 0) - (waiting.waitUntil ?? 0)).toBe(2 * DAY);
    expect(kinds(effects)).toEqual(["set_timer"]);
  });

  it("takes the way out for an unknown date instead of waiting no time at all (D19)", () => {
    const version = journey({
      start: begun,
      next: pause({ kind: "fraction_to_edd", fraction: 0.5 }, { elapsed: "send", unknown: "stop" }),
      send: send("in_transit"),
      stop: end("no date"),
    });
    const [run, effects] = begin(
      version,
      anEvent("status_changed"),
      someFacts({ shipment: aShipment({ edd: null }) }),
    );
    expect(run.endReason).toBe("no date");
    expect(effects).toEqual([]);
  });

  it("ignores a timer of a step it has left", () => {
    const version = journey({ start: begun, next: pause(hours(2), {}) });
    const [waiting] = begin(version);
    const stale: JourneyEvent = { type: "timer_fired", nodeId: "elsewhere", at: monday };
    expect(step({ version, run: waiting, event: stale, facts: someFacts() })).toEqual([waiting, [], []]);
  });

  it("ends on an event the journey names, and clears its timer", () => {
    const version = journey({ start: begun, next: pause(hours(2), {}) }, { exitOn: ["order_cancelled"] });
    const [waiting] = begin(version);
    const [run, effects] = step({
      version,
      run: waiting,
      event: anEvent("order_cancelled", monday, null),
      facts: someFacts(),
    });
    expect(run.endReason).toBe("order_cancelled");
    expect(kinds(effects)).toEqual(["cancel_timer"]);
  });

  it("gives the two ways of waiting for an event their due", () => {
    const version = journey({
      start: begun,
      next: until(["parcel_delivered"], { timeout: hours(4) }, { happened: "yes", timed_out: "no" }),
      yes: end("came"),
      no: end("did not come"),
    });
    const [waiting] = begin(version);
    expect(
      step({ version, run: waiting, event: anEvent("parcel_delivered"), facts: someFacts() })[0].endReason,
    ).toBe("came");
    const late = someFacts({ now: monday + 4 * HOUR });
    expect(step({ version, run: waiting, event: fires(waiting, late.now), facts: late })[0].endReason).toBe(
      "did not come",
    );
  });

  it("goes on after a message that was not sent (D30)", () => {
    const version = journey({ start: begun, next: send("in_transit", {}, "after"), after: end("went on") });
    const [run, effects, trace] = begin(
      version,
      anEvent("status_changed"),
      someFacts({ order: anOrder({ email: null }) }),
    );
    expect(run.endReason).toBe("went on");
    expect(effects).toEqual([]);
    expect(trace[0]).toMatchObject({ kind: "suppressed", reason: "no_email" });
  });

  it("sends nothing on news that is older than 72 hours when it arrives", () => {
    const version = journey({ start: begun, next: send("in_transit") });
    const late = {
      type: "status_changed",
      at: monday,
      arrivedAt: monday + 72 * HOUR + 1,
      shipmentId: "shipment-1",
    } as const;
    const [, effects, trace] = begin(version, late, someFacts({ now: late.arrivedAt }));
    expect(effects).toEqual([]);
    expect(trace[0]).toMatchObject({ kind: "suppressed", reason: "backfill" });
    expect(
      kinds(begin(version, { ...late, arrivedAt: monday + 72 * HOUR }, someFacts({ now: monday }))[1]),
    ).toEqual(["queue_message"]);
  });

  it("waits for the facts its text needs, and falls back to a text without them (D15)", () => {
    const shipped = send("shipped", {
      requires: ["shipment.edd_known"],
      waitUpToMs: 6 * HOUR,
      fallbackTemplate: "in_transit",
    });
    const version = journey({ start: begun, next: shipped });
    const without = aShipment({ edd: null });
    const [waiting, effects] = begin(version, anEvent("status_changed"), someFacts({ shipment: without }));
    expect(effects).toEqual([{ type: "set_timer", nodeId: "next", at: monday + 6 * HOUR }]);
    const [, known] = step({
      version,
      run: waiting,
      event: anEvent("edd_changed"),
      facts: someFacts({ now: monday + HOUR }),
    });
    expect(known.find((effect) => effect.type === "queue_message")).toMatchObject({ template: "shipped" });
    const late = someFacts({ now: monday + 6 * HOUR, shipment: without });
    const [, gaveUp] = step({ version, run: waiting, event: fires(waiting, late.now), facts: late });
    expect(gaveUp.find((effect) => effect.type === "queue_message")).toMatchObject({
      template: "in_transit",
    });
  });

  it("stops a graph that goes round without waiting (D5)", () => {
    const version = journey({
      start: begun,
      next: branch([{ id: "a", label: "A", when: { all: [] }, to: "next" }]),
    });
    expect(begin(version)[0].endReason).toBe("too_many_steps");
  });
});

describe("step", () => {
  it("always ends, answers the same twice, leaves its inputs alone and never sets a timer in the past", () => {
    const node = fc.oneof(
      fc
        .integer({ min: 1, max: 600 })
        .map((minutes) => pause({ kind: "duration", ms: minutes * 60_000 }, {})),
      fc.constant(send("in_transit")),
      fc.boolean().map((yes) =>
        branch([
          {
            id: "a",
            label: "A",
            when: { fact: "shipment.is_delivered", op: yes ? "is_true" : "is_false" },
          },
        ]),
      ),
      fc.integer({ min: 1, max: 48 }).map((count) => until(["scan_added"], { timeout: hours(count) }, {})),
    );
    const graph = fc.array(node, { minLength: 1, maxLength: 8 }).chain((nodes) =>
      fc
        .array(fc.nat(nodes.length), { minLength: nodes.length * 2, maxLength: nodes.length * 2 })
        .map((targets) => {
          const record: Record<string, JourneyNode> = { start: start(["status_changed"], {}, "n0") };
          for (const [i, one] of nodes.entries()) {
            const to = (k: number) => `n${targets[i * 2 + k] ?? 0}`;
            record[`n${i}`] = {
              ...one,
              next: {
                next: to(0),
                elapsed: to(0),
                happened: to(0),
                a: to(0),
                timed_out: to(1),
                otherwise: to(1),
              },
            };
          }
          return journey(record);
        }),
    );
    const events = fc.array(
      fc.constantFrom("scan_added" as const, "status_changed" as const, "timer" as const),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(graph, events, (version, list) => {
        const frozen = JSON.stringify(version);
        let now = monday;
        let [run] = begin(version);
        for (const type of list) {
          now += HOUR;
          const event = type === "timer" ? fires(run, now) : anEvent(type, now);
          const input = { version, run: Object.freeze(run), event, facts: someFacts({ now }) };
          const result = step(input);
          expect(step(input)).toEqual(result);
          for (const effect of result[1])
            if (effect.type === "set_timer") expect(effect.at).toBeGreaterThan(now);
          [run] = result;
        }
        expect(JSON.stringify(version)).toBe(frozen);
      }),
      { numRuns: 300 },
    );
  });
});
