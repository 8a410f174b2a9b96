import type { JourneyRow } from "@/application/journeys/list-journeys";
import { useConsoleStore } from "../frame/store-provider";
import { Badge } from "../primitives/badge";
import { RowLink, Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import { countWords } from "./count-words";
import { PauseButton } from "./pause-button";
import { journeyLooks } from "./state-looks";

/** Journeys one a line; the row opens its canvas. */
export function JourneyTable({ rows }: { rows: readonly JourneyRow[] }) {
  return (
    <Table caption="Journeys" className="max-md:hidden">
      <TableHead>
        <Th>Journey</Th>
        <Th>State</Th>
        <Th numeric>In flight</Th>
        <Th numeric>Sent</Th>
        <Th numeric>Not sent</Th>
        <Th numeric>Failed</Th>
        <Th>
          <span className="sr-only">Pause or resume</span>
        </Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <JourneyTableRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function JourneyTableRow({ row }: { row: JourneyRow }) {
  const { href, can } = useConsoleStore();
  const { counts } = row;
  return (
    <Tr>
      <Td className="min-w-56">
        <RowLink href={href(`/journeys/${row.id}`)}>{row.name}</RowLink>
        <span className="block max-w-prose text-pretty text-ink-quiet">{row.purpose}</span>
      </Td>
      <Td>
        <JourneyStateBadge row={row} />
      </Td>
      <Td numeric>{countWords(counts.waiting)}</Td>
      <Td numeric>{countWords(counts.sent)}</Td>
      <Td numeric className="max-w-48">
        {countWords(counts.notSent)}
        {counts.topReason === null ? null : (
          <span className="block text-pretty text-ink-quiet">
            most: {counts.topReason.label.toLowerCase()}
          </span>
        )}
      </Td>
      <Td numeric>
        <Failures row={row} />
      </Td>
      <Td numeric>{can("edit_journeys") ? <PauseButton journey={row} isSmall /> : null}</Td>
    </Tr>
  );
}

export function JourneyStateBadge({ row }: { row: Pick<JourneyRow, "state" | "version" | "problems"> }) {
  const { label, icon, tone } = journeyLooks[row.state];
  return (
    <span className="flex flex-col gap-0.5">
      <Badge plain tone={tone} icon={icon}>
        {label}
        {row.version === null ? null : (
          <span className="font-normal text-ink-quiet">version {row.version.number}</span>
        )}
      </Badge>
      {row.problems > 0 ? (
        <span className="text-sm text-trouble">
          {row.problems === 1 ? "1 problem" : `${row.problems} problems`}
        </span>
      ) : null}
    </span>
  );
}

/** Uncertain ones count with the failed: both wait for a person. */
export function Failures({ row }: { row: JourneyRow }) {
  const count = row.counts.failed + row.counts.uncertain;
  return (
    <span className={count > 0 ? "font-medium text-trouble" : "text-ink-quiet"}>{countWords(count)}</span>
  );
}
