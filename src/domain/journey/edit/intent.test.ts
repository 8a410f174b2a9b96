import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flaws, laterKind, smallDraft } from "@/testing/drafts";
import { actSeed, countingIds, randomAct } from "@/testing/random-acts";
import { shippedJourneys } from "../shipped/registry";
import { copyBranch, copyStep, freshIds } from "./clip";
import { contentOf, draftProblems, type JourneyDraft, sameDraft } from "./draft";
import { targetOf } from "./graph";
import { applyIntent, type Intent } from "./intent";
import { newStep } from "./new-step";
import { readDraft } from "./read-draft";

function after(draft: JourneyDraft, intent: Intent): { draft: JourneyDraft; says: string } {
  const outcome = applyIntent(draft, intent);
  if (outcome.kind === "refused") throw new Error(outcome.why);
  expect(flaws(outcome.draft)).toEqual([]);
  return outcome;
}

function refusal(draft: JourneyDraft, intent: Intent): string {
  const outcome = applyIntent(draft, intent);
  return outcome.kind === "refused" ? outcome.why : "";
}

const next = (draft: JourneyDraft, nodeId: string) => draft.nodes[nodeId]?.next;
const small = smallDraft();
const note = newStep("note", "shipment");

describe("adding a step", () => {
  it("puts it between two steps", () => {
    const { draft, says } = after(small, {
      type: "insert_step",
      at: { nodeId: "late", port: "late" },
      nodeId: "new",
      node: newStep("wait", "shipment"),
    });
    expect(says).toBe('Added "Wait 1 day"');
    expect(next(draft, "late")).toEqual({ late: "new", otherwise: "pause" });
    expect(next(draft, "new")).toEqual({ elapsed: "send_delay" });
  });
  it("puts it where a way ends", () => {
    const watched = after(small, { type: "connect", from: { nodeId: "watch", port: "timed_out" }, to: null });
    const { draft } = after(watched.draft, {
      type: "insert_step",
      at: { nodeId: "watch", port: "timed_out" },
      nodeId: "new",
      node: note,
    });
    expect([next(draft, "watch"), next(draft, "new")]).toEqual([{ happened: "over", timed_out: "new" }, {}]);
  });
  it("leads on through the first way of a step that branches", () => {
    const { draft } = after(small, {
      type: "insert_step",
      at: { nodeId: "start", port: "next" },
      nodeId: "new",
      node: newStep("condition", "shipment"),
    });
    expect(next(draft, "new")).toEqual({ yes: "late" });
    expect(draftProblems(draft)).toContainEqual(
      expect.objectContaining({ nodeId: "new", code: "condition", severity: "error" }),
    );
  });
  it("brings the text of a message along, in one act", () => {
    const text = small.messages.delay;
    if (text === undefined) throw new Error("The small draft has a text for delays.");
    const { draft } = after(small, {
      type: "insert_step",
      at: { nodeId: "start", port: "next" },
      nodeId: "new",
      node: newStep("send_message", "shipment"),
      messages: { fresh: text },
    });
    expect(draft.messages.fresh).toEqual(text);
    expect(draftProblems(draft)).toContainEqual(
      expect.objectContaining({ nodeId: "new", sentence: "Its message is not written yet." }),
    );
  });
  it("does not let an end cut off what follows, nor a second trigger in", () => {
    const at = { nodeId: "start", port: "next" };
    expect(
      refusal(small, { type: "insert_step", at, nodeId: "new", node: newStep("exit", "shipment") }),
    ).toBe('"End: Done" would cut off the 6 steps that follow there: put it where a way ends.');
    expect(
      refusal(small, { type: "insert_step", at, nodeId: "new", node: newStep("trigger", "shipment") }),
    ).toContain("one trigger");
    expect(refusal(small, { type: "insert_step", at, nodeId: "late", node: note })).toContain("already");
    expect(
      refusal(small, { type: "insert_step", at: { nodeId: "toString", port: "x" }, nodeId: "n", node: note }),
    ).toContain("no longer there");
  });
});

describe("changing a step", () => {
  it("keeps ways of the same name when it is replaced, and leads on through the first one otherwise", () => {
    const { draft, says } = after(small, {
      type: "replace_step",
      nodeId: "watch",
      node: newStep("wait", "shipment"),
    });
    expect(next(draft, "watch")).toEqual({ elapsed: "over" });
    expect(says).toMatch(
      /^Replaced "Wait until a parcel is delivered; give up after 2 days" with "Wait 1 day"$/,
    );
    expect(Object.keys(draft.nodes)).toContain("pause");
  });
  it("removes what followed a way that vanishes, unless something else leads there", () => {
    const arms = ["late", "lost"].map((id) => ({
      id,
      label: id,
      when: { fact: "order.value", op: "is_known" },
    }));
    const two = after(small, { type: "set_config", nodeId: "late", config: { arms } });
    const withNote = after(two.draft, {
      type: "insert_step",
      at: { nodeId: "late", port: "lost" },
      nodeId: "new",
      node: note,
    });
    const one = after(withNote.draft, {
      type: "set_config",
      nodeId: "late",
      config: { arms: arms.slice(0, 1) },
    });
    expect(one.says).toContain("removed the 1 step on a way it no longer has");
    expect(one.draft.nodes.new).toBeUndefined();
    const none = after(small, { type: "set_config", nodeId: "late", config: { arms: arms.slice(1) } });
    expect(Object.keys(none.draft.nodes)).toEqual(["start", "late", "pause", "send_transit", "over"]);
    expect(Object.keys(none.draft.messages)).toEqual(["in_transit"]);
  });
  it("keeps the arms in their order, in whatever order they were filled", () => {
    const empty = after(small, { type: "connect", from: { nodeId: "late", port: "late" }, to: null });
    const { draft } = after(empty.draft, {
      type: "insert_step",
      at: { nodeId: "late", port: "late" },
      nodeId: "new",
      node: note,
    });
    expect(Object.keys(next(draft, "late") ?? {})).toEqual(["late", "otherwise"]);
  });
  it("says what does not fit in settings of another shape", () => {
    expect(
      refusal(small, { type: "set_config", nodeId: "pause", config: { wait: { kind: "moon" } } }),
    ).toMatch(/^These settings do not fit the step, at "wait.*"/);
  });
});

describe("deleting a step", () => {
  it("closes the gap with what follows the way that is kept", () => {
    const { draft, says } = after(small, { type: "delete_step", nodeId: "late", keep: "otherwise" });
    expect(next(draft, "start")).toEqual({ next: "pause" });
    expect(Object.keys(draft.nodes)).toEqual(["start", "pause", "send_transit", "over"]);
    expect(says).toMatch(/ and the 2 steps after it$/);
  });
  it("takes what follows along, but no step that something else leads to", () => {
    const { draft } = after(small, { type: "delete_step", nodeId: "send_delay", keep: null });
    expect(Object.keys(draft.nodes)).toEqual(["start", "late", "pause", "send_transit", "over"]);
    expect(draft.messages.delay).toBeUndefined();
  });
  it("never takes the trigger, nor the only wait of a loop", () => {
    expect(refusal(small, { type: "delete_step", nodeId: "start", keep: "next" })).toContain("trigger");
    const looping = after(small, { type: "replace_step", nodeId: "over", node: note });
    const joined = after(looping.draft, {
      type: "connect",
      from: { nodeId: "over", port: "next" },
      to: "pause",
    });
    expect(refusal(joined.draft, { type: "delete_step", nodeId: "pause", keep: "elapsed" })).toContain(
      "go round without ever waiting",
    );
  });
});

describe("moving", () => {
  it("takes one step alone elsewhere", () => {
    const { draft, says } = after(small, {
      type: "move",
      nodeId: "pause",
      what: "step",
      to: { nodeId: "start", port: "next" },
    });
    expect([next(draft, "start"), next(draft, "pause"), next(draft, "late")]).toEqual([
      { next: "pause" },
      { elapsed: "late" },
      { late: "send_delay", otherwise: "send_transit" },
    ]);
    expect(says).toBe('Moved "Wait 1 day"');
  });
  it("takes a branch with all that follows, and goes on behind it", () => {
    const apart = after(small, { type: "connect", from: { nodeId: "watch", port: "timed_out" }, to: null });
    const open = after(apart.draft, { type: "delete_step", nodeId: "over", keep: null });
    const { draft } = after(open.draft, {
      type: "move",
      nodeId: "send_delay",
      what: "branch",
      to: { nodeId: "pause", port: "elapsed" },
    });
    expect(next(draft, "late")).toEqual({ otherwise: "pause" });
    expect(next(draft, "pause")).toEqual({ elapsed: "send_delay" });
    expect(next(draft, "watch")).toEqual({ happened: "send_transit" });
  });
  it("never moves a branch into itself, and changes nothing when it is there already", () => {
    const to = { nodeId: "pause", port: "elapsed" };
    expect(refusal(small, { type: "move", nodeId: "send_delay", what: "branch", to })).toContain(
      "into itself",
    );
    for (const what of ["step", "branch"] as const) {
      const same = after(small, {
        type: "move",
        nodeId: "late",
        what,
        to: { nodeId: "start", port: "next" },
      });
      expect(same.draft).toBe(small);
    }
  });
});

describe("pasting", () => {
  it("brings the texts of another journey along, under new ids", () => {
    const delay = shippedJourneys.find(({ key }) => key === "delay");
    const clip = delay === undefined ? null : copyStep(delay.content, "send_delay");
    if (clip === null) throw new Error("The shipped set has a delay journey.");
    const ids = freshIds(clip, small, countingIds());
    const { draft, says } = after(small, { type: "paste", clip, at: { nodeId: "start", port: "next" }, ids });
    const pasted = draft.nodes[ids.send_delay ?? ""];
    expect(says).toBe('Pasted "Send "Delay" by email"');
    expect(pasted?.kind === "send_message" ? pasted.config.template : null).toBe(ids.delay);
    expect(draft.messages[ids.delay ?? ""]).toEqual(delay?.content.messages.delay);
    expect(draft.messages.delay).toEqual(small.messages.delay);
  });
  it("goes on behind a pasted branch, and refuses when the branch has no open end", () => {
    const at = { nodeId: "start", port: "next" };
    const branch = copyBranch(small, "pause");
    if (branch === null) throw new Error("The small draft pauses.");
    expect(
      refusal(small, { type: "paste", clip: branch, at, ids: freshIds(branch, small, countingIds()) }),
    ).toContain("has no open end");
    const open = after(small, { type: "replace_step", nodeId: "over", node: note }).draft;
    const clip = copyBranch(open, "pause");
    if (clip === null) throw new Error("The small draft pauses.");
    const ids = freshIds(clip, open, countingIds());
    const { draft, says } = after(open, { type: "paste", clip, at, ids });
    expect(says).toBe('Pasted 3 steps, from "Wait 1 day" on');
    expect(next(draft, ids.over ?? "")).toEqual({ next: "late" });
  });
});

describe("a step that cannot be read", () => {
  const foreign = () => {
    const read = readDraft({ ...small, nodes: { ...small.nodes, watch: laterKind } });
    if (read.kind === "refused") throw new Error(read.why);
    return read.draft;
  };
  it("is shown with a sentence and keeps the journey from being published", () => {
    const draft = foreign();
    expect(contentOf(draft)).toBeNull();
    expect(draftProblems(draft).filter(({ severity }) => severity === "error")).toEqual([
      {
        nodeId: "watch",
        severity: "error",
        code: "unreadable",
        sentence:
          'This Milepost has no steps of the kind "send_fax": another version has made it. Replace it or delete it.',
      },
    ]);
  });
  it("can be replaced or deleted, and is not configured", () => {
    const draft = foreign();
    const replaced = after(draft, { type: "replace_step", nodeId: "watch", node: note });
    expect(contentOf(replaced.draft)).not.toBeNull();
    const deleted = after(draft, { type: "delete_step", nodeId: "watch", keep: "busy" });
    expect(next(deleted.draft, "send_delay")).toEqual({ next: "pause" });
    expect(refusal(draft, { type: "set_config", nodeId: "watch", config: {} })).toContain("cannot be read");
  });
});

describe("any act on any draft", () => {
  const unreadable = readDraft({ ...small, nodes: { ...small.nodes, watch: laterKind } });
  const drafts: JourneyDraft[] = [
    small,
    ...(unreadable.kind === "draft" ? [unreadable.draft] : []),
    ...shippedJourneys.map(({ content }) => content),
  ];
  it("leaves one trigger, no way that leads nowhere, no step without a way to it and no endless loop", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.array(actSeed, { minLength: 1, maxLength: 15 }),
        (begun, seeds) => {
          const newId = countingIds();
          let draft = begun;
          for (const seed of seeds) {
            const outcome = applyIntent(draft, randomAct(draft, seed, newId));
            if (outcome.kind === "refused") {
              expect(outcome.why).toMatch(/\.$/);
              continue;
            }
            expect(outcome.says).toMatch(/\S/);
            draft = outcome.draft;
            expect(draft.start).toBe(begun.start);
          }
          expect(flaws(draft)).toEqual([]);
          expect(sameDraft(draft, begun)).toBe(draft === begun || sameDraft(begun, draft));
        },
      ),
      { numRuns: 300 },
    );
  });
  it("changes nothing in the draft it is given", () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), actSeed, (draft, seed) => {
        const before = JSON.stringify(draft);
        applyIntent(draft, randomAct(draft, seed, countingIds()));
        expect(JSON.stringify(draft)).toBe(before);
      }),
    );
  });
});

describe("a new step of any kind", () => {
  it("leads nowhere yet and has its first way free", () => {
    const step = newStep("wait_for_event", "order");
    const { draft } = after(small, {
      type: "insert_step",
      at: { nodeId: "watch", port: "timed_out" },
      nodeId: "n",
      node: step,
    });
    const added = draft.nodes.n;
    expect(added === undefined ? null : targetOf(added, "happened")).toBe("pause");
  });
});
