"use client";

import { FileText, MessageCircleReply } from "lucide-react";
import { useState } from "react";
import type { ConversationEntry } from "@/application/conversations/conversation-view";
import type { OrderPage } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { cn } from "../primitives/class-names";
import { RelativeTime } from "../primitives/relative-time";
import { TextAnswer } from "./text-answer";
import { WriteDialog } from "./write-dialog";

/** What the customer wrote and what people of the shop answered; absent while nobody has written. */
export function ConversationSection({ order }: { order: OrderPage }) {
  const { can } = useConsoleStore();
  const [isWriting, setIsWriting] = useState(false);
  const { entries, answerSubject, canText } = order.conversation;
  if (entries.length === 0) return null;
  return (
    <Section title="Conversation">
      <ol className="flex flex-col gap-3">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {can("act_on_orders") ? (
        <div className="mt-4 flex flex-col gap-4 border-t border-line pt-4">
          <div>
            <Button onClick={() => setIsWriting(true)}>
              <MessageCircleReply aria-hidden />
              {answerSubject === null ? "Write an email" : "Answer by email"}
            </Button>
          </div>
          {canText ? <TextAnswer orderId={order.id} /> : null}
        </div>
      ) : null}
      {isWriting ? (
        <WriteDialog order={order} subject={answerSubject} onClose={() => setIsWriting(false)} />
      ) : null}
    </Section>
  );
}

/** One piece, as plain text whatever it came as. */
export function Entry({ entry }: { entry: ConversationEntry }) {
  const { zone } = useConsoleStore();
  const { direction, channel, who, at, subject, text, quoted, caution, isAutomatic, state } = entry;
  const isOurs = direction === "out";
  return (
    <li
      className={cn(
        "rounded-card border border-line p-3",
        isOurs ? "bg-surface-sunken sm:ml-10" : "bg-surface-raised sm:mr-10",
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-quiet">
        <span className="min-w-0 font-medium wrap-anywhere text-ink">
          {isOurs ? "Your team" : (who ?? "Somebody who was erased")}
        </span>
        <span>{channel === "sms" ? "by text message" : "by email"}</span>
        <RelativeTime at={at} zone={zone} />
        {isAutomatic ? <Badge tone="quiet">Automatic reply</Badge> : null}
        {state === null || state === "sent" ? null : <Badge tone="waiting">{stateWords(state)}</Badge>}
      </p>
      {subject === null || subject === "" ? null : (
        <p className="mt-1 text-sm wrap-anywhere text-ink-quiet">{subject}</p>
      )}
      <p className="mt-1.5 wrap-anywhere whitespace-pre-wrap">
        {text ?? <span className="text-ink-quiet">The words were erased.</span>}
      </p>
      {quoted === null ? null : (
        <details className="mt-2 text-sm text-ink-quiet">
          <summary className="cursor-pointer">What they answered to</summary>
          <p className="mt-1.5 border-l-2 border-line pl-3 wrap-anywhere whitespace-pre-wrap">{quoted}</p>
        </details>
      )}
      <Files entry={entry} />
      {caution === null ? null : <p className="mt-2 text-sm text-pretty text-waiting">{caution}</p>}
    </li>
  );
}

function Files({ entry: { files, filesLeftOut } }: { entry: ConversationEntry }) {
  const { store } = useConsoleStore();
  if (files.length + filesLeftOut === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      {files.map(({ id, isPicture }, at) => (
        <a
          key={id}
          href={`/api/attachments/${store}/${id}`}
          target="_blank"
          rel="noreferrer"
          className="rounded border border-line hover:border-ink-quiet"
        >
          {isPicture ? (
            <img
              src={`/api/attachments/${store}/${id}`}
              alt={`Attachment ${at + 1} of ${files.length}`}
              className="size-24 rounded object-cover"
            />
          ) : (
            <span className="flex items-center gap-1.5 px-2.5 py-1.5">
              <FileText aria-hidden className="size-4 text-ink-quiet" />
              PDF, attachment {at + 1}
            </span>
          )}
        </a>
      ))}
      {filesLeftOut === 0 ? null : (
        <span className="text-ink-quiet">
          {filesLeftOut === 1 ? "One attachment was" : `${filesLeftOut} attachments were`} not kept: only
          pictures and PDFs are.
        </span>
      )}
    </div>
  );
}

function stateWords(state: NonNullable<ConversationEntry["state"]>): string {
  if (state === "queued" || state === "sending" || state === "held") return "On its way";
  return state === "failed" ? "Failed" : "Uncertain";
}
