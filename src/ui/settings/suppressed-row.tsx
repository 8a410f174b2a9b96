"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SuppressedRow } from "@/application/settings/suppressed-addresses";
import type { SuppressionKind } from "@/domain/messaging/suppression";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { ConfirmDialog } from "../primitives/confirm-dialog";
import { RelativeTime } from "../primitives/relative-time";
import { Td, Tr } from "../primitives/table";
import { toast } from "../primitives/toast";
import type { Tone } from "../primitives/tone";

/** One address that is not written to. */
export function SuppressedRowLine({ row }: { readonly row: SuppressedRow }) {
  const { address, isErased, class: stopped, channel, at, fixedBecause } = row;
  return (
    <Tr>
      <Td className="sm:w-76">
        <p className="font-medium wrap-anywhere">{isErased ? "Erased" : address}</p>
        <p className="text-ink-quiet">
          {channel === "email" && !isErased && !address.includes("@")
            ? "E-mail to whoever has this number"
            : (channelNames[channel] ?? channel)}
          {stopped === "marketing" ? ", offers only" : ""} · <RelativeTime at={at} />
        </p>
        <div className="mt-2 sm:hidden">
          <Why row={row} />
        </div>
      </Td>
      <Td from="sm">
        <Why row={row} />
      </Td>
      <Td className="text-right">{fixedBecause === null ? <Lift row={row} /> : null}</Td>
    </Tr>
  );
}

function Why({ row: { kind, isErased, reason, fixedBecause } }: { readonly row: SuppressedRow }) {
  const [tone, label] = kinds[kind];
  return (
    <>
      <Badge tone={tone}>{label}</Badge>
      {isErased ? null : <p className="mt-1 text-pretty wrap-anywhere text-ink-quiet">{reason}</p>}
      {fixedBecause === null ? null : <p className="mt-1 text-pretty text-ink-quiet">{fixedBecause}</p>}
    </>
  );
}

function Lift({ row }: { readonly row: SuppressedRow }) {
  const api = useApi();
  const queries = useQueryClient();
  const { store } = useConsoleStore();
  const [asking, setAsking] = useState(false);
  const refresh = () => void queries.invalidateQueries(api.suppressions.pathFilter());
  const back = useMutation(api.suppressions.add.mutationOptions({ onSettled: refresh }));
  const { address, class: stopped, reason } = row;
  const channel = settable.find((one) => one === row.channel) ?? "email";
  const named = { store, channel, address, class: stopped };
  const lift = useMutation(
    api.suppressions.lift.mutationOptions({
      onSettled: () => {
        setAsking(false);
        refresh();
      },
      onSuccess: () => {
        const kind = undoable.find((one) => one === row.kind) ?? "manual";
        toast.done(`${address} is written to again`, { undo: () => back.mutate({ ...named, kind, reason }) });
      },
    }),
  );
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        Lift
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Write to ${address} again?`}
        description={`It is blocked because: ${reason}. If that is still so, the next message comes back as well. You can undo this.`}
        confirm="Write to it again"
        busy={lift.isPending}
        onConfirm={() => lift.mutate(named)}
      />
    </>
  );
}

const kinds: Readonly<Record<SuppressionKind, readonly [Tone, string]>> = {
  bounce: ["trouble", "Bounced"],
  invalid_address: ["trouble", "Takes no messages"],
  complaint: ["trouble", "Reported spam"],
  opt_out: ["quiet", "Opted out"],
  manual: ["quiet", "By hand"],
};

const settable = ["email", "sms", "push", "webhook"] as const;
const undoable = ["bounce", "invalid_address", "manual"] as const;

const channelNames: Readonly<Record<string, string>> = {
  email: "E-mail",
  sms: "Text message",
  push: "Notification",
};
