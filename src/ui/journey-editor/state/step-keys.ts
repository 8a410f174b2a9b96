import type { EditorCommands } from "./editor-commands";
import type { EditorStore } from "./editor-state";

export interface StepKeysDeps {
  readonly store: EditorStore;
  readonly commands: EditorCommands;
}

/** What a key does with the step the focus is on, on the canvas and in the outline alike. Returns whether it meant anything. */
export function pressOnStep(event: KeyboardEvent, { store, commands }: StepKeysDeps): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const nodeId = target?.closest<HTMLElement>("[data-step]")?.dataset["step"];
  if (target === null || nodeId === undefined) return false;
  if (event.altKey) return shift(event, nodeId, commands);
  const isCommand = event.metaKey || event.ctrlKey;
  const box = target.getBoundingClientRect();
  const anchor = { x: box.left, y: box.bottom };
  const does = isCommand
    ? withCommand(event, nodeId, commands)
    : alone(event, { nodeId, anchor, commands, store });
  if (does) event.preventDefault();
  return does;
}

function withCommand(event: KeyboardEvent, nodeId: string, commands: EditorCommands): boolean {
  if (event.key.toLowerCase() !== "d") return false;
  commands.duplicate(nodeId, event.shiftKey ? "branch" : "step");
  return true;
}

function shift(event: KeyboardEvent, nodeId: string, commands: EditorCommands): boolean {
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
  event.preventDefault();
  commands.shift(nodeId, event.key === "ArrowUp" ? "up" : "down");
  return true;
}

interface Press extends StepKeysDeps {
  readonly nodeId: string;
  readonly anchor: { readonly x: number; readonly y: number };
}

function alone(event: KeyboardEvent, { nodeId, anchor, commands, store }: Press): boolean {
  switch (event.key) {
    case "Escape":
      if (store.get().openId === null) return false;
      commands.open(null);
      return true;
    case "Delete":
    case "Backspace":
      if (event.shiftKey) commands.remove(nodeId, null);
      else commands.askDelete(nodeId);
      return true;
    case "a":
      addAfter(nodeId, anchor, { commands, store });
      return true;
    case "m":
    case "M":
      commands.pickUp({ type: "move", nodeId, what: event.shiftKey ? "branch" : "step" });
      return true;
    case "r":
      commands.show({ type: "replace", nodeId, anchor });
      return true;
    case "o":
      commands.show({ type: "orders", nodeId });
      return true;
    default:
      return false;
  }
}

/** Where a step has one way out the choice of steps opens; with several the focus goes to the first "+". */
function addAfter(nodeId: string, anchor: Press["anchor"], { commands, store }: StepKeysDeps): void {
  const node = store.get().history.present.nodes[nodeId];
  if (node === undefined) return;
  const spot = commands.onlySpot(nodeId);
  if (spot === null) commands.focusFirstSpot(nodeId);
  else commands.show({ type: "picker", at: spot, anchor });
}
