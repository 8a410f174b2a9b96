import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flaws, laterKind, smallDraft } from "@/testing/drafts";
import { shippedJourneys } from "../shipped/registry";
import { draftProblems, type JourneyDraft, sameDraft, storable } from "./draft";
import { readDraft } from "./read-draft";

function read(json: unknown): { draft: JourneyDraft; repairs: readonly string[] } {
  const outcome = readDraft(JSON.parse(JSON.stringify(json)));
  if (outcome.kind === "refused") throw new Error(outcome.why);
  expect(flaws(outcome.draft)).toEqual([]);
  return outcome;
}

const small = smallDraft();
const withNodes = (nodes: Record<string, unknown>) => ({ ...small, nodes: { ...small.nodes, ...nodes } });

describe("reading a stored draft", () => {
  it.each(shippedJourneys.map(({ key, content }) => [key, content] as const))(
    "takes %s as it is",
    (_key, content) => expect(read(content)).toEqual({ kind: "draft", draft: content, repairs: [] }),
  );
  it("keeps a step of a later version unchanged, through storing and reading again", () => {
    const { draft, repairs } = read(withNodes({ watch: laterKind }));
    expect(repairs).toEqual([]);
    expect(draft.nodes.watch?.kind).toBe("unreadable");
    expect(storable(draft).nodes).toMatchObject({ watch: laterKind });
    expect(sameDraft(read(storable(draft)).draft, draft)).toBe(true);
    expect(sameDraft(read(draft).draft, draft)).toBe(true);
  });
  it("knows a step again that only an older version could not read", () => {
    const { watch } = small.nodes;
    const stored = { kind: "unreadable", original: watch, why: "…", next: watch?.next };
    expect(read(withNodes({ watch: stored })).draft).toEqual(small);
  });
  it("names settings it cannot read, with the place", () => {
    const broken = {
      kind: "wait",
      config: { wait: { kind: "duration", ms: -1 } },
      next: { elapsed: "over" },
    };
    const { draft } = read(withNodes({ pause: broken }));
    expect(draftProblems(draft)[0]?.sentence).toMatch(
      /^The settings of this step \("Wait"\) cannot be read, at "/,
    );
  });
  it("says when it has left out settings it does not know", () => {
    const { over } = small.nodes;
    const { repairs } = read(withNodes({ over: { ...over, colour: "red" } }));
    expect(repairs).toEqual(['Step "over" had settings this Milepost does not know: they were left out.']);
  });
  it("mends ways that lead nowhere and tells of steps no way leads to", () => {
    const { draft, repairs } = read(
      withNodes({
        send_transit: { ...small.nodes.send_transit, next: { next: "gone", later: "over" } },
        lost: { kind: "note", config: { text: "Lost" }, next: { next: "start" } },
      }),
    );
    expect(draft.nodes.lost).toBeUndefined();
    expect(repairs).toEqual([
      '"Send "In transit" by email" had a way to "gone", which is not there: the way ends there now.',
      '"Send "In transit" by email" had a way this step does not have: the way ends there now.',
      '"Lost" had a way back into the trigger: the way ends there now.',
      'No way led to "Lost" (lost): it was left out.',
    ]);
  });
  it("adds a trigger where there is none, and shows a second one as a step to be replaced", () => {
    const { start: trigger, ...rest } = small.nodes;
    const without = read({ ...small, start: "late", nodes: rest });
    expect(without.draft.nodes.start).toMatchObject({ kind: "trigger", next: { next: "late" } });
    expect(without.repairs).toEqual(["It had no trigger: one was added. Say when the journey starts."]);
    const second = read(withNodes({ over: { ...trigger, next: {} } }));
    expect(second.draft.nodes.over).toMatchObject({ kind: "unreadable" });
  });
  it("keeps of a message what can be read", () => {
    const messages = {
      delay: { subject: "Late", blocks: [{ kind: "video" }, { kind: "items" }] },
      in_transit: 7,
    };
    const { draft, repairs } = read({ ...small, messages });
    expect(draft.messages.delay).toMatchObject({ subject: "Late", blocks: [{ kind: "items" }] });
    expect(repairs).toEqual([
      'The message "delay" could not be read in full: parts of it were left out.',
      'The message "in_transit" could not be read: it was left out.',
    ]);
    expect(draftProblems(draft)).toContainEqual(
      expect.objectContaining({ nodeId: "send_transit", code: "no_template" }),
    );
  });
  it("opens with a rule on a fact that no longer exists and a text whose Liquid does not parse", () => {
    const { draft } = read({
      ...withNodes({
        late: {
          kind: "condition",
          config: { arms: [{ id: "late", label: "Late", when: { fact: "moon.phase", op: "is_true" } }] },
          next: { late: "send_delay", otherwise: "pause" },
        },
      }),
      messages: {
        ...small.messages,
        delay: { ...small.messages.delay, blocks: [{ kind: "text", text: "{% if %" }] },
      },
    });
    expect(draftProblems(draft).map(({ nodeId, code }) => [nodeId, code])).toEqual(
      expect.arrayContaining([
        ["late", "condition"],
        ["send_delay", "text"],
      ]),
    );
  });
  it.each([
    [null, "is not a journey"],
    [[], "is not a journey"],
    [{ nodes: [{ id: 1 }] }, "is not a journey"],
    [{ nodes: Object.fromEntries(Array.from({ length: 2001 }, (_, id) => [id, {}])) }, "up to 2000"],
    [JSON.parse(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`), "nested too deeply"],
  ])("refuses in a sentence what is none", (json, words) => {
    const outcome = readDraft(json);
    expect(outcome.kind === "refused" ? outcome.why : "").toContain(words);
  });
  it("makes a sound draft or a sentence of any JSON, and never breaks", () => {
    const step = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(...Object.values(small.nodes), laterKind),
      fc.record({ kind: fc.constantFrom("wait", "note", "trigger", "unreadable"), config: fc.jsonValue() }),
    );
    const ids = fc.constantFrom("start", "late", "pause", "over", "watch", "__proto__", "constructor");
    const json = fc.record(
      {
        scope: fc.oneof(fc.constant("order"), fc.jsonValue()),
        start: fc.oneof(ids, fc.jsonValue()),
        nodes: fc.oneof(fc.dictionary(ids, step), fc.jsonValue()),
        messages: fc.oneof(fc.constant(small.messages), fc.jsonValue()),
        exitOn: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(json, (value) => {
        const outcome = readDraft(JSON.parse(JSON.stringify(value)));
        if (outcome.kind === "refused") expect(outcome.why).toMatch(/\.$/);
        else
          expect(flaws(outcome.draft).filter((flaw) => !/round for ever|instant_loop/.test(flaw))).toEqual(
            [],
          );
      }),
      { numRuns: 500 },
    );
  });
});
