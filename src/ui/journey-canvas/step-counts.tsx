import type { JourneyCounts } from "@/application/journeys/journey-counts";
import { countWords } from "../journey-list/count-words";

/** What a step has to show, in a line: who waits there now, and what it sent in the last 30 days. */
export function StepCounts({ counts, isMessage }: { counts: JourneyCounts; isMessage: boolean }) {
  const trouble = counts.failed + counts.uncertain;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm text-ink-quiet">
      {counts.waiting > 0 ? <Count value={counts.waiting} word="waiting now" /> : null}
      {isMessage ? <Count value={counts.sent} word="sent" /> : null}
      {counts.notSent > 0 ? <Count value={counts.notSent} word="not sent" /> : null}
      {trouble > 0 ? <span className="font-medium text-trouble">{countWords(trouble)} failed</span> : null}
      {counts.waiting === 0 && !isMessage ? <span>nobody waits</span> : null}
    </span>
  );
}

function Count({ value, word }: { value: number; word: string }) {
  return (
    <span>
      <span className="font-medium text-ink">{countWords(value)}</span> {word}
    </span>
  );
}
