"use client";

import { useMutation } from "@tanstack/react-query";
import { Archive } from "lucide-react";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { Notice } from "../../primitives/notice";
import { toast } from "../../primitives/toast";
import { useEditor } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** An archived journey can be looked at; to change it, it is brought back first. */
export function ArchivedNotice({ session: { server, refresh } }: { session: EditorSession }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId } = useEditor();
  const bringBack = useMutation(
    api.journeys.unarchive.mutationOptions({
      onSuccess: async () => {
        toast.done(`“${server.name}” is back`, { description: "It is paused: resume it to let orders in." });
        await refresh();
      },
    }),
  );
  if (server.state !== "archived") return null;
  return (
    <Notice
      tone="waiting"
      icon={Archive}
      title="This journey is archived"
      className="rounded-none border-b border-line"
      action={
        server.can.publish ? (
          <Button
            size="small"
            busy={bringBack.isPending}
            onClick={() => bringBack.mutate({ store, journeyId })}
          >
            Bring it back
          </Button>
        ) : undefined
      }
    >
      No order enters it, and changes are not saved until it is brought back.
    </Notice>
  );
}
