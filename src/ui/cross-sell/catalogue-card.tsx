"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleDashed, ExternalLink, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { CatalogueOverview } from "@/application/products/list-catalogues";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";
import { UploadFile } from "./upload-file";

interface CatalogueCardProps {
  readonly source: CatalogueOverview;
  readonly onConnect: () => void;
  readonly onChanged: () => void;
}

/** One place that products come from: how it is connected, when it was read last and what went wrong. */
export function CatalogueCard({ source, onConnect, onChanged }: CatalogueCardProps) {
  const { label, help, docsUrl, fields } = source;
  return (
    <Section title={label} actions={<Condition source={source} />}>
      <div className="flex flex-col gap-4">
        <p className="text-pretty text-ink-quiet">
          {help}{" "}
          {docsUrl === null ? null : (
            <a
              href={docsUrl}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline underline-offset-2"
            >
              {label}’s own words
              <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
            </a>
          )}
        </p>
        <LastWord source={source} />
        {fields.length === 0 ? (
          <UploadFile source={source} onChanged={onChanged} />
        ) : (
          <Actions source={source} onConnect={onConnect} onChanged={onChanged} />
        )}
      </div>
    </Section>
  );
}

function Condition({ source: { isConnected, isReading, lastError } }: Pick<CatalogueCardProps, "source">) {
  if (!isConnected)
    return (
      <Badge tone="quiet" icon={CircleDashed}>
        Not used
      </Badge>
    );
  if (isReading)
    return (
      <Badge tone="moving" icon={RefreshCw}>
        Reading
      </Badge>
    );
  if (lastError !== null)
    return (
      <Badge tone="trouble" icon={CircleAlert}>
        Could not be read
      </Badge>
    );
  return (
    <Badge tone="delivered" icon={CircleCheck}>
      Up to date
    </Badge>
  );
}

function LastWord({ source }: Pick<CatalogueCardProps, "source">) {
  const { isConnected, isReading, seen, lastSuccessAt, lastError, lastErrorAt } = source;
  if (!isConnected) return null;
  return (
    <div className="flex flex-col gap-2">
      {isReading ? <output>{seen.toLocaleString("en")} products read so far…</output> : null}
      {lastSuccessAt === null ? null : (
        <p className="text-ink-quiet">
          Last read <RelativeTime at={lastSuccessAt} />
          {isReading ? "." : `: ${seen.toLocaleString("en")} products.`}
        </p>
      )}
      {lastError === null || lastErrorAt === null ? null : (
        <Notice tone="trouble">
          <RelativeTime at={lastErrorAt} />: {lastError}
        </Notice>
      )}
    </div>
  );
}

function Actions({ source, onConnect, onChanged }: CatalogueCardProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [isAsking, ask] = useState(false);
  const read = useMutation(api.products.read.mutationOptions({ onSuccess: onChanged }));
  const disconnect = useMutation(
    api.products.disconnect.mutationOptions({
      onSuccess: () => {
        ask(false);
        toast.done(`${source.label} is disconnected`);
        onChanged();
      },
    }),
  );
  return (
    <div className="flex flex-wrap gap-2">
      {source.isConnected ? (
        <>
          <Button
            size="small"
            busy={read.isPending || source.isReading}
            onClick={() => read.mutate({ store, source: source.id })}
          >
            <RefreshCw aria-hidden />
            Read now
          </Button>
          <Button size="small" onClick={onConnect}>
            Change the access
          </Button>
          <Button tone="quiet" size="small" onClick={() => ask(true)}>
            Disconnect
          </Button>
        </>
      ) : (
        <Button tone="primary" size="small" onClick={onConnect}>
          Connect {source.label}
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={ask}
        title={`Disconnect ${source.label}?`}
        description="Its products are forgotten and no longer recommended. Your shop itself is not changed."
        confirm="Disconnect"
        danger
        busy={disconnect.isPending}
        onConfirm={() => disconnect.mutate({ store, source: source.id })}
      />
    </div>
  );
}
