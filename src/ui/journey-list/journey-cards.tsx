import Link from "next/link";
import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useConsoleStore } from "../frame/store-provider";
import { countWords } from "./count-words";
import { Failures, JourneyStateBadge } from "./journey-table";

/** The list on a phone. */
export function JourneyCards({ rows }: { rows: readonly JourneyRow[] }) {
  const { href } = useConsoleStore();
  return (
    <ul className="-mx-4 divide-y divide-line border-y border-line md:hidden">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={href(`/journeys/${row.id}`)}
            className="flex flex-col gap-1.5 px-4 py-3 -outline-offset-2 active:bg-surface-sunken"
          >
            <span className="flex items-start justify-between gap-3">
              <span className="font-medium">{row.name}</span>
              <JourneyStateBadge row={row} />
            </span>
            <span className="text-sm text-pretty text-ink-quiet">{row.purpose}</span>
            <span className="flex flex-wrap gap-x-4 text-sm text-ink-quiet">
              <span>
                <span className="text-ink">{countWords(row.counts.waiting)}</span> in flight
              </span>
              <span>
                <span className="text-ink">{countWords(row.counts.sent)}</span> sent
              </span>
              <span>
                <span className="text-ink">{countWords(row.counts.notSent)}</span> not sent
              </span>
              <span>
                <Failures row={row} /> failed
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
