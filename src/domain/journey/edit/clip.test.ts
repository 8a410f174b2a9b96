import { describe, expect, it } from "vitest";
import { laterKind, smallDraft } from "@/testing/drafts";
import { countingIds } from "@/testing/random-acts";
import { branch, send, start, yes } from "../shipped/builders";
import { type Clip, clipToText, copyBranch, copyJourney, copyStep, freshIds, readClip } from "./clip";
import { draftProblems, sameDraft } from "./draft";
import { applyIntent } from "./intent";
import { writeJourneyFile } from "./journey-file";
import { readDraft } from "./read-draft";

const small = smallDraft();

function present(clip: Clip | null): Clip {
  if (clip === null) throw new Error("There is nothing to copy.");
  return clip;
}

function readBack(text: string): Clip {
  const clip = readClip(text);
  if ("refused" in clip) throw new Error(clip.refused);
  return clip;
}

describe("copying", () => {
  it("takes one step with its text and without what follows", () => {
    const clip = present(copyStep(small, "send_delay"));
    expect(clip.nodes.send_delay?.next).toEqual({});
    expect(Object.keys(clip.messages)).toEqual(["delay"]);
  });
  it("takes a step with all that follows", () => {
    const clip = present(copyBranch(small, "pause"));
    expect(Object.keys(clip.nodes).sort()).toEqual(["over", "pause", "send_transit"]);
    expect(Object.keys(clip.messages)).toEqual(["in_transit"]);
  });
  it("copies nothing of a step that is gone", () => expect(copyStep(small, "toString")).toBeNull());
  it.each([
    ["a step", present(copyStep(small, "watch"))],
    ["a branch", present(copyBranch(small, "late"))],
    ["the end", present(copyBranch(small, "over"))],
    ["a journey", copyJourney(small)],
  ])("%s comes back from the clipboard as it was", (_what, clip) => {
    expect(readBack(clipToText(clip))).toEqual(clip);
  });
  it("keeps a step that cannot be read", () => {
    const read = readDraft({ ...small, nodes: { ...small.nodes, watch: laterKind } });
    if (read.kind === "refused") throw new Error(read.why);
    const clip = present(copyStep(read.draft, "watch"));
    expect(readBack(clipToText(clip)).nodes.watch).toEqual({
      ...clip.nodes.watch,
      original: { ...laterKind, next: {} },
    });
    const branch = present(copyBranch(read.draft, "watch"));
    expect(readBack(clipToText(branch)).nodes).toEqual(branch.nodes);
  });
  it("takes a journey's file for a whole journey, which can replace another", () => {
    const clip = readBack(writeJourneyFile({ key: "k", name: "n", purpose: "p", draft: small }));
    const empty = smallDraft({ nodes: { start: start(["order_placed"], {}, "gone") }, messages: {} });
    const outcome = applyIntent(empty, { type: "paste", clip, at: null, ids: {} });
    expect(outcome.kind === "applied" && sameDraft(outcome.draft, small)).toBe(true);
  });
  it("refuses anything else in a sentence", () => {
    const why = (text: string) => {
      const clip = readClip(text);
      return "refused" in clip ? clip.refused : "";
    };
    expect(why("just some words")).toMatch(/^There are no steps on the clipboard\./);
    expect(why('{ "format": "other" }')).toBe(
      "There are no steps on the clipboard: it holds something else.",
    );
    expect(why('{ "format": "milepost.clip", "version": 2 }')).toContain("newer Milepost");
    expect(why('{ "format": "milepost.clip", "kind": "step", "root": "a", "nodes": {} }')).toContain(
      "damaged",
    );
    expect(why('{ "format": "milepost.clip", "kind": "step", "root": "a" }')).toContain("not a journey");
  });
});

describe("fresh ids", () => {
  it("are new for steps and texts, and none that the draft has", () => {
    const clip = present(copyBranch(small, "pause"));
    const ids = ["late", "delay", "a", "a", "b", "c", "d"];
    const fresh = freshIds(clip, small, () => ids.shift() ?? "e");
    expect(fresh).toEqual({ pause: "a", send_transit: "b", over: "c", in_transit: "d" });
  });
  it("let the same clip be pasted twice", () => {
    const clip = present(copyStep(small, "pause"));
    const newId = countingIds();
    let draft = small;
    for (const port of ["late", "otherwise"]) {
      const ids = freshIds(clip, draft, newId);
      const outcome = applyIntent(draft, { type: "paste", clip, at: { nodeId: "late", port }, ids });
      if (outcome.kind === "applied") draft = outcome.draft;
    }
    expect(Object.keys(draft.nodes)).toHaveLength(Object.keys(small.nodes).length + 2);
  });
});

describe("pasting a step that waits until a message is seen", () => {
  const asking = (messageStep: string) =>
    ({
      kind: "fallback",
      config: { messageStep, withinMs: 7_200_000 },
      next: { not_seen: "pause" },
    }) as const;
  const asked = smallDraft({
    nodes: {
      ...small.nodes,
      send_delay: { ...send("delay", {}, "seen") },
      seen: asking("send_delay"),
    },
  });
  const pasted = (clip: Clip, draft = asked) => {
    const ids = freshIds(clip, draft, countingIds());
    const outcome = applyIntent(draft, {
      type: "paste",
      clip,
      at: { nodeId: "late", port: "otherwise" },
      ids,
    });
    if (outcome.kind !== "applied") throw new Error(JSON.stringify(outcome));
    const stepOf = (id: string) => {
      const node = outcome.draft.nodes[ids[id] ?? ""];
      return node?.kind === "fallback" ? node.config.messageStep : null;
    };
    return { ids, draft: outcome.draft, stepOf };
  };

  it("asks about the copied message when that was copied with it", () => {
    const { ids, stepOf } = pasted(present(copyBranch(asked, "send_delay")));
    expect(stepOf("seen")).toBe(ids.send_delay);
    expect(stepOf("seen")).not.toBe("send_delay");
  });

  it("goes on asking about the message it asked about, where it comes alone", () => {
    expect(pasted(present(copyStep(asked, "seen"))).stepOf("seen")).toBe("send_delay");
  });

  it("asks about nothing in a journey that has no such message, and says that one is to be chosen", () => {
    const { send_delay: _gone, watch: _behind, ...others } = small.nodes;
    const other = smallDraft({
      nodes: {
        ...others,
        late: branch([{ id: "late", label: "Late", when: yes("shipment.is_late") }], "pause"),
      },
    });
    const { ids, stepOf, draft } = pasted(present(copyStep(asked, "seen")), other);
    expect(stepOf("seen")).toBe("");
    const problems = draftProblems(draft).filter(({ nodeId }) => nodeId === ids.seen);
    expect(problems.map(({ sentence }) => sentence).join(" ")).toContain("Choose the message");
  });

  it("comes through the clipboard of another window with what it asks about", () => {
    const clip = readBack(clipToText(present(copyBranch(asked, "send_delay"))));
    const { ids, stepOf } = pasted(clip);
    expect(stepOf("seen")).toBe(ids.send_delay);
  });
});
