"use client";

import { Play } from "lucide-react";
import { useState } from "react";
import { Button } from "../primitives/button";
import { Notice } from "../primitives/notice";
import { Select } from "../primitives/select";

export interface StartFormProps {
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  readonly onStart: (days: number) => void;
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
export function StartForm({ isChanged, isBusy, onStart }: StartFormProps) {
  const [days, setDays] = useState<Span>("30");
  return (
    <div className="mb-6 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Select options={spans} value={days} onChange={setDays} aria-label="Orders of" className="w-48" />
        <Button tone="primary" busy={isBusy} onClick={() => onStart(Number(days))}>
          <Play aria-hidden />
          Start
        </Button>
      </div>
      {isChanged ? null : (
        <Notice className="max-w-prose">
          The draft is the same as what is published: both sides will say the same.
        </Notice>
      )}
    </div>
  );
}
