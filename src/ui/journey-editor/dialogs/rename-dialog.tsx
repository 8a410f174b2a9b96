"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { Button } from "../../primitives/button";
import { Dialog } from "../../primitives/dialog";
import { Field } from "../../primitives/field";
import { Input } from "../../primitives/input";
import { toast } from "../../primitives/toast";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** What the journey is called and what it is for. Counts at once; it is no part of a version. */
export function RenameDialog({ session }: { session: EditorSession }) {
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "rename");
  return isOpen ? <Rename session={session} /> : null;
}

function Rename({ session: { server, refresh } }: { session: EditorSession }) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const [name, setName] = useState(server.name);
  const [purpose, setPurpose] = useState(server.purpose);
  const rename = useMutation(
    api.journeys.rename.mutationOptions({
      onSuccess: async () => {
        commands.show(null);
        toast.done("Renamed");
        await refresh();
        await queries.invalidateQueries({ queryKey: api.journeys.list.queryKey({ store }) });
      },
    }),
  );
  return (
    <Dialog
      open
      onOpenChange={() => commands.show(null)}
      title="Name and purpose"
      actions={
        <>
          <Button onClick={() => commands.show(null)}>Cancel</Button>
          <Button
            tone="primary"
            busy={rename.isPending}
            aria-disabled={name.trim() === "" || undefined}
            onClick={() =>
              name.trim() === "" ? undefined : rename.mutate({ store, journeyId, name, purpose })
            }
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Name" error={name.trim() === "" ? "Give it a name." : undefined}>
          <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </Field>
        <Field label="What it is for" optional>
          <Input value={purpose} maxLength={300} onChange={({ target }) => setPurpose(target.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
