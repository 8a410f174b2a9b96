"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { CopyButton } from "../primitives/copy-button";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";
import { toast } from "../primitives/toast";
import { prettyBody } from "./pretty-body";

export interface HookSheetProps {
  /** Null: closed. */
  readonly hookId: string | null;
  readonly onClose: () => void;
}

/** One hook as it came: why it stands where it stands, its headers and its body. */
export function HookSheet({ hookId, onClose }: HookSheetProps) {
  const api = useApi();
  const { store, zone } = useConsoleStore();
  const { data: hook, ...query } = useQuery({
    ...api.hooks.open.queryOptions({ store, hookId: hookId ?? "" }),
    enabled: hookId !== null,
  });
  return (
    <Sheet
      open={hookId !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={hook ? `${hook.source} ${hook.topic}` : "Hook"}
      description={
        hook ? (
          <>
            Received <Moment at={hook.receivedAt} zone={zone} />
          </>
        ) : undefined
      }
      className="max-w-2xl"
    >
      {query.isError ? (
        <ErrorState title="This hook could not be opened" onRetry={() => void query.refetch()}>
          {query.error.message}
        </ErrorState>
      ) : null}
      {query.isPending && hookId !== null ? <Skeleton className="h-96 rounded-card" /> : null}
      {hook ? (
        <div className="flex flex-col gap-5">
          {hook.why === null ? null : (
            <Notice tone={hook.state === "parked" ? "waiting" : "quiet"}>
              <span className="break-words">{hook.why}</span>
            </Notice>
          )}
          <ReplayButton hookId={hook.id} onDone={onClose} />
          <HookParts headers={hook.headers} body={hook.body} />
        </div>
      ) : null}
    </Sheet>
  );
}

function HookParts({ headers, body }: { headers: Readonly<Record<string, string>>; body: string }) {
  return (
    <>
      <section>
        <h3 className="mb-2 font-medium">Headers</h3>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
          {Object.entries(headers).map(([name, value]) => (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-ink-quiet">{name}</dt>
              <dd className="font-mono text-xs leading-5 break-all">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-sm text-ink-quiet">Signatures and credentials are never kept.</p>
      </section>
      <section>
        <h3 className="mb-2 flex items-center justify-between font-medium">
          Body
          <CopyButton text={body} what="body" />
        </h3>
        <pre className="max-h-[60dvh] overflow-auto rounded-card border border-line bg-surface p-4 font-mono text-xs leading-5">
          {prettyBody(body)}
        </pre>
      </section>
    </>
  );
}

function ReplayButton({ hookId, onDone }: { hookId: string; onDone: () => void }) {
  const api = useApi();
  const { store, can } = useConsoleStore();
  const queries = useQueryClient();
  const replay = useMutation(
    api.hooks.replay.mutationOptions({
      onSuccess: async () => {
        toast.done("It is being read again", {
          description: "What it says is applied once, however often it is read.",
        });
        onDone();
        await queries.invalidateQueries({ queryKey: api.hooks.pathKey() });
      },
    }),
  );
  if (!can("replay_hooks")) return null;
  return (
    <Button className="self-start" busy={replay.isPending} onClick={() => replay.mutate({ store, hookId })}>
      <RotateCcw aria-hidden />
      Replay
    </Button>
  );
}
