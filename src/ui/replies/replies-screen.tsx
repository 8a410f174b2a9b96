"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { MessageCircleQuestion } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { UnassignedConversation } from "@/application/conversations/unassigned";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Entry } from "../order-page/conversation-section";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Empty } from "../primitives/empty";
import { Field } from "../primitives/field";
import { Input } from "../primitives/input";
import { PageHeader } from "../primitives/page-header";
import { toast } from "../primitives/toast";

/** What shoppers wrote that nobody could put to an order: somebody who knows does, or removes it. */
export function RepliesScreen({ first }: { first: readonly UnassignedConversation[] }) {
  const api = useApi();
  const { store, href } = useConsoleStore();
  const query = useQuery({
    ...api.conversations.unassigned.queryOptions({ store }),
    initialData: first,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page>
      <PageHeader
        above={
          <Link href={href("/tasks")} className="hover:text-ink hover:underline">
            Tasks
          </Link>
        }
        title="Replies without an order"
        description="They name no message of yours and no order. Once they are put to one, they wait for the agents there."
      />
      {query.data.length === 0 ? (
        <Empty icon={MessageCircleQuestion} title="Nothing to sort out">
          What customers write that cannot be put to an order appears here.
        </Empty>
      ) : (
        <ul className="flex flex-col gap-6">
          {query.data.map((conversation) => (
            <Unassigned
              key={conversation.id}
              conversation={conversation}
              onChanged={() => void query.refetch()}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

const REFRESH_MS = 15_000;

interface UnassignedProps {
  readonly conversation: UnassignedConversation;
  readonly onChanged: () => void;
}

function Unassigned({ conversation, onChanged }: UnassignedProps) {
  const api = useApi();
  const router = useRouter();
  const { store, href } = useConsoleStore();
  const [orderNumber, setOrderNumber] = useState("");
  const assign = useMutation(
    api.conversations.assign.mutationOptions({
      onSettled: onChanged,
      onSuccess: ({ orderId }) => {
        toast.done("It stands on the order now");
        router.push(href(`/orders/${orderId}`));
      },
    }),
  );
  return (
    <li className="rounded-card border border-line bg-surface-raised p-4">
      <h2 className="mb-3 font-medium wrap-anywhere">{conversation.who ?? "Somebody"}</h2>
      <ol className="flex flex-col gap-3">
        {conversation.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      <form
        className="mt-4 flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (orderNumber.trim() !== "")
            assign.mutate({ store, conversationId: conversation.id, orderNumber });
        }}
      >
        <Field label="It is about order" className="w-44">
          <Input
            value={orderNumber}
            placeholder="#1042"
            autoComplete="off"
            onChange={(event) => setOrderNumber(event.target.value)}
          />
        </Field>
        <Button type="submit" tone="primary" busy={assign.isPending} disabled={orderNumber.trim() === ""}>
          Put it there
        </Button>
        <Dismiss conversation={conversation} onChanged={onChanged} />
      </form>
    </li>
  );
}

function Dismiss({ conversation, onChanged }: UnassignedProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [isAsked, setIsAsked] = useState(false);
  const dismiss = useMutation(
    api.conversations.dismiss.mutationOptions({
      onSettled: () => {
        setIsAsked(false);
        onChanged();
      },
      onSuccess: () => toast.done("Removed"),
    }),
  );
  return (
    <>
      <Button tone="quiet" onClick={() => setIsAsked(true)}>
        Remove
      </Button>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setIsAsked}
        title="Remove what they wrote?"
        description="It is deleted here, with its attachments. In the mailbox it stays."
        confirm="Remove"
        danger
        busy={dismiss.isPending}
        onConfirm={() => dismiss.mutate({ store, conversationId: conversation.id })}
      />
    </>
  );
}
