"use client";

import { useMutation } from "@tanstack/react-query";
import { type JourneyDraft } from "@/domain/journey/edit/draft";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { toast } from "../../primitives/toast";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** Back to what is published; undo brings the changes back. */
export function DiscardDialog({
  session: { sync, server, refresh },
  liveDraft,
}: {
  session: EditorSession;
  liveDraft: JourneyDraft | null;
}) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "discard");
  const discard = useMutation(
    api.journeys.discardDraft.mutationOptions({
      onSuccess: (answer) => {
        commands.show(null);
        if (liveDraft === null || server.live === null) return;
        if (answer.kind === "conflict") {
          sync.flush();
          return;
        }
        const says = `Went back to version ${server.live.number}`;
        sync.rebase({ revision: answer.revision, base: liveDraft }, liveDraft);
        commands.act({ type: "replace_all", draft: liveDraft, says });
        toast.done(says, { description: "Your changes are not lost: undo brings them back." });
        void refresh();
      },
    }),
  );
  if (server.live === null) return null;
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={() => commands.show(null)}
      title={`Go back to version ${server.live.number}?`}
      description="All unpublished changes leave the draft. Undo brings them back as long as this page is open."
      confirm="Discard the changes"
      danger
      busy={discard.isPending}
      onConfirm={() => discard.mutate({ store, journeyId, expectedRevision: sync.revision() })}
    />
  );
}
