import type { TimelineEntry, TimelineKind } from "@/application/orders/order-page";

export const chips = ["scans", "sent", "not_sent", "page", "tickets", "promises", "tasks"] as const;
export type Chip = (typeof chips)[number];

export const chipLabels = {
  scans: "Scans",
  sent: "Sent",
  not_sent: "Not sent",
  page: "Page visits",
  tickets: "Tickets",
  promises: "Promises",
  tasks: "Tasks",
} as const satisfies Record<Chip, string>;

const kindOf = {
  scans: "scan",
  sent: "sent",
  not_sent: "not_sent",
  page: "page",
  tickets: "ticket",
  promises: "promise",
  tasks: "task",
} as const satisfies Record<Chip, TimelineKind>;

/** How many entries each chip would show; chips without any are not offered. */
export function chipCounts(timeline: readonly TimelineEntry[]): ReadonlyMap<Chip, number> {
  const counts = new Map<Chip, number>();
  for (const chip of chips) {
    const count = timeline.filter(({ kind }) => kind === kindOf[chip]).length;
    if (count > 0) counts.set(chip, count);
  }
  return counts;
}

/** Nothing chosen shows everything; else only what was chosen. */
export function shownEntries(
  timeline: readonly TimelineEntry[],
  chosen: ReadonlySet<Chip>,
): readonly TimelineEntry[] {
  if (chosen.size === 0) return timeline;
  const kinds = new Set<TimelineKind>([...chosen].map((chip) => kindOf[chip]));
  return timeline.filter(({ kind }) => kinds.has(kind));
}

export interface TimelineDay {
  /** The day in words, as the store's calendar says it. */
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries of one day together, in their order. */
export function byDay(
  entries: readonly TimelineEntry[],
  dayInWords: (at: number) => string,
): readonly TimelineDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const day = dayInWords(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
