import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallDraft } from "@/testing/drafts";
import { actSeed, countingIds, randomAct } from "@/testing/random-acts";
import { type JourneyDraft, sameDraft } from "./draft";
import { act, canRedo, canUndo, type History, newHistory, redo, undo } from "./history";
import { applyIntent, type Intent } from "./intent";
import { newStep } from "./new-step";

const addNote = (nodeId: string): Intent => ({
  type: "insert_step",
  at: { nodeId: "start", port: "next" },
  nodeId,
  node: newStep("note", "shipment"),
});

function acted(history: History, intent: Intent, name: string | null = null): History {
  const outcome = act(history, intent, name);
  if (outcome.kind === "refused") throw new Error(outcome.why);
  return outcome.history;
}

describe("the history of an edit", () => {
  it("takes back what was done last, in words, and does it again", () => {
    const begun = newHistory(smallDraft());
    const added = acted(begun, addNote("n1"));
    expect(canUndo(added)).toBe('Added "A note"');
    const back = undo(added);
    expect(back.present).toBe(begun.present);
    expect([canUndo(back), canRedo(back)]).toEqual([null, 'Added "A note"']);
    expect(redo(back).present).toBe(added.present);
  });
  it("takes back at least a hundred acts", () => {
    const begun = newHistory(smallDraft());
    let history = begun;
    for (let count = 0; count < 400; count++) history = acted(history, addNote(`n${count}`));
    for (let count = 0; count < 400; count++) history = undo(history);
    expect(history.present).toBe(begun.present);
  });
  it("keeps no more than it can hold", () => {
    let history = newHistory(smallDraft());
    for (let count = 0; count < 600; count++) history = acted(history, addNote(`n${count}`));
    expect(history.past).toHaveLength(500);
  });
  it("counts typing in one field as one act, and another field as another", () => {
    const typed = (history: History, words: string, field: string) =>
      acted(history, { type: "set_config", nodeId: "over", config: { reason: words, isGoal: true } }, field);
    const begun = newHistory(smallDraft());
    const one = typed(typed(begun, "It", "first"), "It is over", "first");
    expect(undo(one).present).toBe(begun.present);
    const two = typed(one, "It is done", "second");
    expect(undo(two).present).toBe(one.present);
    expect(undo(typed(undo(two), "Over", "first")).present).toBe(one.present);
  });
  it("has nothing to take back after an act that changes nothing", () => {
    const begun = newHistory(smallDraft());
    const same = acted(begun, { type: "set_settings", exitOn: ["order_cancelled"] });
    expect(same).toBe(begun);
  });
  it("is as it was after an act that cannot be done", () => {
    const outcome = act(newHistory(smallDraft()), { type: "delete_step", nodeId: "start", keep: null });
    expect(outcome).toEqual({
      kind: "refused",
      why: "The journey starts here: the trigger can be changed, not deleted.",
    });
  });
});

describe("any sequence of acts, undo and redo", () => {
  it("ends in the draft that the acts still standing give by themselves", () => {
    let appliedActs = 0;
    const move = fc.oneof(
      { weight: 5, arbitrary: actSeed },
      { weight: 2, arbitrary: fc.constant("undo" as const) },
      { weight: 1, arbitrary: fc.constant("redo" as const) },
    );
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 60 }), (moves) => {
        const newId = countingIds();
        const begun = smallDraft();
        let history = newHistory(begun);
        const done: Intent[] = [];
        const undone: Intent[] = [];
        for (const one of moves) {
          if (one === "undo") {
            history = undo(history);
            const last = done.pop();
            if (last !== undefined) undone.push(last);
          } else if (one === "redo") {
            history = redo(history);
            const last = undone.pop();
            if (last !== undefined) done.push(last);
          } else {
            const intent = randomAct(history.present, one, newId);
            const outcome = act(history, intent);
            if (outcome.kind === "refused" || outcome.history === history) continue;
            history = outcome.history;
            done.push(intent);
            undone.length = 0;
            appliedActs++;
          }
        }
        const alone = done.reduce(outcomeOf, begun);
        expect(sameDraft(history.present, alone)).toBe(true);
        expect([history.past.length, history.future.length]).toEqual([done.length, undone.length]);
      }),
      { numRuns: 1000 },
    );
    expect(appliedActs).toBeGreaterThan(8000);
  });
});

function outcomeOf(draft: JourneyDraft, intent: Intent): JourneyDraft {
  const outcome = applyIntent(draft, intent);
  return outcome.kind === "applied" ? outcome.draft : draft;
}
