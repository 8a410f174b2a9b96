"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { JobName } from "@/application/ports/queue";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";

/** Background work that failed too often and was given up; nothing shows while there is none. */
export function DeadLetters({ job }: { job: JobName }) {
  const api = useApi();
  const { store, zone } = useConsoleStore();
  const queries = useQueryClient();
  const { data = [] } = useQuery(api.messages.dead.queryOptions({ store }));
  const retry = useMutation(
    api.messages.retryDead.mutationOptions({
      onSuccess: () => toast.done("It is tried again"),
      onSettled: () => queries.invalidateQueries({ queryKey: api.messages.pathKey() }),
    }),
  );
  const letters = data.filter(({ name }) => jobWords[name] === jobWords[job]);
  if (letters.length === 0) return null;
  return (
    <Notice
      tone="trouble"
      className="mt-4"
      title={
        letters.length === 1
          ? `One ${jobWords[job].one} was given up`
          : `${letters.length} ${jobWords[job].several} were given up`
      }
    >
      <ul className="mt-1 flex flex-col gap-2">
        {letters.map((letter) => (
          <li key={letter.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 break-words">
              {letter.attempts} attempts, the last <RelativeTime at={letter.deadAt} zone={zone} />:{" "}
              {letter.lastError}
            </span>
            <Button
              size="small"
              busy={retry.isPending && retry.variables.id === letter.id}
              onClick={() => retry.mutate({ store, id: letter.id })}
            >
              Try again
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** One line for each channel, and all of them send messages. */
const messages = { one: "message", several: "messages" };

const jobWords = {
  send_message: messages,
  send_sms: messages,
  send_push: messages,
  send_webhook: messages,
  send_klaviyo: messages,
  send_omnisend: messages,
  process_hook: { one: "hook", several: "hooks" },
  fire_timer: { one: "step of a journey", several: "steps of journeys" },
  perform_request: { one: "request of a customer", several: "requests of customers" },
  read_products: { one: "reading of products", several: "readings of products" },
  tell_opt_out: { one: "opt-out to be passed on", several: "opt-outs to be passed on" },
  read_price: { one: "reading of a price", several: "readings of prices" },
  read_profile: { one: "reading of a profile", several: "readings of profiles" },
  learn_recommendations: { one: "learning from orders", several: "learnings from orders" },
} as const satisfies Record<JobName, { one: string; several: string }>;
