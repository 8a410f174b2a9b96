import { expect, test } from "vitest";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { createDraftSync, type DraftSyncDeps, type KeptDraft, type SaveAnswer } from "./draft-sync";

const draft = (start: string): JourneyDraft => ({
  scope: "order",
  start,
  nodes: {},
  messages: {},
  exitOn: [],
});
const first = draft("first");
const second = draft("second");
const third = draft("third");

/** A server that answers when it is told to, a device, and a clock that stands until it is moved. */
function world() {
  const calls: {
    expectedRevision: number;
    content: unknown;
    answer: (answer: SaveAnswer) => void;
    fail: () => void;
  }[] = [];
  let kept: KeptDraft | null = null;
  let waiting: { act: () => void; ms: number } | null = null;
  const deps: DraftSyncDeps = {
    save: ({ expectedRevision, content }) =>
      new Promise((resolve, reject) => {
        calls.push({
          expectedRevision,
          content,
          answer: resolve,
          fail: () => reject(new Error("The line is cut.")),
        });
      }),
    keep: (copy) => {
      kept = copy;
    },
    stored: ({ start }) => start,
    after: (ms, act) => {
      const mine = { act, ms };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = null;
      };
    },
    refusalOf: () => null,
  };
  const sync = createDraftSync(deps, { revision: 4, draft: first, at: null });
  return {
    sync,
    calls,
    kept: () => kept,
    waits: () => waiting?.ms ?? null,
    pass: () => {
      const due = waiting;
      waiting = null;
      due?.act();
    },
    settle: async () => {
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
}

test("a change is kept on this device at once and saved a moment later", async () => {
  const { sync, calls, kept, pass, settle, waits } = world();
  sync.changed(second);
  expect(kept()).toEqual({ revision: 4, base: "first", mine: "second" });
  expect(waits()).toBeLessThan(150);
  pass();
  expect(calls).toMatchObject([{ expectedRevision: 4, content: "second" }]);
  calls[0]?.answer({ kind: "saved", revision: 5, at: 1 });
  await settle();
  expect(sync.state()).toEqual({ kind: "saved", at: 1 });
  expect(kept()).toBeNull();
});

test("a change made while another is on its way follows it with the new revision", async () => {
  const { sync, calls, pass, settle } = world();
  sync.changed(second);
  pass();
  sync.changed(third);
  pass();
  expect(calls).toHaveLength(1);
  calls[0]?.answer({ kind: "saved", revision: 5, at: 1 });
  await settle();
  pass();
  expect(calls[1]).toMatchObject({ expectedRevision: 5, content: "third" });
});

test("without a line the change stays on this device and is sent again", async () => {
  const { sync, calls, kept, pass, settle } = world();
  sync.changed(second);
  pass();
  calls[0]?.fail();
  await settle();
  expect(sync.state()).toEqual({ kind: "offline" });
  expect(kept()).toMatchObject({ mine: "second" });
  pass();
  calls[1]?.answer({ kind: "saved", revision: 5, at: 2 });
  await settle();
  expect(sync.state()).toEqual({ kind: "saved", at: 2 });
});

test("a conflict stops the saving until somebody has settled it", async () => {
  const { sync, calls, kept, pass, settle } = world();
  sync.changed(second);
  pass();
  const theirs = { content: "other", revision: 7, by: "Omar", at: 3 };
  calls[0]?.answer({ kind: "conflict", theirs, base: "first" });
  await settle();
  expect(sync.state()).toMatchObject({ kind: "conflict" });
  sync.changed(third);
  pass();
  expect(calls).toHaveLength(1);
  expect(kept()).toMatchObject({ mine: "third" });
  sync.rebase({ revision: 7, base: draft("other") }, third);
  pass();
  expect(calls[1]).toMatchObject({ expectedRevision: 7, content: "third" });
});

test("what was undone before it was sent is not sent", () => {
  const { sync, calls, kept, pass } = world();
  sync.changed(second);
  sync.changed(first);
  pass();
  expect(calls).toHaveLength(0);
  expect(kept()).toBeNull();
  expect(sync.state()).toMatchObject({ kind: "saved" });
});
