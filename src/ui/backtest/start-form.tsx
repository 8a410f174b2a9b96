"use client";

import { useMutation } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useState } from "react";
import type { Backtest } from "@/application/backtest/backtests";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";
import { Select } from "../primitives/select";

export interface StartFormProps {
  readonly journey: { readonly id: string; readonly isChanged: boolean };
  readonly isBusy: boolean;
  readonly onStarted: (backtest: Backtest) => void;
}

const spans = [
  { value: "7", label: "The last 7 days" },
  { value: "30", label: "The last 30 days" },
  { value: "60", label: "The last 60 days" },
  { value: "90", label: "The last 90 days" },
  { value: "365", label: "The last year" },
] as const;
type Span = (typeof spans)[number]["value"];

/** How far back, and go. */
export function StartForm({ journey, isBusy, onStarted }: StartFormProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [days, setDays] = useState<Span>("30");
  const start = useMutation(api.backtests.start.mutationOptions({ onSuccess: onStarted }));
  return (
    <div className="mb-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Select options={spans} value={days} onChange={setDays} aria-label="Orders of" className="w-48" />
        <Button
          tone="primary"
          busy={start.isPending || isBusy}
          onClick={() => start.mutate({ store, journeyId: journey.id, days: Number(days) })}
        >
          <Play aria-hidden />
          Start
        </Button>
      </div>
      {journey.isChanged ? null : (
        <Notice className="max-w-prose">
          The draft is the same as what is published: both sides will say the same.
        </Notice>
      )}
    </div>
  );
}
