"use client";

import { CircleAlert, Inbox, ShieldCheck } from "lucide-react";
import type { RequestCard } from "@/application/self-service/request-card";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { RelativeTime } from "../primitives/relative-time";
import { RequestAnswer } from "../task-list/request-answer";

/** What the customer asked for on the tracking page and waits for. */
export function RequestSection({ requests }: { requests: readonly RequestCard[] }) {
  if (requests.length === 0) return null;
  return (
    <section aria-label="Requests of the customer" className="mb-4 flex flex-col gap-2">
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </section>
  );
}

function Request({ request }: { request: RequestCard }) {
  const { zone, can } = useConsoleStore();
  const { title, wish, holds, platformNote, photos } = request;
  return (
    <div className="rounded-card border border-waiting/60 bg-surface-raised p-4">
      <h2 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 font-medium">
        <Inbox aria-hidden className="size-4 text-waiting" />
        The customer asks: {title.toLowerCase()}
        {request.isVerified ? (
          <Badge tone="delivered" icon={ShieldCheck}>
            Verified by code
          </Badge>
        ) : (
          <Badge tone="waiting">Not verified</Badge>
        )}
        {holds.length === 0 ? null : (
          <Badge tone="trouble" icon={CircleAlert}>
            Look first
          </Badge>
        )}
        <span className="text-sm font-normal text-ink-quiet">
          <RelativeTime at={request.requestedAt} zone={zone} />
        </span>
      </h2>
      {wish === null ? null : <p className="mt-1.5 border-l-2 border-line pl-3 text-pretty">“{wish}”</p>}
      {holds.length === 0 ? null : (
        <p className="mt-1 text-sm text-pretty text-ink-quiet">
          Held for a person, since {holds.join(" and ")}.
        </p>
      )}
      {platformNote === null ? null : (
        <p className="mt-1 text-sm text-pretty text-ink-quiet">{platformNote}</p>
      )}
      <Photos ids={photos} />
      {can("act_on_orders") ? <RequestAnswer requestId={request.id} /> : null}
    </div>
  );
}

function Photos({ ids }: { ids: readonly string[] }) {
  const { store } = useConsoleStore();
  if (ids.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2">
      {ids.map((id, at) => (
        <li key={id}>
          <a href={`/api/attachments/${store}/${id}`} target="_blank" rel="noreferrer">
            <img
              src={`/api/attachments/${store}/${id}`}
              alt={`What the customer sent, ${at + 1} of ${ids.length}`}
              className="size-24 rounded border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
