"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { toast } from "../../primitives/toast";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** Puts the journey away; it can be brought back. */
export function ArchiveDialog({ session: { server } }: { session: EditorSession }) {
  const api = useApi();
  const router = useRouter();
  const { store, href } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "archive");
  const archive = useMutation(
    api.journeys.archive.mutationOptions({
      onSuccess: () => {
        toast.done(`“${server.name}” is archived`);
        router.push(href("/journeys"));
        router.refresh();
      },
    }),
  );
  return (
    <ConfirmDialog
      open={isOpen}
      onOpenChange={() => commands.show(null)}
      title={`Archive “${server.name}”?`}
      description="No order enters it any more; those in it go on to their end. It can be brought back from the list."
      confirm="Archive"
      danger
      busy={archive.isPending}
      onConfirm={() => archive.mutate({ store, journeyId })}
    />
  );
}
