import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallDraft } from "@/testing/drafts";
import { actSeed, countingIds, randomAct } from "@/testing/random-acts";
import { compareDrafts } from "./compare";
import { type JourneyDraft, sameDraft } from "./draft";
import { applyIntent, type Intent } from "./intent";
import { newStep } from "./new-step";

const small = smallDraft();

function says(...intents: Intent[]): string[] {
  const after = intents.reduce((draft: JourneyDraft, intent) => {
    const outcome = applyIntent(draft, intent);
    if (outcome.kind === "refused") throw new Error(outcome.why);
    return outcome.draft;
  }, small);
  return compareDrafts(small, after).map((change) => `${change.kind}: ${change.says}`);
}

const wait = newStep("wait", "shipment");

describe("what has changed between two drafts", () => {
  it("is nothing when nothing has", () => expect(says()).toEqual([]));
  it("is one line for a step added in between, not one for each of its neighbours", () =>
    expect(
      says({ type: "insert_step", at: { nodeId: "start", port: "next" }, nodeId: "n", node: wait }),
    ).toEqual(['added: Added "Wait 1 day"']));
  it("is one line for a step taken out", () =>
    expect(says({ type: "delete_step", nodeId: "pause", keep: "elapsed" })).toEqual([
      'removed: Removed "Wait 1 day"',
    ]));
  it("is one line for a moved step, wherever it goes", () => {
    const to = { nodeId: "send_transit", port: "next" };
    expect(says({ type: "move", nodeId: "pause", what: "step", to })).toEqual(['moved: Moved "Wait 1 day"']);
    expect(
      says({ type: "move", nodeId: "late", what: "step", to: { nodeId: "watch", port: "happened" } }),
    ).toHaveLength(1);
  });
  it("tells settings before and after", () =>
    expect(
      says({ type: "set_config", nodeId: "pause", config: { wait: { kind: "duration", ms: 3_600_000 } } }),
    ).toEqual(['changed: Changed "Wait 1 day" to "Wait 1 hour"']));
  it("tells of a way that leads elsewhere, or ends", () => {
    const from = { nodeId: "watch", port: "timed_out" };
    expect(says({ type: "connect", from, to: "over" })).toEqual([
      'changed: "Timed out" of "Wait until a parcel is delivered; give up after 2 days" leads to "Goal reached: Done" now',
    ]);
    expect(says({ type: "connect", from, to: null })).toEqual([
      'changed: The journey ends after "Timed out" of "Wait until a parcel is delivered; give up after 2 days" now',
    ]);
  });
  it("names a text with the step that sends it", () => {
    const text = { class: "transactional", subject: "Late again", preheader: "", blocks: [] } as const;
    const after = { ...small, messages: { ...small.messages, delay: { ...text, blocks: [] } } };
    expect(compareDrafts(small, after)).toEqual([
      {
        nodeId: "send_delay",
        templateId: "delay",
        kind: "message",
        says: 'Changed the message "Late again"',
      },
    ]);
  });
  it("names settings of the whole journey", () =>
    expect(says({ type: "set_settings", exitOn: [], scope: "order" })).toEqual([
      "settings: It is about whole orders now",
      "settings: Changed what ends the journey wherever an order stands",
    ]));
  it("is something exactly when the drafts differ", () => {
    fc.assert(
      fc.property(fc.array(actSeed, { maxLength: 8 }), (seeds) => {
        const newId = countingIds();
        const after = seeds.reduce((draft, seed) => {
          const outcome = applyIntent(draft, randomAct(draft, seed, newId));
          return outcome.kind === "applied" ? outcome.draft : draft;
        }, small);
        expect(compareDrafts(small, after).length > 0).toBe(!sameDraft(small, after));
      }),
      { numRuns: 300 },
    );
  });
});
