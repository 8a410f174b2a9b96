"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { MessagePage } from "@/application/messages/open-message";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { Badge } from "../primitives/badge";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";
import { MessageAttempts } from "./message-attempts";
import { MessageContent } from "./message-content";
import { MessageTold } from "./message-told";
import { SettleButtons } from "./settle-buttons";
import { stateLooks } from "./state-looks";

export interface MessageSheetProps {
  /** Null: closed. */
  readonly messageId: string | null;
  readonly onClose: () => void;
}

/** One message as it was rendered, with its headers and every attempt to hand it over. */
export function MessageSheet({ messageId, onClose }: MessageSheetProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery({
    ...api.messages.open.queryOptions({ store, messageId: messageId ?? "" }),
    enabled: messageId !== null,
  });
  const message = query.data;
  return (
    <Sheet
      open={messageId !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={message?.content?.subject ?? message?.label ?? "Message"}
      description={message ? <SheetLine message={message} /> : undefined}
      className="max-w-2xl"
    >
      {query.isError ? (
        <ErrorState title="This message could not be opened" onRetry={() => void query.refetch()}>
          {query.error.message}
        </ErrorState>
      ) : null}
      {query.isPending && messageId !== null ? <SheetSkeleton /> : null}
      {message ? <OpenedMessage message={message} /> : null}
    </Sheet>
  );
}

function SheetLine({ message }: { message: MessagePage }) {
  const { href, zone } = useConsoleStore();
  const { label, icon, tone } = stateLooks[message.state];
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge plain tone={tone} icon={icon}>
        {label}
      </Badge>
      <span>
        <Moment at={message.sentAt ?? message.queuedAt} zone={zone} /> by {message.channel} ·{" "}
        <Link
          href={href(`/orders/${message.orderId}`)}
          className="text-accent underline-offset-4 hover:underline"
        >
          {orderLabel(message)}
        </Link>{" "}
        {message.name} · {message.journey}
      </span>
    </span>
  );
}

function OpenedMessage({ message }: { message: MessagePage }) {
  const isOpenQuestion = message.state === "uncertain" || message.state === "failed";
  return (
    <div className="flex flex-col gap-5">
      {message.sentence === null ? null : (
        <Notice tone={isOpenQuestion ? stateLooks[message.state].tone : "quiet"}>{message.sentence}</Notice>
      )}
      {isOpenQuestion ? <SettleButtons message={message} /> : null}
      <MessageContent message={message} />
      <MessageAttempts attempts={message.attempts} />
      {message.cost === null ? null : <p className="text-sm text-ink-quiet">Cost {message.cost}.</p>}
      <MessageTold told={message.told} />
    </div>
  );
}

function SheetSkeleton() {
  return (
    <output aria-label="Loading the message" className="flex flex-col gap-4">
      <Skeleton className="w-48" />
      <Skeleton className="h-96 rounded-card" />
    </output>
  );
}
