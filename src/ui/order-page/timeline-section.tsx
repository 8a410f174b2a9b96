"use client";

import {
  Ban,
  Eye,
  HandHeart,
  LifeBuoy,
  type LucideIcon,
  Mail,
  ScanLine,
  ShoppingBag,
  TriangleAlert,
  UserRoundCheck,
} from "lucide-react";
import { useState } from "react";
import type { TimelineEntry, TimelineKind } from "@/application/orders/order-page";
import { useConsoleStore } from "../frame/store-provider";
import { Button } from "../primitives/button";
import { Section } from "../primitives/card";
import { Moment, momentInWords } from "../primitives/moment";
import { Timeline, TimelineItem } from "../primitives/timeline";
import { ChipRow } from "./chip-row";
import { byDay, type Chip, shownEntries } from "./timeline-filter";

export interface TimelineSectionProps {
  readonly timeline: readonly TimelineEntry[];
  readonly onOpen: (messageId: string) => void;
}

/** Scans, messages sent and not sent, page visits, tickets and promises in one list, newest first. */
export function TimelineSection({ timeline, onOpen }: TimelineSectionProps) {
  const { zone } = useConsoleStore();
  const [chosen, setChosen] = useState<ReadonlySet<Chip>>(new Set());
  const days = byDay(shownEntries(timeline, chosen), (at) => momentInWords(at, { zone, show: "day" }));
  return (
    <Section title="Timeline" actions={<ChipRow timeline={timeline} chosen={chosen} onChange={setChosen} />}>
      {days.length === 0 ? <p className="text-ink-quiet">Nothing has happened yet.</p> : null}
      <div className="flex flex-col gap-5">
        {days.map(({ day, entries }) => (
          <div key={day}>
            <h3 className="mb-2.5 text-sm font-medium text-ink-quiet">{day}</h3>
            <Timeline label={`What happened on ${day}`}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} onOpen={onOpen} />
              ))}
            </Timeline>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Entry({ entry, onOpen }: { entry: TimelineEntry; onOpen: (messageId: string) => void }) {
  const { zone } = useConsoleStore();
  const { messageId } = entry;
  const isFailure = entry.kind === "not_sent" && entry.tone === "trouble";
  return (
    <TimelineItem
      icon={isFailure ? TriangleAlert : kindIcons[entry.kind]}
      tone={entry.tone}
      faint={entry.kind === "not_sent" && !isFailure}
      when={entry.isTimeKnown ? <Moment at={entry.at} zone={zone} show="time" /> : "that day"}
      title={
        <>
          {entry.title}
          {entry.parcel === null ? null : (
            <span className="font-normal text-ink-quiet"> · {entry.parcel}</span>
          )}
        </>
      }
      actions={
        messageId === null ? undefined : (
          <Button tone="link" size="small" onClick={() => onOpen(messageId)}>
            Open<span className="sr-only"> {entry.title}</span>
          </Button>
        )
      }
    >
      {entry.note}
    </TimelineItem>
  );
}

const kindIcons = {
  order: ShoppingBag,
  scan: ScanLine,
  sent: Mail,
  not_sent: Ban,
  page: Eye,
  ticket: LifeBuoy,
  promise: HandHeart,
  task: UserRoundCheck,
} as const satisfies Record<TimelineKind, LucideIcon>;
