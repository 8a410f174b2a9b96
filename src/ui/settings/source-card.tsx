"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  ExternalLink,
  KeyRound,
  type LucideIcon,
  Radio,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import type { SourceOverview } from "@/application/settings/source-connections";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { CopyButton } from "../primitives/copy-button";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { toast } from "../primitives/toast";
import type { Tone } from "../primitives/tone";
import { type SourceCondition, sourceCondition } from "./source-condition";

export interface SourceCardProps {
  readonly source: SourceOverview;
  readonly onSetSecret: () => void;
}

/** One inbound system: where it sends to, whether it may, and when it last did. */
export function SourceCard({ source, onSetSecret }: SourceCardProps) {
  const condition = sourceCondition(source, useConsoleStore());
  const { tone, icon, words } = looks[condition];
  return (
    <Section
      title={source.label}
      actions={
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      }
    >
      <div className="flex flex-col gap-5">
        <Step number={1} title={`Send ${source.label}'s webhooks to this address`}>
          <div className="mt-1.5 flex items-center gap-1 rounded border border-line bg-surface-sunken py-1 pr-1 pl-3">
            <code className="min-w-0 flex-1 truncate font-mono text-sm">{source.hookUrl}</code>
            <CopyButton text={source.hookUrl} what="hook address" />
          </div>
        </Step>
        <Step number={2} title="Set the secret that signs them">
          <p className="text-pretty text-ink-quiet">
            {source.secretHelp}{" "}
            <a
              href={source.docsUrl}
              target="_blank"
              rel="noreferrer"
              className="text-accent underline underline-offset-2"
            >
              {source.label}'s own words
              <ExternalLink aria-hidden className="ml-1 inline size-3.5" />
            </a>
          </p>
          <SecretLine source={source} onSetSecret={onSetSecret} />
        </Step>
        <Step number={3} title="Watch the first one arrive" last>
          <LastWord source={source} condition={condition} />
        </Step>
      </div>
    </Section>
  );
}

const looks = {
  off: { tone: "quiet", icon: CircleDashed, words: "Not connected" },
  simulated: { tone: "quiet", icon: CircleDashed, words: "Simulated by the demo" },
  closed: { tone: "waiting", icon: CircleDashed, words: "No secret: nothing is taken" },
  awaiting: { tone: "waiting", icon: Radio, words: "Waiting for the first hook" },
  hearing: { tone: "delivered", icon: CircleCheck, words: "Receiving" },
  refusing: { tone: "trouble", icon: CircleAlert, words: "Refusing hooks" },
} as const satisfies Record<SourceCondition, { tone: Tone; icon: LucideIcon; words: string }>;

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
  readonly last?: boolean;
}

function Step({ number, title, children, last = false }: StepProps) {
  return (
    <div className="grid grid-cols-[1.5rem_1fr] gap-x-3">
      <div aria-hidden className="flex flex-col items-center">
        <span className="flex size-6 items-center justify-center rounded-full border border-line text-xs font-semibold text-ink-quiet">
          {number}
        </span>
        {last ? null : <span className="-mb-5 w-px flex-1 bg-line" />}
      </div>
      <div className="min-w-0">
        <h3 className="leading-6 font-medium">{title}</h3>
        {children}
      </div>
    </div>
  );
}

function SecretLine({ source, onSetSecret }: SourceCardProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    api.settings.removeSecret.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        toast.done(`${source.label}'s secret removed`);
        void queries.invalidateQueries(api.settings.sources.pathFilter());
      },
    }),
  );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <Button tone={source.secret === "none" ? "primary" : "secondary"} size="small" onClick={onSetSecret}>
        <KeyRound aria-hidden />
        {source.secret === "set" ? "Replace the secret" : "Set the secret"}
      </Button>
      {source.secret === "set" ? (
        <Button tone="quiet" size="small" onClick={() => setAsking(true)}>
          Remove
        </Button>
      ) : null}
      {source.secret === "from_environment" ? (
        <span className="text-sm text-ink-quiet">
          Now taken from the environment. One set here goes before it.
        </span>
      ) : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${source.label}'s secret?`}
        description="Its webhooks are refused from then on. The secret cannot be read back; you would paste it again."
        confirm="Remove secret"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate({ store, source: source.id })}
      />
    </div>
  );
}

/** Where hooks came from when there is no secret. */
const origins: Partial<Record<SourceCondition, string>> = {
  simulated: " It came from the demo's own shop, which needs no secret.",
  closed: " Until the secret is set again, whatever it sends is refused.",
};

function LastWord({ source, condition }: { source: SourceOverview; condition: SourceCondition }) {
  return (
    <div className="flex flex-col gap-2 text-pretty text-ink-quiet">
      {source.lastHeardAt === null ? (
        <p>
          {condition === "awaiting"
            ? "Nothing has come in yet. This page looks again every few seconds."
            : "Nothing has come in yet."}
        </p>
      ) : (
        <p>
          Last hook received <RelativeTime at={source.lastHeardAt} />.{origins[condition] ?? ""}
        </p>
      )}
      {source.lastRefusedAt === null ? null : (
        <Notice tone={condition === "refusing" ? "trouble" : "quiet"}>
          Last refused <RelativeTime at={source.lastRefusedAt} />. {source.lastRefusedWhy}
          {condition === "refusing" ? " Compare the secret here with the one it signs with." : ""}
        </Notice>
      )}
    </div>
  );
}
