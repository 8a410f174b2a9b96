import type { LedgerEntry, LedgerKind } from "@/domain/journey/ledger";
import { reasonLabel } from "@/domain/journey/reason-labels";
import { explainFor } from "./explain-for";
import type { TimelineEntry } from "./order-page";
import type { TimelineWords } from "./timeline-words";
import { touchpointLabel } from "./touchpoint-label";

/** Messages that were not sent, each with its reason and the values it was decided on (C2). */
export function decisionEvents(words: TimelineWords): TimelineEntry[] {
  const { entries } = words.record;
  const decisions = entries.filter(
    (entry) => againstSending.has(entry.kind) && entry.touchpoint !== undefined,
  );
  const told = entries.filter(({ kind, reason }) => kind === "noted" && cameBack.has(reason));
  return [...decisions, ...lastRefusals(entries), ...told].map((entry) => decisionEvent(entry, words));
}

/** What people let a mail provider know: from then on they get less, or more again. */
const cameBack: ReadonlySet<string> = new Set(["complained", "unsubscribed", "resubscribed"]);

const againstSending: ReadonlySet<LedgerKind> = new Set(["suppressed", "skipped", "superseded", "failed"]);

function decisionEvent(entry: LedgerEntry, words: TimelineWords): TimelineEntry {
  const { view, parcelTitles, journeyNames } = words;
  const name =
    entry.touchpoint === undefined
      ? (journeyNames.get(entry.journeyId) ?? "A removed journey")
      : touchpointLabel(entry.touchpoint);
  return {
    id: `entry ${entry.id}`,
    kind: "not_sent",
    at: entry.at,
    isTimeKnown: true,
    tone: entry.kind === "failed" || entry.reason === "complained" ? "trouble" : "quiet",
    title: `${name}: ${outcomeOf(entry)}`,
    note: explainFor(view, entry),
    parcel: entry.shipmentId === null ? null : (parcelTitles.get(entry.shipmentId) ?? null),
    messageId: entry.messageId,
  };
}

function outcomeOf({ kind, reason }: LedgerEntry): string {
  if (cameBack.has(reason)) return reasonLabel(reason).toLowerCase();
  return kind === "failed" ? "failed" : "not sent";
}

/** A journey's filter is asked again at every event that could start it: the last word counts. */
function lastRefusals(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const last = new Map<string, LedgerEntry>();
  const entered = new Set<string>();
  for (const entry of entries) {
    const key = `${entry.journeyId} ${entry.shipmentId}`;
    if (entry.kind === "not_entered") last.set(key, entry);
    if (entry.kind === "entered") entered.add(key);
  }
  return [...last].flatMap(([key, entry]) => (entered.has(key) ? [] : [entry]));
}
