"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { UnknownCode } from "@/application/ports/hook-queries";
import type { ShipmentStatus, StatusMark } from "@/domain/shipment/status";
import { statusWords } from "@/domain/shipment/status-words";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { toneIcons } from "../order-list/order-status";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { Dialog } from "../primitives/dialog";
import { Field } from "../primitives/field";
import { Select } from "../primitives/select";
import { toast } from "../primitives/toast";
import { type ReasonChoice, reasonFrom, reasonOptions, statusOptions } from "./meanings";

export interface MapCodeDialogProps {
  readonly unknown: UnknownCode;
  readonly onClose: () => void;
}

/** Says what a code means here from now on, with what the shopper would read. */
export function MapCodeDialog({ unknown, onClose }: MapCodeDialogProps) {
  const { store } = useConsoleStore();
  const [status, setStatus] = useState<ShipmentStatus | null>(unknown.mark?.status ?? null);
  const [reason, setReason] = useState<ReasonChoice>(unknown.mark?.reason ?? "none");
  const map = useMapCode(onClose);
  const mark: StatusMark | null = status === null ? null : { status, reason: reasonFrom(reason) };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={
        <>
          What does <span className="font-mono">{unknown.code}</span> mean?
        </>
      }
      description={unknown.text === null ? undefined : `The carrier wrote “${unknown.text}”.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            disabled={mark === null}
            busy={map.isPending}
            onClick={() => {
              const { vocabulary, code } = unknown;
              if (mark !== null) map.mutate({ store, vocabulary, code, mark });
            }}
          >
            Save and replay
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Status">
          <Select
            options={statusOptions}
            value={status}
            onChange={setStatus}
            placeholder="Choose what it means"
          />
        </Field>
        <Field label="Reason" hint="Refines an exception or an ordinary status.">
          <Select options={reasonOptions} value={reason} onChange={setReason} />
        </Field>
        {mark === null ? null : <ShopperReads mark={mark} />}
        <p className="text-sm text-pretty text-ink-quiet">
          Hooks that carried this code are read again, so that their parcels catch up. News older than three
          days changes pages and sends no message.
        </p>
      </div>
    </Dialog>
  );
}

function ShopperReads({ mark }: { mark: StatusMark }) {
  const { tone, headline, explanation } = statusWords(mark);
  return (
    <div className="rounded border border-line bg-surface p-3">
      <p className="mb-1.5 text-sm text-ink-quiet">A shopper then reads</p>
      <Badge tone={tone} icon={toneIcons[tone]}>
        {headline}
      </Badge>
      <p className="mt-1.5 text-pretty">{explanation}</p>
    </div>
  );
}

function useMapCode(onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation(
    api.hooks.mapCode.mutationOptions({
      onSuccess: async ({ replayed }) => {
        toast.done("The code has a meaning now", {
          description: replayedInWords(replayed),
        });
        onDone();
        await queries.invalidateQueries({ queryKey: api.hooks.pathKey() });
      },
    }),
  );
}

function replayedInWords(replayed: number): string {
  if (replayed === 0) return "No hook has to be read again.";
  return replayed === 1 ? "One hook is being read again." : `${replayed} hooks are being read again.`;
}
