"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import type { LoggedDelivery } from "@/application/settings/webhook-log";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";

/** What was posted lately, what came back, and a way to post it once more. */
export function WebhookLog() {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data, refetch } = useQuery(api.channels.deliveries.queryOptions({ store }));
  const [asked, setAsked] = useState<LoggedDelivery | null>(null);
  const replay = useMutation(
    api.channels.replay.mutationOptions({
      onSuccess: ({ kind, detail }) => {
        if (kind === "sent") toast.done("Posted once more");
        else toast.failed(detail);
      },
      onSettled: () => {
        setAsked(null);
        void refetch();
      },
    }),
  );
  if (data === undefined) return null;
  return (
    <section className="mt-5 border-t border-line pt-5" aria-labelledby="webhook-log">
      <h3 id="webhook-log" className="font-medium">
        Deliveries
      </h3>
      <p className="mt-1 text-sm text-pretty text-ink-quiet">
        {data.length === 0
          ? "Nothing has been posted yet. Each try is kept here for 30 days."
          : "Each try of the last 30 days, without what names people."}
      </p>
      <ul className="mt-3 divide-y divide-line">
        {data.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} onReplay={() => setAsked(delivery)} />
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setAsked(null))}
        title="Post it once more?"
        description="With the same id, so that a receiver that knows it already can leave it, and signed anew."
        confirm="Post again"
        busy={replay.isPending}
        onConfirm={() => {
          if (asked !== null) replay.mutate({ store, deliveryId: asked.id });
        }}
      />
    </section>
  );
}

function Delivery({ delivery, onReplay }: { delivery: LoggedDelivery; onReplay: () => void }) {
  const { label, at, durationMs, status, answer, isReplay, orderId } = delivery;
  const isTaken = status !== null && status >= 200 && status < 300;
  return (
    <li className="flex flex-col gap-1 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={isTaken ? "delivered" : "trouble"}>{status ?? "No answer"}</Badge>
        <span className="min-w-0 flex-1 truncate">
          {label}
          {isReplay ? <span className="text-ink-quiet">, posted again</span> : null}
        </span>
        <span className="text-sm text-ink-quiet tabular-nums">
          <RelativeTime at={at} />, {durationMs} ms
        </span>
        {orderId === null ? null : (
          <Button tone="quiet" onClick={onReplay} aria-label={`Post again: ${label}`}>
            <RotateCcw aria-hidden className="size-4" /> Post again
          </Button>
        )}
      </div>
      {answer ? (
        <details className="text-sm text-ink-quiet">
          <summary className="cursor-pointer">What came back</summary>
          <pre className="mt-1 rounded bg-surface-sunken p-2 font-mono text-xs whitespace-pre-wrap break-words">
            {answer}
          </pre>
        </details>
      ) : null}
    </li>
  );
}
