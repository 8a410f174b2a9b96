import { useEffect } from "react";
import { remember } from "./clipboard";
import type { Editor } from "./editor-context";

/** Keys that work wherever the focus is in the editor: undo and redo, the sheet of shortcuts, copy, cut and paste. */
export function useEditorKeys(editor: Editor, flush: () => void): void {
  useKeys(editor, flush);
  useClipboardKeys(editor);
}

function useKeys({ store, commands }: Editor, flush: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isBusyElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      const isCommand = event.metaKey || event.ctrlKey;
      const does = () => {
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      if (isCommand && key === "z") {
        does();
        if (event.shiftKey) commands.redo();
        else commands.undo();
      } else if (isCommand && key === "y") {
        does();
        commands.redo();
      } else if (isCommand && key === "s") {
        does();
        flush();
        commands.say("Everything is saved as you work");
      } else if (event.key === "?" && !isCommand && localStorage.getItem("milepost-single-keys") !== "off") {
        does();
        commands.show({ type: "shortcuts" });
      } else if (event.key === "Escape" && store.get().placing !== null) {
        does();
        commands.drop();
        commands.say("Nothing was moved");
      }
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [store, commands, flush]);
}

function useClipboardKeys({ commands }: Editor): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const nodeId = stepOf(event.target);
      if (nodeId === null || event.clipboardData === null || hasSelection()) return;
      const clip = commands.clipText(nodeId, "step");
      if (clip === null) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", clip.text);
      remember(clip.text);
      commands.say(`Copied ${clip.words}`);
      if (event.type === "cut") commands.askDelete(nodeId);
    };
    const paste = (event: ClipboardEvent) => {
      const nodeId = stepOf(event.target);
      if (nodeId === null || event.clipboardData === null) return;
      event.preventDefault();
      commands.pasteText(event.clipboardData.getData("text/plain"), nodeId);
    };
    const copyBranch = (event: KeyboardEvent) => {
      const nodeId = stepOf(event.target);
      // Browsers keep this key for themselves or do nothing with it; no copy event comes.
      if (
        nodeId === null ||
        !event.shiftKey ||
        !(event.metaKey || event.ctrlKey) ||
        event.key.toLowerCase() !== "c"
      )
        return;
      event.preventDefault();
      void commands.copy(nodeId, "branch");
    };
    window.addEventListener("copy", copy);
    window.addEventListener("cut", copy);
    window.addEventListener("paste", paste);
    window.addEventListener("keydown", copyBranch);
    return () => {
      window.removeEventListener("copy", copy);
      window.removeEventListener("cut", copy);
      window.removeEventListener("paste", paste);
      window.removeEventListener("keydown", copyBranch);
    };
  }, [commands]);
}

/** Typing, and whatever lies on top of the editor, keeps its keys. */
function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      "input, textarea, select, [role=menu], [role=listbox], [role=dialog], [role=alertdialog]",
    ) !== null
  );
}

function stepOf(target: EventTarget | null): string | null {
  const element = target instanceof HTMLElement ? target : null;
  return element?.closest<HTMLElement>("[data-step]")?.dataset["step"] ?? null;
}

function hasSelection(): boolean {
  return (window.getSelection()?.toString() ?? "") !== "";
}
