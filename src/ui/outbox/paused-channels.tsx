"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import type { PausedChannel } from "@/application/messages/paused-channels";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";

const REFRESH_MS = 30_000;

interface PausedChannelsProps {
  readonly onResumed?: () => void;
  /** The reply mailbox alone. */
  readonly isAboutReplies?: boolean;
}

/** What stands still because a provider refuses the key, and the way out. Nothing while every channel is open. */
export function PausedChannels({ onResumed, isAboutReplies = false }: PausedChannelsProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data = [], refetch } = useQuery({
    ...api.channels.paused.queryOptions({ store }),
    refetchInterval: REFRESH_MS,
  });
  const shown = isAboutReplies ? data.filter(({ channel }) => channel === "replies") : data;
  if (shown.length === 0) return null;
  return (
    <div className="my-4 flex flex-col gap-3">
      {shown.map((one) => (
        <Pause
          key={one.channel}
          paused={one}
          onResumed={() => {
            void refetch();
            onResumed?.();
          }}
        />
      ))}
    </div>
  );
}

function Pause({
  paused: { channel, label, pausedAt, why, waiting },
  onResumed,
}: {
  readonly paused: PausedChannel;
  readonly onResumed: () => void;
}) {
  const api = useApi();
  const { store, can } = useConsoleStore();
  const resume = useMutation(
    api.channels.resume.mutationOptions({
      onSuccess: () => {
        toast.done(
          channel === "replies" ? "The mailbox is read again" : `${label}: what waits is tried again`,
        );
        onResumed();
      },
    }),
  );
  return (
    <Notice tone="trouble" title={`${label}: paused, the provider refuses the key`}>
      <p className="text-pretty">
        Since <RelativeTime at={pausedAt} />. {whatWaits(waiting)} It says: {why}
      </p>
      {can("edit_settings") ? (
        <div className="mt-3">
          <Button busy={resume.isPending} onClick={() => resume.mutate({ store, channel })}>
            Try again
          </Button>
        </div>
      ) : null}
    </Notice>
  );
}

function whatWaits(waiting: number | null): string {
  if (waiting === null)
    return "Answers wait there unread. Nothing is lost: they come in once the key is right.";
  const count = waiting === 1 ? "1 message waits." : `${waiting} messages wait.`;
  return `${count} Nothing is lost: they leave once the key is right, and what is no longer true by then is not sent.`;
}
