import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { act, canRedo, canUndo, type History, redo, undo } from "@/domain/journey/edit/history";
import type { Intent } from "@/domain/journey/edit/intent";
import { stepBefore } from "./draft-places";
import type { EditorStore, Overlay, Placing } from "./editor-state";
import { placingWords } from "./placing-words";

export interface EditorCommandDeps {
  readonly store: EditorStore;
  readonly newId: () => string;
  /** Tells a person why something cannot be done. */
  readonly refuse: (why: string) => void;
  readonly writeClipboard: (text: string) => Promise<boolean>;
  /** Null when the browser does not let us look. */
  readonly readClipboard: () => Promise<string | null>;
}

export type CoreCommands = ReturnType<typeof coreCommands>;

/** What every other command is made of: act and say so, go back and forth, open and show. */
export function coreCommands({ store, refuse }: Pick<EditorCommandDeps, "store" | "refuse">) {
  const say = (words: string) => store.set({ said: { words, turn: store.get().said.turn + 1 } });
  const focus = (target: string, ifLost = false) =>
    store.set({ focus: { target, turn: (store.get().focus?.turn ?? 0) + 1, ifLost } });
  const goBack = (to: "undo" | "redo") => {
    const { history } = store.get();
    const words = to === "undo" ? canUndo(history) : canRedo(history);
    if (words === null) {
      say(`Nothing to ${to}`);
      return;
    }
    const { openId, currentId } = store.get();
    const was = openId ?? currentId;
    adopt(store, to === "undo" ? undo(history) : redo(history));
    const { nodes } = store.get().history.present;
    if (nodes[was] === undefined) stepBack(stepBefore(history.present, was));
    say(`${to === "undo" ? "Undone" : "Done again"}: ${words}`);
  };
  /** The step the hands were at is gone: they go on at the one before it. */
  const stepBack = (before: string | null) => {
    if (before !== null && store.get().history.present.nodes[before] !== undefined)
      store.set({ currentId: before });
    focus(`step ${store.get().currentId}`, true);
  };
  return {
    say,
    present: (): JourneyDraft => store.get().history.present,
    focus: (target: string) => focus(target),
    show: (overlay: Overlay | null) => store.set({ overlay }),
    open: (nodeId: string | null) =>
      store.set(nodeId === null ? { openId: null } : { openId: nodeId, currentId: nodeId }),
    /** One act of a person, one step of undo. Acts in a row of the same `name` are one. False when it was refused. */
    act: (intent: Intent, name: string | null = null): boolean => {
      const outcome = act(store.get().history, intent, name);
      if (outcome.kind === "refused") {
        refuse(outcome.why);
        say(outcome.why);
        return false;
      }
      adopt(store, outcome.history);
      say(outcome.says);
      return true;
    },
    /** From here on every "+" takes it. */
    pickUp: (placing: Placing) => {
      store.set({ placing, overlay: null });
      say(`${placingWords(store.get().history.present, placing)}. Choose a place, or press Escape.`);
    },
    /** Puts down what looked for a place. */
    drop: () => store.set({ placing: null, dropAt: null }),
    undo: () => goBack("undo"),
    redo: () => goBack("redo"),
  };
}

/** What was open or current and is no longer there is let go. */
function adopt(store: EditorStore, history: History): void {
  const { openId, currentId } = store.get();
  const { nodes, start } = history.present;
  const isThere = (id: string) => Object.hasOwn(nodes, id);
  store.set({
    history,
    openId: openId !== null && isThere(openId) ? openId : null,
    currentId: isThere(currentId) ? currentId : start,
  });
}
