import fc from "fast-check";
import { copyBranch, copyJourney, copyStep, freshIds } from "@/domain/journey/edit/clip";
import { type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import type { Spot } from "@/domain/journey/edit/graph";
import type { Intent } from "@/domain/journey/edit/intent";
import { type NewStep, newStep } from "@/domain/journey/edit/new-step";
import type { NodeKind } from "@/domain/journey/nodes/registry";

const kinds = [
  "condition",
  "wait",
  "wait_for_event",
  "send_message",
  "split",
  "escalate",
  "exit",
  "note",
] as const satisfies readonly NodeKind[];

/** Numbers from which an act on whatever draft there is can be made. */
export const actSeed = fc.record({
  type: fc.constantFrom(
    "insert_step",
    "insert_step",
    "insert_step",
    "replace_step",
    "set_config",
    "set_config",
    "delete_step",
    "move",
    "move",
    "paste",
    "connect",
    "set_message",
    "set_settings",
  ),
  kind: fc.constantFrom(...kinds),
  one: fc.nat(999),
  other: fc.nat(999),
  isSo: fc.boolean(),
});
export type ActSeed = typeof actSeed extends fc.Arbitrary<infer Seed> ? Seed : never;

const mostSteps = 60;

/** One act of somebody who clicks about: every kind of act on any step, many of them not allowed. */
export function randomAct(draft: JourneyDraft, seed: ActSeed, newId: () => string): Intent {
  const ids = Object.keys(draft.nodes);
  const nodeId = pick(ids, seed.one);
  const at = pick(spotsOf(draft), seed.other);
  const isFull = ids.length > mostSteps;
  switch (isFull && (seed.type === "paste" || seed.type === "insert_step") ? "delete_step" : seed.type) {
    case "insert_step":
      return { type: "insert_step", at, nodeId: newId(), node: variant(seed, draft) };
    case "replace_step":
      return { type: "replace_step", nodeId, node: variant(seed, draft) };
    case "set_config":
      return { type: "set_config", nodeId, config: configFor(draft, nodeId, seed) };
    case "delete_step": {
      const node = draft.nodes[nodeId];
      const ports = node === undefined ? [] : portsOf(node).map(({ id }) => id);
      return {
        type: "delete_step",
        nodeId,
        keep: seed.isSo ? (ports[seed.other % ports.length] ?? null) : null,
      };
    }
    case "move":
      return { type: "move", nodeId, what: seed.isSo ? "step" : "branch", to: at };
    case "paste": {
      const copies = [copyStep(draft, nodeId), copyBranch(draft, nodeId), copyJourney(draft)];
      const clip = copies[seed.other % 3] ?? copyJourney(draft);
      return { type: "paste", clip, at, ids: freshIds(clip, draft, newId) };
    }
    case "connect":
      return { type: "connect", from: at, to: seed.isSo ? nodeId : null };
    case "set_message": {
      const text = {
        class: "transactional",
        subject: `Subject ${seed.one}`,
        preheader: "",
        blocks: [],
      } as const;
      return {
        type: "set_message",
        templateId: pick([...Object.keys(draft.messages), "text"], seed.one),
        template: { ...text, blocks: [] },
      };
    }
    case "set_settings":
      return { type: "set_settings", exitOn: seed.isSo ? ["order_cancelled"] : ["order_delivered"] };
  }
}

function spotsOf({ nodes }: JourneyDraft): Spot[] {
  return Object.entries(nodes).flatMap(([nodeId, node]) =>
    portsOf(node).map(({ id }) => ({ nodeId, port: id })),
  );
}

function variant({ kind, one }: ActSeed, { scope }: JourneyDraft): NewStep {
  const step = newStep(kind, scope);
  if (step.kind === "condition") {
    const arms = ["yes", "a", "b"].slice(0, 1 + (one % 3));
    return {
      kind: "condition",
      config: { arms: arms.map((id) => ({ id, label: id, when: { fact: "order.value", op: "is_known" } })) },
    };
  }
  if (step.kind === "wait" && one % 2 === 0)
    return { kind: "wait", config: { wait: { kind: "fraction_to_edd", fraction: 0.5 } } };
  return step;
}

function configFor(draft: JourneyDraft, nodeId: string, seed: ActSeed): unknown {
  const kind = draft.nodes[nodeId]?.kind;
  const known = kinds.find((one) => one === kind);
  return known === undefined
    ? newStep("trigger", draft.scope).config
    : variant({ ...seed, kind: known }, draft).config;
}

function pick<T>(list: readonly T[], number: number): T {
  const chosen = list[number % list.length];
  if (chosen === undefined) throw new Error("There is nothing to choose from.");
  return chosen;
}

/** Ids in a row: "n1", "n2", … */
export function countingIds(prefix = "n"): () => string {
  let count = 0;
  return () => `${prefix}${++count}`;
}
