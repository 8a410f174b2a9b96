import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flaws, smallDraft } from "@/testing/drafts";
import { type ActSeed, actSeed, countingIds, randomAct } from "@/testing/random-acts";
import { branch, end, hours, pause, send, start, until, yes } from "../shipped/builders";
import { type JourneyDraft, sameDraft } from "./draft";
import { applyIntent, type Intent } from "./intent";
import { mergeDrafts, resolve } from "./merge";
import { newStep } from "./new-step";

const small = smallDraft();
const note = newStep("note", "shipment");

function edited(draft: JourneyDraft, ...intents: Intent[]): JourneyDraft {
  return intents.reduce((before, intent) => {
    const outcome = applyIntent(before, intent);
    if (outcome.kind === "refused") throw new Error(outcome.why);
    return outcome.draft;
  }, draft);
}

function merged(mine: Intent[], theirs: Intent[]) {
  return mergeDrafts({ base: small, mine: edited(small, ...mine), theirs: edited(small, ...theirs) });
}

const insert = (nodeId: string, at: string, port: string): Intent => ({
  type: "insert_step",
  at: { nodeId: at, port },
  nodeId,
  node: note,
});
const waitHours = (count: number): Intent => ({
  type: "set_config",
  nodeId: "pause",
  config: { wait: hours(count) },
});

describe("merging two people's edits", () => {
  it("applies both when they concern different steps", () => {
    const mine = [insert("m", "start", "next")];
    const theirs = [waitHours(3), insert("t", "watch", "timed_out")];
    const { merged: draft, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(sameDraft(draft, edited(small, ...mine, ...theirs))).toBe(true);
  });
  it("applies both when one sets a step and the other adds one behind it", () => {
    const { merged: draft, conflicts } = merged([waitHours(3)], [insert("t", "pause", "elapsed")]);
    expect(conflicts).toEqual([]);
    expect(sameDraft(draft, edited(small, waitHours(3), insert("t", "pause", "elapsed")))).toBe(true);
  });
  it("joins what both have set to end the journey", () => {
    const settings = (exitOn: JourneyDraft["exitOn"]): Intent => ({ type: "set_settings", exitOn });
    const { merged: draft, conflicts } = merged(
      [settings(["order_cancelled", "order_delivered"])],
      [settings(["parcel_delivered"])],
    );
    expect([draft.exitOn, conflicts]).toEqual([["order_delivered", "parcel_delivered"], []]);
  });
  it("takes mine where both have changed one thing, says so, and takes theirs when told", () => {
    const { merged: draft, conflicts } = merged([waitHours(3)], [waitHours(5)]);
    expect(conflicts).toMatchObject([{ nodeId: "pause", title: "Wait 3 hours" }]);
    expect(sameDraft(draft, edited(small, waitHours(3)))).toBe(true);
    const [conflict] = conflicts;
    const theirs = conflict === undefined ? draft : resolve(draft, conflict, "theirs");
    expect(sameDraft(theirs, edited(small, waitHours(5)))).toBe(true);
    expect(conflict && sameDraft(resolve(theirs, conflict, "mine"), draft)).toBe(true);
  });
  it("keeps both steps put in the same place within reach", () => {
    const { merged: draft, conflicts } = merged(
      [insert("m", "start", "next")],
      [insert("t", "start", "next")],
    );
    expect([draft.nodes.m !== undefined, draft.nodes.t, conflicts.length]).toEqual([true, undefined, 1]);
    const [conflict] = conflicts;
    const theirs = conflict === undefined ? draft : resolve(draft, conflict, "theirs");
    expect(sameDraft(theirs, edited(small, insert("t", "start", "next")))).toBe(true);
  });
  it("does not delete a step that I have changed, unless told", () => {
    const gone: Intent = { type: "delete_step", nodeId: "pause", keep: "elapsed" };
    const { merged: draft, conflicts } = merged([waitHours(3)], [gone]);
    expect(conflicts).toMatchObject([{ nodeId: "pause", theirs: null }]);
    expect(sameDraft(draft, edited(small, waitHours(3)))).toBe(true);
    const [conflict] = conflicts;
    expect(conflict && sameDraft(resolve(draft, conflict, "theirs"), edited(small, gone))).toBe(true);
  });
  it("brings a step that I have deleted back as they have changed it, when told", () => {
    const gone: Intent = { type: "delete_step", nodeId: "send_delay", keep: null };
    const { merged: draft, conflicts } = merged([gone], [insert("t", "send_delay", "next")]);
    expect(sameDraft(draft, edited(small, gone))).toBe(true);
    const [conflict] = conflicts;
    expect(conflicts).toHaveLength(1);
    const theirs = conflict === undefined ? draft : resolve(draft, conflict, "theirs");
    expect(flaws(theirs)).toEqual([]);
    expect(sameDraft(theirs, edited(small, insert("t", "send_delay", "next")))).toBe(true);
  });
  it("goes on past a step that one has deleted and the other has led a way to", () => {
    const { merged: draft, conflicts } = merged(
      [{ type: "delete_step", nodeId: "pause", keep: "elapsed" }],
      [{ type: "connect", from: { nodeId: "late", port: "late" }, to: "pause" }],
    );
    expect([draft.nodes.late?.next, conflicts]).toEqual([
      { late: "send_transit", otherwise: "send_transit" },
      [],
    ]);
  });
  it("names a text that both have rewritten", () => {
    const rewrite = (subject: string): Intent => ({
      type: "set_message",
      templateId: "delay",
      template: { class: "transactional", subject, preheader: "", blocks: [] },
    });
    const { merged: draft, conflicts } = merged([rewrite("Mine")], [rewrite("Theirs")]);
    expect([draft.messages.delay?.subject, conflicts.length]).toEqual(["Mine", 1]);
    const [conflict] = conflicts;
    expect(conflict && resolve(draft, conflict, "theirs").messages.delay?.subject).toBe("Theirs");
  });
});

/** Two arms that share nothing but the branch before them. */
const twoArms: JourneyDraft = {
  scope: "shipment",
  start: "start",
  nodes: {
    start: start(["status_changed"], {}, "choose"),
    choose: branch([{ id: "a", label: "A", when: yes("shipment.is_late"), to: "a1" }], "b1"),
    a1: pause(hours(1), { elapsed: "a2" }),
    a2: until(["parcel_delivered"], { timeout: hours(9) }, { happened: "a3", timed_out: "a4" }),
    a3: end("A3"),
    a4: send("delay"),
    b1: pause(hours(1), { elapsed: "b2" }),
    b2: until(["parcel_delivered"], { timeout: hours(9) }, { happened: "b3" }),
    b3: send("in_transit"),
  },
  messages: small.messages,
  exitOn: [],
};

/** Random acts that touch steps of one arm only. */
function actsIn(prefix: string, seeds: readonly ActSeed[]): Intent[] {
  const newId = countingIds(`${prefix}_`);
  const acts: Intent[] = [];
  let draft = twoArms;
  for (const seed of seeds) {
    const intent = randomAct(draft, seed, newId);
    const outcome = applyIntent(draft, intent);
    if (outcome.kind === "refused" || outcome.draft === draft) continue;
    if (!staysIn(prefix, draft, outcome.draft)) continue;
    draft = outcome.draft;
    acts.push(intent);
  }
  return acts;
}

function staysIn(prefix: string, before: JourneyDraft, after: JourneyDraft): boolean {
  const others = ({ nodes, ...rest }: JourneyDraft) => ({
    ...rest,
    start: Object.entries(nodes).filter(([id]) => !id.startsWith(prefix)),
    nodes: {},
  });
  const own = Object.entries(after.nodes).filter(([id]) => id.startsWith(prefix));
  const leadsOut = own.some(([, { next }]) => Object.values(next).some((to) => !to.startsWith(prefix)));
  return !leadsOut && JSON.stringify(others(before)) === JSON.stringify(others(after));
}

describe("any two people's edits", () => {
  const seeds = fc.array(actSeed, { minLength: 5, maxLength: 40 });
  it("are both applied, without a question, when each stays on their own way", () => {
    let both = 0;
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const [mine, theirs] = [actsIn("a", one), actsIn("b", other)];
        const { merged: draft, conflicts } = mergeDrafts({
          base: twoArms,
          mine: edited(twoArms, ...mine),
          theirs: edited(twoArms, ...theirs),
        });
        expect(conflicts).toEqual([]);
        expect(sameDraft(draft, edited(twoArms, ...mine, ...theirs))).toBe(true);
        if (mine.length > 0 && theirs.length > 0) both++;
      }),
      { numRuns: 300 },
    );
    expect(both).toBeGreaterThan(100);
  });
  it("hang together when merged, and however the questions are answered", () => {
    const randomly = (draft: JourneyDraft, list: readonly ActSeed[], prefix: string) => {
      const newId = countingIds(prefix);
      return list.reduce((before, seed) => {
        const outcome = applyIntent(before, randomAct(before, seed, newId));
        return outcome.kind === "applied" ? outcome.draft : before;
      }, draft);
    };
    const sound = (draft: JourneyDraft) =>
      flaws(draft).filter((flaw) => !/round for ever|instant_loop/.test(flaw));
    fc.assert(
      fc.property(seeds, seeds, fc.array(fc.boolean(), { maxLength: 10 }), (one, other, answers) => {
        const [mine, theirs] = [randomly(small, one, "m"), randomly(small, other, "t")];
        const { merged: draft, conflicts } = mergeDrafts({ base: small, mine, theirs });
        expect(sound(draft)).toEqual([]);
        const decided = conflicts.reduce((before, conflict, at) => {
          const next = resolve(before, conflict, answers[at] === true ? "mine" : "theirs");
          expect(sound(next)).toEqual([]);
          return next;
        }, draft);
        expect(decided.start).toBe("start");
        expect(sameDraft(mergeDrafts({ base: small, mine, theirs: small }).merged, mine)).toBe(true);
        expect(sameDraft(mergeDrafts({ base: small, mine: small, theirs }).merged, theirs)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
