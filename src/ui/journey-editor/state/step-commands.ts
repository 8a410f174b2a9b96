import { type JourneyDraft, portsOf } from "@/domain/journey/edit/draft";
import type { Spot } from "@/domain/journey/edit/graph";
import { type NewStep, newStep } from "@/domain/journey/edit/new-step";
import type { NodeKind } from "@/domain/journey/nodes/registry";
import { blankMessage } from "./blank-message";
import type { ClipCommands } from "./clip-commands";
import type { CoreCommands, EditorCommandDeps } from "./core-commands";
import { placeBeside, stepBefore } from "./draft-places";

/** Adding, moving, replacing and taking away steps. */
export function stepCommands(deps: EditorCommandDeps, core: CoreCommands, { paste }: ClipCommands) {
  const { store } = deps;
  const openNew = (nodeId: string) => {
    core.open(nodeId);
    core.focus("panel");
  };
  const add = (kind: NodeKind, at: Spot) => {
    const nodeId = deps.newId();
    core.show(null);
    // A new branch takes a few aside; everybody else goes on as before.
    const goesOn = kind === "condition" ? { goesOn: "otherwise" } : {};
    const fresh = freshStep(kind, core.present().scope, deps.newId);
    if (core.act({ type: "insert_step", at, nodeId, ...fresh, ...goesOn })) openNew(nodeId);
  };
  const move = (nodeId: string, what: "step" | "branch", to: Spot) => {
    if (!core.act({ type: "move", nodeId, what, to })) return;
    store.set({ currentId: nodeId });
    core.focus(`step ${nodeId}`);
  };
  const remove = (nodeId: string, keep: string | null) => {
    core.show(null);
    const before = stepBefore(core.present(), nodeId);
    if (!core.act({ type: "delete_step", nodeId, keep })) return;
    const { nodes, start } = core.present();
    const next = before !== null && nodes[before] !== undefined ? before : start;
    store.set({ currentId: next });
    core.focus(`step ${next}`);
  };
  return {
    add,
    remove,
    replace: (nodeId: string, kind: NodeKind) => {
      core.show(null);
      const fresh = freshStep(kind, core.present().scope, deps.newId);
      if (core.act({ type: "replace_step", nodeId, ...fresh })) openNew(nodeId);
    },
    /** Deletes at once where there is nothing to ask: one way out, or none that leads on. */
    askDelete: (nodeId: string) => {
      const node = core.present().nodes[nodeId];
      if (node === undefined) return;
      const ways = portsOf(node).filter(({ id }) => node.next[id] !== undefined);
      if (ways.length > 1) core.show({ type: "delete", nodeId });
      else remove(nodeId, ways[0]?.id ?? null);
    },
    /** What was picked up goes here. */
    place: (at: Spot) => {
      const { placing } = store.get();
      core.drop();
      if (placing?.type === "new") add(placing.kind, at);
      else if (placing?.type === "paste") paste(placing.clip, at);
      else if (placing?.type === "move") move(placing.nodeId, placing.what, at);
    },
    /** One place up, or down: past the step before or after it, into the first arm of a branch. */
    shift: (nodeId: string, way: "up" | "down") => {
      const to = placeBeside(core.present(), nodeId, way);
      if (to !== null) move(nodeId, "step", to);
      else core.say(way === "up" ? "It is the first step already" : "It is the last step here already");
    },
  };
}

function freshStep(
  kind: NodeKind,
  scope: JourneyDraft["scope"],
  newId: () => string,
): { readonly node: NewStep; readonly messages?: JourneyDraft["messages"] } {
  const node = newStep(kind, scope);
  if (node.kind !== "send_message") return { node };
  const template = newId();
  return {
    node: { ...node, config: { ...node.config, template } },
    messages: { [template]: blankMessage() },
  };
}
