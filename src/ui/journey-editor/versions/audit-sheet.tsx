"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../frame/api-provider";
import { useConsoleStore } from "../../frame/store-provider";
import { ErrorState } from "../../primitives/error-state";
import { Moment } from "../../primitives/moment";
import { Sheet } from "../../primitives/sheet";
import { TableSkeleton } from "../../primitives/skeleton";
import { useEditor, useEditorState } from "../state/editor-context";

/** Who changed, published, paused and took back this journey, and when. */
export function AuditSheet() {
  const { commands } = useEditor();
  const isOpen = useEditorState(({ overlay }) => overlay?.type === "audit");
  return (
    <Sheet
      open={isOpen}
      onOpenChange={() => commands.show(null)}
      title="Who did what"
      description="Newest first. Nothing here can be changed or taken away."
    >
      {isOpen ? <Audit /> : null}
    </Sheet>
  );
}

function Audit() {
  const api = useApi();
  const { store, zone } = useConsoleStore();
  const { journeyId } = useEditor();
  const { data, ...query } = useQuery({
    ...api.journeys.audit.queryOptions({ store, journeyId }),
    staleTime: 0,
  });
  if (query.isError)
    return <ErrorState onRetry={() => void query.refetch()}>{query.error.message}</ErrorState>;
  if (data === undefined) return <TableSkeleton rows={6} label="Loading who did what" />;
  if (data.length === 0) return <p className="text-ink-quiet">Nobody has changed this journey yet.</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {data.map(({ id, at, by, says }) => (
        <li key={id} className="py-2.5">
          <p className="text-pretty">{says}</p>
          <p className="text-sm text-ink-quiet">
            {by}, <Moment at={at} zone={zone} />
          </p>
        </li>
      ))}
    </ol>
  );
}
