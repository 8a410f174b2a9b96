import { CircleAlert, CircleCheck } from "lucide-react";
import type { BrakeReport } from "@/application/ports/journey-editing";
import { countWords } from "../../journey-list/count-words";

/** What the brake saw when it stopped the launch, guard rail by guard rail. */
export function BrakeReading({ report: { entered, sent, readings } }: { report: BrakeReport }) {
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-sm font-medium text-ink">
        What the brake saw: {countWords(entered)} orders, {countWords(sent)} messages
      </summary>
      <ul className="mt-1 flex flex-col gap-0.5 text-sm">
        {readings.map(({ rail, tripped, sentence }) => (
          <li key={rail} className="flex items-start gap-2">
            {tripped ? (
              <CircleAlert aria-label="Broken" className="mt-0.5 size-3.5 shrink-0 text-trouble" />
            ) : (
              <CircleCheck aria-label="Kept" className="mt-0.5 size-3.5 shrink-0 text-delivered" />
            )}
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}
