import { describe, expect, it } from "vitest";
import { flaws, smallDraft } from "@/testing/drafts";
import { journeyNodeSchema, type NodeKind } from "../nodes/registry";
import { shippedJourneys } from "../shipped/registry";
import { contentOf, draftProblems, type JourneyDraft } from "./draft";
import { applyIntent, type Intent } from "./intent";
import { newStep, readStep } from "./new-step";

const kinds: readonly NodeKind[] = journeyNodeSchema.options.map((option) => option.shape.kind.value);

describe.each(kinds)("a new step of the kind %s", (kind) => {
  it.each(["order", "shipment"] as const)("fits its own form, in a journey about an %s", (scope) => {
    const step = newStep(kind, scope);
    expect(step.kind).toBe(kind);
    expect(readStep(step)).toEqual({ ...step, next: {} });
  });
  it("lacks at most what the editor tells of", () => {
    const intent: Intent =
      kind === "trigger"
        ? { type: "replace_step", nodeId: "start", node: newStep(kind, "shipment") }
        : {
            type: "insert_step",
            at: { nodeId: "send", port: "next" },
            nodeId: "new",
            node: newStep(kind, "shipment"),
          };
    const { start, send_transit: send } = smallDraft().nodes;
    if (start === undefined || send === undefined) throw new Error("The small draft starts and sends.");
    const nodes = { start: { ...start, next: { next: "send" } }, send: { ...send, next: {} } };
    const outcome = applyIntent(smallDraft({ nodes }), intent);
    expect(outcome.kind === "applied" ? flaws(outcome.draft) : outcome.why).toEqual([]);
  });
});

describe("the escalation rule: a late parcel of somebody who has written before goes to a senior agent", () => {
  it("is built by five acts, says what is missing on the way, and is fit to publish at the end (R110)", () => {
    const delay = shippedJourneys.find(({ key }) => key === "delay")?.content;
    if (delay === undefined) throw new Error("The shipped set has a delay journey.");
    const hasWritten = { fact: "support.tickets", op: "at_least", value: 1 };
    const acts: Intent[] = [
      {
        type: "insert_step",
        at: { nodeId: "late", port: "late" },
        nodeId: "wrote",
        node: newStep("condition", "shipment"),
      },
      {
        type: "set_config",
        nodeId: "wrote",
        config: { arms: [{ id: "yes", label: "Has written before", when: hasWritten }] },
      },
      { type: "connect", from: { nodeId: "wrote", port: "otherwise" }, to: "send_delay" },
      {
        type: "insert_step",
        at: { nodeId: "wrote", port: "yes" },
        nodeId: "escalate",
        node: {
          kind: "escalate",
          config: { role: "senior_agent", priority: "high", reason: "Late, and wrote before", note: null },
        },
      },
      { type: "connect", from: { nodeId: "escalate", port: "next" }, to: "watch" },
    ];
    let draft: JourneyDraft = delay;
    const errorsAfter = acts.map((intent) => {
      const outcome = applyIntent(draft, intent);
      if (outcome.kind === "refused") throw new Error(outcome.why);
      draft = outcome.draft;
      return draftProblems(draft).filter(({ severity }) => severity === "error").length;
    });
    expect(errorsAfter).toEqual([1, 0, 0, 0, 0]);
    expect(draft.nodes.wrote?.next).toEqual({ yes: "escalate", otherwise: "send_delay" });
    expect(contentOf(draft)).not.toBeNull();
  });
});
