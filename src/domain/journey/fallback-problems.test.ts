import { describe, expect, it } from "vitest";
import { HOUR_MS } from "../shared/instant";
import { fallbackProblems } from "./fallback-problems";
import { branch, orderJourney, send, start, yes } from "./shipped/builders";
import type { JourneyContent } from "./version";

/** Placed, mail, wait until it is seen, text. */
function journey(changes: JourneyContent["nodes"] = {}, messageStep = "mail"): JourneyContent {
  const nodes: JourneyContent["nodes"] = {
    start: start(["order_placed"], {}, "mail"),
    mail: { ...send("order_confirmed"), next: { next: "seen" } },
    seen: {
      kind: "fallback",
      config: { messageStep, withinMs: 2 * HOUR_MS },
      next: { not_seen: "text" },
    },
    text: send("order_confirmed"),
  };
  return orderJourney({ nodes: { ...nodes, ...changes }, messages: {} });
}

const sentences = (content: JourneyContent) =>
  fallbackProblems(content).map(({ nodeId, sentence }) => [nodeId, sentence]);

describe("a step that waits until a message is seen", () => {
  it("is right when the message is sent before it", () => expect(fallbackProblems(journey())).toEqual([]));

  it("says itself that nothing is chosen", () => expect(fallbackProblems(journey({}, ""))).toEqual([]));

  it.each(["gone", "start", "seen", "toString", "__proto__"])(
    "cannot ask about what is no message: %s",
    (step) => {
      expect(sentences(journey({}, step))).toEqual([
        ["seen", "The message that should have been seen is no step of this journey any more."],
      ]);
    },
  );

  it("cannot ask about a message that is sent only after it", () => {
    expect(sentences(journey({}, "text"))).toEqual([
      ["seen", "The message that should have been seen is sent only after this step."],
    ]);
  });

  it.each([
    ["email", null],
    ["sms", null],
    ["push", null],
    ["klaviyo", "warning"],
    ["omnisend", "warning"],
    ["webhook", "warning"],
  ] as const)("is warned of where nobody learns whether a message by %s is seen", (channel, severity) => {
    const mail = send("order_confirmed");
    if (mail.kind !== "send_message") throw new Error("It is no message.");
    const content = journey({
      mail: { config: { ...mail.config, channel }, kind: mail.kind, next: { next: "seen" } },
    });
    const [problem] = fallbackProblems(content);
    expect(problem?.severity ?? null).toBe(severity);
    if (severity !== null)
      expect(problem?.sentence).toMatch(/^Nobody learns .* always leaves by "Not seen"\.$/);
  });

  it("may ask about a message that only some ways lead past", () => {
    const content = journey({
      start: start(["order_placed"], {}, "which"),
      which: branch([{ id: "a", label: "a", when: yes("order.is_gift"), to: "mail" }], "seen"),
    });
    expect(fallbackProblems(content)).toEqual([]);
  });

  it("may ask about the same message as another before it", () => {
    const again = { kind: "fallback", config: { messageStep: "mail", withinMs: HOUR_MS }, next: {} } as const;
    const content = journey({ text: { ...send("order_confirmed"), next: { next: "again" } }, again });
    expect(fallbackProblems(content)).toEqual([]);
  });

  it("is told for each such step, however long the way is", () => {
    const nodes = journey().nodes;
    const chain = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [
        `n${index}`,
        { kind: "note", config: { text: "x" }, next: { next: `n${index + 1}` } } as const,
      ]),
    );
    const content = journey({
      ...chain,
      n5000: { kind: "fallback", config: { messageStep: "mail", withinMs: HOUR_MS }, next: {} },
      mail: { ...send("order_confirmed"), next: { next: "n0" } },
      seen: { kind: "fallback", config: { messageStep: "gone", withinMs: HOUR_MS }, next: {} },
    });
    expect(Object.keys(nodes)).toHaveLength(4);
    expect(sentences(content).map(([nodeId]) => nodeId)).toEqual(["seen"]);
  });
});
