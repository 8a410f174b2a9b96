import { countWords } from "../../journey-list/count-words";
import type { StepCounts } from "../state/step-extras";

/** What happened at a step in the chosen period, in one line, and why messages were held back in another. */
export function StepCountsLine({ counts, isMessage }: { counts: StepCounts; isMessage: boolean }) {
  const { waiting, through, sent, notSent, topReason, failed } = counts;
  return (
    <span className="mt-1 block text-sm text-ink-quiet">
      <span className="flex flex-wrap gap-x-2.5">
        {waiting > 0 ? <Count value={waiting} word="waiting" /> : null}
        {isMessage ? <Count value={sent} word="sent" /> : <Count value={through} word="through" />}
        {notSent > 0 ? <Count value={notSent} word="not sent" /> : null}
        {failed > 0 ? <span className="font-medium text-trouble">{countWords(failed)} failed</span> : null}
      </span>
      {notSent > 0 && topReason !== null ? (
        <span className="block truncate">most: {topReason.toLowerCase()}</span>
      ) : null}
    </span>
  );
}

function Count({ value, word }: { value: number; word: string }) {
  return (
    <span className="whitespace-nowrap">
      <span className="font-medium text-ink">{countWords(value)}</span> {word}
    </span>
  );
}
