import {
  type Clip,
  clipToText,
  copyBranch,
  copyJourney,
  copyStep,
  freshIds,
  readClip,
} from "@/domain/journey/edit/clip";
import { type JourneyDraft, portsOf, stepTitle } from "@/domain/journey/edit/draft";
import { type Spot, waysInto, waysOf } from "@/domain/journey/edit/graph";
import { act, canRedo, canUndo, redo, undo } from "@/domain/journey/edit/history";
import type { Intent } from "@/domain/journey/edit/intent";
import { type NewStep, newStep } from "@/domain/journey/edit/new-step";
import type { NodeKind } from "@/domain/journey/nodes/registry";
import { blankMessage } from "./blank-message";
import { type EditorStore, type Overlay, type Placing, spotKey } from "./editor-state";

export interface EditorCommandDeps {
  readonly store: EditorStore;
  readonly newId: () => string;
  /** Tells a person why something cannot be done. */
  readonly refuse: (why: string) => void;
  readonly writeClipboard: (text: string) => Promise<boolean>;
  /** Null when the browser does not let us look. */
  readonly readClipboard: () => Promise<string | null>;
}

export type EditorCommands = ReturnType<typeof editorCommands>;

/** Everything that can be done in the editor, by whichever hand: canvas, outline, menu, keys and forms call the same. */
export function editorCommands(deps: EditorCommandDeps) {
  const { store } = deps;
  const present = () => store.get().history.present;
  const say = (words: string) => store.set({ said: { words, turn: store.get().said.turn + 1 } });
  const focus = (target: string) =>
    store.set({ focus: { target, turn: (store.get().focus?.turn ?? 0) + 1 } });
  const show = (overlay: Overlay | null) => store.set({ overlay });

  const take = (intent: Intent, name: string | null = null): boolean => {
    const { history } = store.get();
    const outcome = act(history, intent, name);
    if (outcome.kind === "refused") {
      deps.refuse(outcome.why);
      say(outcome.why);
      return false;
    }
    adopt(outcome.history);
    say(outcome.says);
    return true;
  };
  const adopt = (history: ReturnType<typeof undo>) => {
    const { openId, currentId } = store.get();
    const { nodes, start } = history.present;
    const isThere = (id: string) => Object.hasOwn(nodes, id);
    store.set({
      history,
      openId: openId !== null && isThere(openId) ? openId : null,
      currentId: isThere(currentId) ? currentId : start,
    });
  };
  const open = (nodeId: string | null) =>
    store.set(nodeId === null ? { openId: null } : { openId: nodeId, currentId: nodeId });

  const freshStep = (kind: NodeKind): { node: NewStep; messages?: JourneyDraft["messages"] } => {
    const node = newStep(kind, present().scope);
    if (node.kind !== "send_message") return { node };
    const template = deps.newId();
    return {
      node: { ...node, config: { ...node.config, template } },
      messages: { [template]: blankMessage() },
    };
  };
  const add = (kind: NodeKind, at: Spot) => {
    const nodeId = deps.newId();
    show(null);
    // A new branch takes a few aside; everybody else goes on as before.
    const goesOn = kind === "condition" ? { goesOn: "otherwise" } : {};
    if (!take({ type: "insert_step", at, nodeId, ...freshStep(kind), ...goesOn })) return;
    store.set({ currentId: nodeId, openId: nodeId });
    focus(`step ${nodeId}`);
  };
  const replace = (nodeId: string, kind: NodeKind) => {
    show(null);
    if (!take({ type: "replace_step", nodeId, ...freshStep(kind) })) return;
    store.set({ currentId: nodeId, openId: nodeId });
  };
  const paste = (clip: Clip, at: Spot | null) => {
    const ids = freshIds(clip, present(), deps.newId);
    const first = clip.kind === "journey" ? (clip.nodes[clip.root]?.next["next"] ?? clip.root) : clip.root;
    if (!take({ type: "paste", clip, at, ids })) return;
    const pasted = at === null ? present().start : ids[first];
    if (pasted === undefined || present().nodes[pasted] === undefined) return;
    store.set({ currentId: pasted });
    focus(`step ${pasted}`);
  };
  const pasteText = (text: string, nodeId: string | null) => {
    const clip = readClip(text);
    if ("refused" in clip) {
      deps.refuse(clip.refused);
      return false;
    }
    pasteAfter(clip, nodeId);
    return true;
  };
  const pasteAfter = (clip: Clip, nodeId: string | null) => {
    const spot = nodeId === null ? null : onlySpot(present(), nodeId);
    if (spot === null) pickUp({ type: "paste", clip });
    else paste(clip, spot);
  };
  const pickUp = (placing: Placing) => {
    store.set({ placing, overlay: null });
    say(`${placingWords(present(), placing)}. Choose a place, or press Escape.`);
  };
  const place = (at: Spot) => {
    const { placing } = store.get();
    store.set({ placing: null, dropAt: null });
    if (placing === null) return;
    if (placing.type === "new") add(placing.kind, at);
    else if (placing.type === "paste") paste(placing.clip, at);
    else if (take({ type: "move", nodeId: placing.nodeId, what: placing.what, to: at })) {
      store.set({ currentId: placing.nodeId });
      focus(`step ${placing.nodeId}`);
    }
  };
  const clipOf = (nodeId: string | null, what: Clip["kind"]): Clip | null => {
    if (nodeId === null || what === "journey") return copyJourney(present());
    return what === "step" ? copyStep(present(), nodeId) : copyBranch(present(), nodeId);
  };
  const copy = async (nodeId: string | null, what: Clip["kind"]) => {
    const clip = clipOf(nodeId, what);
    if (clip === null) return;
    const text = clipToText(clip);
    const words = clipWords(clip);
    if (await deps.writeClipboard(text)) say(`Copied ${words}`);
    else show({ type: "copy_text", text, what: words });
  };
  const remove = (nodeId: string, keep: string | null) => {
    show(null);
    const before = stepBefore(present(), nodeId);
    if (!take({ type: "delete_step", nodeId, keep })) return;
    const next = before !== null && present().nodes[before] !== undefined ? before : present().start;
    store.set({ currentId: next });
    focus(`step ${next}`);
  };
  /** Deletes at once where there is nothing to ask: one way out, or none that leads on. */
  const askDelete = (nodeId: string) => {
    const node = present().nodes[nodeId];
    if (node === undefined) return;
    const ways = portsOf(node).filter(({ id }) => node.next[id] !== undefined);
    if (ways.length > 1) show({ type: "delete", nodeId });
    else remove(nodeId, ways[0]?.id ?? null);
  };
  const back = (to: "undo" | "redo") => {
    const { history } = store.get();
    const words = to === "undo" ? canUndo(history) : canRedo(history);
    if (words === null) {
      say(`Nothing to ${to}`);
      return;
    }
    adopt(to === "undo" ? undo(history) : redo(history));
    say(`${to === "undo" ? "Undone" : "Done again"}: ${words}`);
  };
  return {
    act: take,
    say,
    show,
    focus,
    open,
    add,
    replace,
    pickUp,
    place,
    drop: () => store.set({ placing: null, dropAt: null }),
    paste,
    pasteText,
    copy,
    clipText: (nodeId: string | null, what: Clip["kind"]) => {
      const clip = clipOf(nodeId, what);
      return clip === null ? null : { text: clipToText(clip), words: clipWords(clip) };
    },
    cut: async (nodeId: string) => {
      await copy(nodeId, "step");
      askDelete(nodeId);
    },
    duplicate: (nodeId: string, what: "step" | "branch") => {
      const clip = clipOf(nodeId, what);
      if (clip !== null) pasteAfter(clip, nodeId);
    },
    /** Pastes what the clipboard holds; asks for the text where the browser does not let us look. */
    pasteFromClipboard: async (nodeId: string | null) => {
      const text = await deps.readClipboard();
      if (text !== null && !("refused" in readClip(text))) pasteText(text, nodeId);
      else show({ type: "paste_text", at: nodeId === null ? null : onlySpot(present(), nodeId) });
    },
    /** Pastes what the clipboard holds onto one way. */
    pasteAt: async (at: Spot) => {
      const text = await deps.readClipboard();
      const clip = text === null ? null : readClip(text);
      if (clip === null || "refused" in clip) show({ type: "paste_text", at });
      else paste(clip, at);
    },
    remove,
    askDelete,
    /** The way out of a step where it has but one. */
    onlySpot: (nodeId: string) => onlySpot(present(), nodeId),
    /** Where a step has several ways out, the first of them is offered. */
    focusFirstSpot: (nodeId: string) => {
      const node = present().nodes[nodeId];
      const port = node === undefined ? undefined : portsOf(node)[0];
      if (port !== undefined) focus(`spot ${spotKey({ nodeId, port: port.id })}`);
    },
    /** One place up, or down: past the step before or after it, into the first arm of a branch. */
    shift: (nodeId: string, way: "up" | "down") => {
      const to = placeBeside(present(), nodeId, way);
      if (to === null) {
        say(way === "up" ? "It is the first step already" : "It is the last step here already");
        return;
      }
      if (take({ type: "move", nodeId, what: "step", to })) focus(`step ${nodeId}`);
    },
    undo: () => back("undo"),
    redo: () => back("redo"),
  };
}

/** The way out of a step where it has but one. */
function onlySpot(draft: JourneyDraft, nodeId: string): Spot | null {
  const node = draft.nodes[nodeId];
  const ports = node === undefined ? [] : portsOf(node);
  const [only] = ports;
  return only !== undefined && ports.length === 1 ? { nodeId, port: only.id } : null;
}

function stepBefore({ nodes }: JourneyDraft, nodeId: string): string | null {
  return Object.entries(nodes).find(([, { next }]) => Object.values(next).includes(nodeId))?.[0] ?? null;
}

/** The way a step goes to when it moves by one: into the one before, or out of the one after. */
function placeBeside(draft: JourneyDraft, nodeId: string, way: "up" | "down"): Spot | null {
  const before = stepBefore(draft, nodeId);
  if (way === "up") return before === null ? null : (waysInto(draft, before)[0] ?? null);
  const node = draft.nodes[nodeId];
  const follower = node === undefined ? undefined : waysOf(node)[0]?.[1];
  const after = follower === undefined ? undefined : draft.nodes[follower];
  const port = after === undefined ? undefined : portsOf(after)[0];
  return follower === undefined || port === undefined ? null : { nodeId: follower, port: port.id };
}

/** 'Moving "Wait 2 days"': what looks for a place. */
export function placingWords(draft: JourneyDraft, placing: Placing): string {
  if (placing.type === "new")
    return `Adding "${stepTitle({ ...newStep(placing.kind, draft.scope), next: {} })}"`;
  if (placing.type === "paste") return `Pasting ${clipWords(placing.clip)}`;
  const title = stepTitle(draft.nodes[placing.nodeId]);
  return placing.what === "step" ? `Moving "${title}"` : `Moving "${title}" and what follows`;
}

function clipWords({ kind, root, nodes }: Clip): string {
  if (kind === "journey") return "the whole journey";
  const title = `"${stepTitle(nodes[root])}"`;
  const others = Object.keys(nodes).length - 1;
  return others === 0 ? title : `${title} and ${others === 1 ? "the step" : `${others} steps`} after it`;
}
