import { expect, test } from "vitest";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { coreCommands } from "./core-commands";
import { createEditorStore } from "./editor-state";

const note = (text: string, next: Readonly<Record<string, string>> = {}) => ({
  kind: "note" as const,
  config: { text },
  next,
});
const draft: JourneyDraft = {
  scope: "order",
  start: "start",
  nodes: {
    start: {
      kind: "trigger",
      config: { on: ["order_placed"], where: null, filter: null },
      next: { next: "one" },
    },
    one: note("One"),
  },
  messages: {},
  exitOn: [],
};

test("when the step that is open is undone, the keys go on at the step before it", () => {
  const store = createEditorStore(draft, null);
  const commands = coreCommands({ store, refuse: () => undefined });
  const node = { kind: "note" as const, config: { text: "Two" } };
  commands.act({ type: "insert_step", at: { nodeId: "one", port: "next" }, nodeId: "two", node });
  commands.open("two");
  commands.undo();
  expect(store.get()).toMatchObject({
    openId: null,
    currentId: "one",
    focus: { target: "step one", ifLost: true },
  });
});

test("undoing something else leaves the focus where it is", () => {
  const store = createEditorStore(draft, null);
  const commands = coreCommands({ store, refuse: () => undefined });
  commands.open("one");
  commands.act({ type: "set_config", nodeId: "one", config: { text: "Other words" } });
  commands.undo();
  expect(store.get()).toMatchObject({ openId: "one", currentId: "one", focus: null });
});
