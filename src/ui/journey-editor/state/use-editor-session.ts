import { useMemo, useState } from "react";
import { v7 as uuid } from "uuid";
import type { JourneyEditing } from "@/application/journeys/edit-journey";
import type { JourneyDraft } from "@/domain/journey/edit/draft";
import { toast } from "../../primitives/toast";
import { readClipboard, writeClipboard } from "./clipboard";
import { editorCommands } from "./editor-commands";
import type { Editor } from "./editor-context";
import { createEditorStore } from "./editor-state";
import { type JourneySync, useJourneySync } from "./use-journey-sync";

export interface EditorSession extends JourneySync {
  readonly editor: Editor;
}

/** One journey open for editing: its state, what can be done with it, and its way to the server. */
export function useEditorSession(
  first: JourneyEditing,
  { draft, openId }: { readonly draft: JourneyDraft; readonly openId: string | null },
): EditorSession {
  const [store] = useState(() =>
    createEditorStore(draft, openId !== null && draft.nodes[openId] !== undefined ? openId : null),
  );
  const [commands] = useState(() =>
    editorCommands({
      store,
      newId: () => uuid(),
      refuse: (why) => toast.note(why),
      writeClipboard,
      readClipboard,
    }),
  );
  const synced = useJourneySync({
    first,
    draft,
    editor: store,
    onTakeOver: (theirs, says) => {
      if (commands.act({ type: "replace_all", draft: theirs, says })) toast.note(says);
    },
  });
  const { name } = synced.server;
  const editor = useMemo(
    () => ({ journeyId: first.id, name, store, commands }),
    [first.id, name, store, commands],
  );
  return { ...synced, editor };
}
