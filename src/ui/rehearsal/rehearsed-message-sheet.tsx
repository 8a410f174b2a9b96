"use client";

import { useQuery } from "@tanstack/react-query";
import type { Side, Subject } from "@/application/rehearsal/rehearsal-page";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";

export interface RehearsedMessageSheetProps {
  readonly journeyId: string;
  readonly side: Side;
  readonly subject: Subject;
  /** Null: closed. */
  readonly messageKey: string | null;
  readonly onClose: () => void;
}

/** A message of a rehearsal as the shopper would get it. */
export function RehearsedMessageSheet({
  journeyId,
  side,
  subject,
  messageKey,
  onClose,
}: RehearsedMessageSheetProps) {
  const api = useApi();
  const { store, zone } = useConsoleStore();
  const query = useQuery({
    ...api.rehearsal.message.queryOptions({ store, journeyId, side, subject, key: messageKey ?? "-" }),
    enabled: messageKey !== null,
  });
  const message = query.data;
  return (
    <Sheet
      open={messageKey !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={message?.kind === "rendered" ? message.subject : "Message"}
      description={
        message === undefined ? undefined : (
          <>
            <Moment at={message.at} zone={zone} />, written for this rehearsal and sent to nobody
          </>
        )
      }
      className="max-w-2xl"
    >
      {query.isError ? (
        <ErrorState title="This message could not be written" onRetry={() => void query.refetch()}>
          {query.error.message}
        </ErrorState>
      ) : null}
      {query.isPending && messageKey !== null ? (
        <output aria-label="Writing the message">
          <Skeleton className="h-96 rounded-card" />
        </output>
      ) : null}
      {message?.kind === "failed" ? (
        <Notice tone="trouble" title="This text cannot be written">
          {message.why}
        </Notice>
      ) : null}
      {message?.kind === "rendered" ? (
        // No script, no form, no way out of the frame: what a template holds stays inside.
        <iframe
          sandbox=""
          srcDoc={message.html}
          title={`Message: ${message.subject}`}
          referrerPolicy="no-referrer"
          className="h-[75dvh] w-full rounded-card border border-line bg-white"
        />
      ) : null}
    </Sheet>
  );
}
