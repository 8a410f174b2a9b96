import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delayWithEscalation } from "@/testing/builders/escalation";
import { anEvent, anOrder, aShipment, aStore, aVersion, monday, someFacts } from "@/testing/builders/facts";
import { accountOfPlay } from "@/testing/one-truth/account-of-play";
import { randomArrivals, seededRandom } from "@/testing/one-truth/random-order";
import { happen, letTimePass, newPlay } from "@/testing/play";
import type { Effect } from "../effect";
import { explain } from "../explain";
import type { Facts, TicketFact } from "../facts";
import type { JourneyEvent } from "../journey-event";
import { branch, hours, is, mail, pause, send, start, yes } from "../shipped/builders";
import { shippedJourneys } from "../shipped/registry";
import { newRun, step } from "../step";
import type { JourneyContent, JourneyVersion } from "../version";
import { definitionOf, type JourneyNode } from "./registry";

const HOUR = 3_600_000;

const toSeniors: JourneyNode = {
  kind: "escalate",
  config: {
    role: "senior_agent",
    priority: "high",
    reason: "Late, and they have written before.",
    note: null,
  },
  next: {},
};

/** R110: a delay, and they contacted support before, goes to a senior agent instead of the e-mail. */
const version: JourneyVersion = aVersion({
  scope: "shipment",
  start: "start",
  exitOn: [],
  nodes: {
    start: start(["status_changed"], { where: is("shipment.reason", "delay") }, "contacted"),
    contacted: branch(
      [{ id: "yes", label: "They wrote before", when: yes("support.has_contacted"), to: "hand_over" }],
      "tell",
    ),
    hand_over: toSeniors,
    tell: send("delay"),
  },
  messages: { delay: mail("Subject", "Preheader", []) },
});

function aTicket(index: number): TicketFact {
  const openedAt = monday - (index + 1) * 24 * HOUR;
  return { id: `ticket-${index}`, orderId: null, openedAt, closedAt: null, isWismo: true };
}

const delayed = aShipment({ status: "Exception", reason: "delay" });

function begin(facts: Facts, event: JourneyEvent = anEvent("status_changed")) {
  const run = newRun({ id: "run-1", version, event, facts });
  return step({ version, run, event, facts });
}

const outcomes = (effects: readonly Effect[]) => effects.map((effect) => effect.type);

describe("escalating to a person", () => {
  it("opens a task for senior agents instead of the delay e-mail, never both and never neither (R110)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (count) => {
        const tickets = Array.from({ length: count }, (_, index) => aTicket(index));
        const [, effects] = begin(someFacts({ shipment: delayed, tickets }));
        expect(outcomes(effects)).toEqual([count > 0 ? "open_task" : "queue_message"]);
      }),
    );
  });

  it("tells the person why, with the facts of the moment", () => {
    const [, effects, trace] = begin(someFacts({ shipment: delayed, tickets: [aTicket(0), aTicket(1)] }));
    expect(effects).toEqual([
      {
        type: "open_task",
        nodeId: "hand_over",
        key: "run-1:hand_over",
        role: "senior_agent",
        priority: "high",
        reason: "Late, and they have written before.",
        note: null,
        values: expect.objectContaining({ "shipment.reason": "delay", "support.tickets": 2 }),
      },
    ]);
    const escalated = trace.find((entry) => entry.kind === "escalated");
    expect(escalated && explain(escalated, { zone: "Europe/Berlin", locale: "en" })).toMatch(
      /^Handed to senior agents: Late, and they have written before \(.*reason: delay.*times they contacted support: 2\)\.$/,
    );
  });

  it("opens none for old news, for a test order and for an erased one", () => {
    const tickets = [aTicket(0)];
    const old = { ...anEvent("status_changed"), arrivedAt: monday + 96 * HOUR };
    const facts = someFacts({ shipment: delayed, tickets });
    const all = [
      begin({ ...facts, now: old.arrivedAt }, old),
      begin({ ...facts, order: anOrder({ isTest: true }) }),
      begin({ ...facts, order: anOrder({ redactedAt: monday }) }),
    ];
    expect(all.map(([, effects]) => outcomes(effects))).toEqual([[], [], []]);
    expect(all.map(([, , trace]) => trace.find((entry) => entry.kind === "noted")?.reason)).toEqual([
      "no_task_backfill",
      "no_task_test_order",
      "no_task_redacted",
    ]);
  });

  it("does not hold the run up", () => {
    const nodes = {
      ...version.nodes,
      hand_over: { ...toSeniors, next: { next: "wait" } },
      wait: pause(hours(2), { elapsed: "tell" }),
    };
    const facts = someFacts({ shipment: delayed, tickets: [aTicket(0)] });
    const run = newRun({ id: "run-1", version, event: anEvent("status_changed"), facts });
    const [after] = step({ version: { ...version, nodes }, run, event: anEvent("status_changed"), facts });
    expect(after).toMatchObject({ status: "active", nodeId: "wait" });
  });

  it("says in a sentence whose queue it is, and asks for a reason", () => {
    const { sentence, problems } = definitionOf("escalate");
    expect(sentence(toSeniors.config)).toBe(
      "Open a task for senior agents (high): Late, and they have written before.",
    );
    expect(problems?.({ ...toSeniors.config, reason: " " })).toHaveLength(1);
  });

  it("leaves the account of every order closed, whatever happens to it (C2)", () => {
    const versions = shippedJourneys.map(({ key, content }) =>
      aVersion(key === "delay" ? handingOverTrouble() : content, key),
    );
    let tasks = 0;
    for (let seed = 0; seed < 150; seed++) {
      const play = newPlay({ store: aStore(), versions, now: monday });
      for (const { at, event } of randomArrivals(seededRandom(seed))) {
        letTimePass(play, at);
        happen(play, event);
      }
      letTimePass(play, play.now + 20 * 24 * HOUR);
      const opened = play.decisions.tasks;
      tasks += opened.length;
      expect(new Set(opened.map(({ key }) => key)).size).toBe(opened.length);
      expect(accountOfPlay(play).filter(({ outcome }) => outcome === "unknown")).toEqual([]);
    }
    expect(tasks).toBeGreaterThan(20);
  });
});

/** The delay journey, handing over what is in trouble; so that random orders come to it. */
function handingOverTrouble(): JourneyContent {
  const content = delayWithEscalation();
  const rule = branch(
    [{ id: "before", label: "In trouble", when: yes("shipment.has_problem"), to: "hand_over" }],
    "send_delay",
  );
  return { ...content, nodes: { ...content.nodes, contacted: rule } };
}
