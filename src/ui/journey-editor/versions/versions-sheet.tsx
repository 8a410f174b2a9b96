"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { VersionLine } from "@/application/journeys/journey-history";
import { compareDrafts } from "@/domain/journey/edit/compare";
import { readDraft } from "@/domain/journey/edit/read-draft";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { countWords } from "../../journey-list/count-words";
import { Badge } from "../../primitives/badge";
import { Button } from "../../primitives/button";
import { ConfirmDialog } from "../../primitives/confirm-dialog";
import { ErrorState } from "../../primitives/error-state";
import { Moment } from "../../primitives/moment";
import { Sheet } from "../../primitives/sheet";
import { TableSkeleton } from "../../primitives/skeleton";
import { toast } from "../../primitives/toast";
import { StepDifference } from "../publish/step-difference";
import { useEditor, useEditorState } from "../state/editor-context";
import type { EditorSession } from "../state/use-editor-session";

/** Every version there ever was: compared with the draft, taken into it, or brought back live with one click. */
export function VersionsSheet({ session }: { session: EditorSession }) {
  const { commands } = useEditor();
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "versions");
  return (
    <Sheet
      open={isOpen}
      onOpenChange={() => commands.show(null)}
      title="Versions"
      description="Each is kept for ever. Orders finish the version they entered unless somebody chose otherwise."
    >
      {isOpen ? <Versions session={session} /> : null}
    </Sheet>
  );
}

function Versions({ session }: { session: EditorSession }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId } = useEditor();
  const { data, ...query } = useQuery({
    ...api.journeys.versions.queryOptions({ store, journeyId }),
    staleTime: 0,
  });
  if (query.isError)
    return <ErrorState onRetry={() => void query.refetch()}>{query.error.message}</ErrorState>;
  if (data === undefined) return <TableSkeleton rows={4} label="Loading the versions" />;
  if (data.length === 0) return <p className="text-ink-quiet">Nothing was published yet.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {data.map((version) => (
        <Version key={version.versionId} version={version} session={session} />
      ))}
    </ol>
  );
}

function Version({ version, session }: { version: VersionLine; session: EditorSession }) {
  const { zone } = useConsoleStore();
  const [shown, setShown] = useState(false);
  const { number, publishedAt, publishedBy, note, isLive, percent, inFlight } = version;
  const { restore, rollBack } = useVersionActs(session, version);
  const [asking, setAsking] = useState(false);
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">Version {number}</span>
        {isLive ? <Badge tone="delivered">live</Badge> : null}
        {percent === null ? null : <Badge tone="arriving">{percent} % of new orders</Badge>}
        <span className="ml-auto text-sm text-ink-quiet">{countWords(inFlight)} in flight</span>
      </div>
      <p className="text-sm text-ink-quiet">
        <Moment at={publishedAt} zone={zone} />, {publishedBy}
        {note === null ? null : <span className="block text-ink">{note}</span>}
      </p>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? "Hide the difference" : "Compare with the draft"}
        </Button>
        <Button size="small" busy={restore.isPending} onClick={restore.restore}>
          Take into the draft
        </Button>
        {isLive || !session.server.can.publish ? null : (
          <Button size="small" onClick={() => setAsking(true)}>
            Roll back to it
          </Button>
        )}
      </div>
      {shown ? <Difference versionId={version.versionId} /> : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Roll back to version ${number}?`}
        description={`What it holds is published again, as the next version, for all new orders. Orders on their way finish the version they are in. Your unpublished changes stay in the draft.`}
        confirm={`Roll back to version ${number}`}
        busy={rollBack.isPending}
        onConfirm={() => rollBack.rollBack(() => setAsking(false))}
      />
    </li>
  );
}

function useVersionActs({ sync, refresh }: EditorSession, { versionId, number }: VersionLine) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const { journeyId, commands } = useEditor();
  const restore = useMutation(
    api.journeys.restoreVersion.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.kind === "conflict") {
          sync.flush();
          return;
        }
        const version = await queries.fetchQuery(
          api.journeys.version.queryOptions({ store, journeyId, versionId }),
        );
        const read = readDraft(version.content);
        commands.show(null);
        if (read.kind === "draft") {
          sync.rebase({ revision: answer.revision, base: read.draft }, read.draft);
          const says = `Took version ${number} into the draft`;
          commands.act({ type: "replace_all", draft: read.draft, says });
        }
        await refresh();
        toast.done(`Version ${number} is in the draft`, { description: "Nothing is published yet." });
      },
    }),
  );
  const rollBack = useMutation(
    api.journeys.rollback.mutationOptions({
      onSuccess: async (result) => {
        if (result.kind === "published")
          toast.done(`Rolled back to version ${number}`, {
            description: `It is published as version ${result.number}.`,
          });
        else if (result.kind === "conflict")
          toast.failed(`${result.by ?? "Somebody else"} was quicker. Look at the versions again.`);
        else toast.failed(result.problems[0]?.sentence ?? "It could not be rolled back.");
        commands.show(null);
        await refresh();
      },
    }),
  );
  return {
    restore: {
      isPending: restore.isPending,
      restore: () => restore.mutate({ store, journeyId, versionId, expectedRevision: sync.revision() }),
    },
    rollBack: {
      isPending: rollBack.isPending,
      rollBack: (done: () => void) => rollBack.mutate({ store, journeyId, versionId }, { onSettled: done }),
    },
  };
}

/** What the draft has that this version has not. */
function Difference({ versionId }: { versionId: string }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { journeyId } = useEditor();
  const draft = useEditorState(({ history }) => history.present);
  const { data } = useQuery(api.journeys.version.queryOptions({ store, journeyId, versionId }));
  if (data === undefined) return <TableSkeleton rows={2} label="Comparing" />;
  const version = readDraft(data.content);
  if (version.kind === "refused") return <p className="text-trouble">{version.why}</p>;
  return (
    <div className="mt-2 rounded border border-line px-3 py-1">
      <p className="pt-1 text-sm text-ink-quiet">From version {data.number} to the draft:</p>
      <StepDifference changes={compareDrafts(version.draft, draft)} />
    </div>
  );
}
