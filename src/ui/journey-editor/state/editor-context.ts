import { createContext, useContext } from "react";
import type { EditorCommands } from "./editor-commands";
import type { EditorState, EditorStore } from "./editor-state";
import { useObserved } from "./observable";

export interface Editor {
  readonly journeyId: string;
  readonly name: string;
  readonly store: EditorStore;
  readonly commands: EditorCommands;
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor this component stands in. It stays the same; what changes is asked for with `useEditorState`. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error("This belongs inside the journey editor.");
  return editor;
}

/** A part of the editor's state; the component is drawn anew only when that part changes. */
export function useEditorState<Part>(part: (state: EditorState) => Part): Part {
  return useObserved(useEditor().store, part);
}
