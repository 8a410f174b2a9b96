import { describe, expect, it } from "vitest";
import type { JourneyNode } from "./nodes/registry";
import { branch, end, hours, mail, parcelCard, pause, send, start, text, yes } from "./shipped/builders";
import { validate } from "./validate";
import type { JourneyContent } from "./version";

const begun = start(["status_changed"], {}, "next");
const content = (
  nodes: Record<string, JourneyNode>,
  changes: Partial<JourneyContent> = {},
): JourneyContent => ({
  scope: "shipment",
  start: "start",
  nodes,
  messages: { in_transit: mail("Subject", "News", [text("All is well."), parcelCard]) },
  exitOn: [],
  ...changes,
});
const codes = (journey: JourneyContent) => validate(journey).map((problem) => [problem.nodeId, problem.code]);

describe("validate", () => {
  it("accepts a loop that waits", () => {
    const looping = content({
      start: begun,
      next: pause(hours(1), { elapsed: "again" }),
      again: send("in_transit", {}, "next"),
    });
    expect(validate(looping)).toEqual([]);
  });
  it("refuses a loop that never waits, and names it (D5)", () => {
    const looping = content({
      start: begun,
      next: send("in_transit", {}, "again"),
      again: branch([{ id: "a", label: "A", when: yes("shipment.is_late"), to: "next" }]),
    });
    expect(codes(looping)).toContainEqual(["next", "instant_loop"]);
  });
  it("names a way that leads nowhere and a step nobody reaches", () => {
    const broken = content({ start: begun, next: send("in_transit", {}, "gone"), lost: end("never") });
    expect(codes(broken)).toEqual([
      ["next", "dangling"],
      ["lost", "unreachable"],
    ]);
  });
  it("names a text that cannot be filled in, or leads to a carrier (R131)", () => {
    const saying = (words: string) =>
      codes(
        content(
          { start: begun, next: send("in_transit") },
          { messages: { in_transit: mail("Subject", "News", [text(words), parcelCard]) } },
        ),
      );
    expect(saying("It comes {{ shipment.eddd }}.")).toEqual([["next", "text"]]);
    expect(saying("See www.usps.com.")).toEqual([["next", "text"]]);
  });
  it("names a rule on a fact that does not exist, and one whose question does not fit", () => {
    const asked = (when: { fact: string; op: "is_true" | "at_least"; value?: number }) =>
      codes(content({ start: begun, next: branch([{ id: "a", label: "A", when }]) }));
    expect(asked({ fact: "moon.phase", op: "is_true" })).toEqual([["next", "condition"]]);
    expect(asked({ fact: "shipment.is_late", op: "at_least", value: 3 })).toEqual([["next", "condition"]]);
    expect(asked({ fact: "order.value", op: "at_least" })).toEqual([["next", "condition"]]);
  });
  it("names a rule that asks nothing, however deep: it would hold always, or never", () => {
    for (const when of [{ all: [] }, { any: [yes("shipment.is_late"), { not: { all: [] } }] }])
      expect(codes(content({ start: begun, next: branch([{ id: "a", label: "A", when }]) }))).toEqual([
        ["next", "condition"],
      ]);
  });
  it("refuses a question about one parcel in a journey about the whole order", () => {
    const order = content(
      { start: start(["order_placed"], { filter: yes("shipment.is_late") }, "next"), next: end("x") },
      { scope: "order" },
    );
    expect(codes(order)).toEqual([["start", "condition"]]);
  });
  it("names a message without a text, a second trigger and a journey without a start", () => {
    expect(codes(content({ start: begun, next: send("shipped") }))).toEqual([["next", "no_template"]]);
    expect(codes(content({ start: begun, next: end("x"), other: begun })).map(([, code]) => code)).toContain(
      "second_trigger",
    );
    expect(codes(content({ next: end("x") }))).toEqual([[null, "no_trigger"]]);
  });
});
