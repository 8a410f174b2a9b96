"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { RehearsalPage, Side } from "@/application/rehearsal/rehearsal-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { cn } from "../primitives/class-names";
import { ErrorState } from "../primitives/error-state";
import { momentInWords } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";

export interface TracesSheetProps {
  readonly journeyId: string;
  /** Null: closed. */
  readonly orderId: string | null;
  readonly onClose: () => void;
}

/** One order, side by side: what both versions told it, and every decision of this journey with its reason. */
export function TracesSheet({ journeyId, orderId, onClose }: TracesSheetProps) {
  const { href } = useConsoleStore();
  return (
    <Sheet
      open={orderId !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title="Both traces"
      description="First what is published, then the draft. Messages of other journeys stand among them."
      className="max-w-4xl"
    >
      {orderId === null ? null : (
        <>
          <div className="mb-4 flex flex-wrap gap-2">
            <Button size="small" asChild>
              <Link href={href(`/journeys/${journeyId}/rehearse?order=${orderId}`)}>
                Play it step by step
              </Link>
            </Button>
            <Button size="small" tone="quiet" asChild>
              <Link href={href(`/orders/${orderId}`)}>Open the order</Link>
            </Button>
          </div>
          <div className="grid gap-5 md:grid-cols-2">
            <Trace journeyId={journeyId} orderId={orderId} side="published" />
            <Trace journeyId={journeyId} orderId={orderId} side="draft" />
          </div>
        </>
      )}
    </Sheet>
  );
}

function Trace({ journeyId, orderId, side }: { journeyId: string; orderId: string; side: Side }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery(
    api.rehearsal.run.queryOptions({ store, journeyId, side, subject: { kind: "order", orderId } }),
  );
  return (
    <section>
      <h3 className="mb-2 font-semibold">{side === "draft" ? "Draft" : "Published"}</h3>
      {query.isError ? <ErrorState title="This could not be played">{query.error.message}</ErrorState> : null}
      {query.isPending ? (
        <output aria-label="Playing">
          <Skeleton className="h-64 rounded-card" />
        </output>
      ) : null}
      {query.data === undefined ? null : <Told rehearsal={query.data} />}
    </section>
  );
}

function Told({ rehearsal }: { rehearsal: RehearsalPage }) {
  const { frames, zone } = rehearsal;
  const told = frames.filter(
    ({ decisions, messages, tasks, isAhead }) =>
      !isAhead && decisions.length + messages.length + tasks.length > 0,
  );
  if (told.length === 0) return <p className="text-ink-quiet">Nothing was decided.</p>;
  return (
    <ol className="flex flex-col gap-3">
      {told.map(({ at, says, decisions, messages, tasks }, index) => (
        <li key={`${at} ${index}`} className="border-l-2 border-line pl-3">
          <p className="text-sm text-ink-quiet">
            {momentInWords(at, { zone })}: {says}
          </p>
          {messages.map(({ key, touchpoint, channel, isOwn, state }) => (
            <p key={key} className={cn("font-medium", !isOwn && "font-normal text-ink-quiet")}>
              {touchpoint} by {channel}
              {state === "sent" ? "" : ` (${state})`}
            </p>
          ))}
          {tasks.map(({ reason, role }) => (
            <p key={`${role} ${reason}`} className="font-medium">
              A task for a {role.replace("_", " ")}
            </p>
          ))}
          {decisions.map(({ nodeId, kind, sentence }, place) => (
            <p key={`${nodeId} ${kind} ${place}`} className="text-sm text-pretty text-ink-quiet">
              {sentence}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
