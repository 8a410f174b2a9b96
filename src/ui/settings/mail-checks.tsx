"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon, TriangleAlert } from "lucide-react";
import type { DnsCheck, DnsCheckState } from "@/domain/messaging/mail/sender-dns";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { CopyButton } from "../primitives/copy-button";
import type { Tone } from "../primitives/tone";

/** Asks the name servers for SPF, DKIM and DMARC of the sender's domain, and says in a sentence what each means. */
export function MailChecks() {
  const api = useApi();
  const { store } = useConsoleStore();
  const check = useMutation(api.mail.check.mutationOptions());
  return (
    <div className="mt-5 flex flex-col gap-3 border-t border-line pt-5">
      <div className="flex flex-wrap items-center gap-3">
        <Button busy={check.isPending} onClick={() => check.mutate({ store })}>
          Check SPF, DKIM and DMARC
        </Button>
        <p className="text-sm text-ink-quiet">By which receivers tell your mail from a forged one.</p>
      </div>
      {check.data ? (
        <ul aria-label={`Records of ${check.data.domain}`} className="flex flex-col gap-3">
          {check.data.checks.map((one) => (
            <CheckLine key={one.name} check={one} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function CheckLine({ check: { name, state, sentence, record } }: { readonly check: DnsCheck }) {
  const { tone, icon, words } = looks[state];
  return (
    <li className="flex flex-col gap-1.5 rounded border border-line px-3.5 py-3">
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium uppercase">{name}</p>
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      </div>
      <p className="text-pretty text-ink-quiet">{sentence}</p>
      {record === null ? null : (
        <div className="flex items-center gap-1 rounded bg-surface-sunken py-1 pr-1 pl-3">
          <code className="min-w-0 flex-1 font-mono text-sm break-all">{record}</code>
          <CopyButton text={record} what={`${name.toUpperCase()} record`} />
        </div>
      )}
    </li>
  );
}

const looks: Readonly<Record<DnsCheckState, { tone: Tone; icon: LucideIcon; words: string }>> = {
  good: { tone: "delivered", icon: CircleCheck, words: "Good" },
  weak: { tone: "waiting", icon: TriangleAlert, words: "Could be better" },
  missing: { tone: "trouble", icon: CircleAlert, words: "Missing" },
  wrong: { tone: "trouble", icon: CircleAlert, words: "Wrong" },
  unknown: { tone: "quiet", icon: CircleHelp, words: "Not known" },
};
