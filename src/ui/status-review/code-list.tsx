import type { UnknownCode } from "@/application/ports/hook-queries";
import { statusWords } from "@/domain/shipment/status-words";
import { useConsoleStore } from "../frame/store-provider";
import { toneIcons } from "../order-list/order-status";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { RelativeTime } from "../primitives/relative-time";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";

export interface CodeListProps {
  readonly codes: readonly UnknownCode[];
  readonly onMap: (code: UnknownCode) => void;
}

/** One code a line: what it is, how often it came, and what it means here. */
export function CodeList({ codes, onMap }: CodeListProps) {
  const { zone, can } = useConsoleStore();
  return (
    <Table caption="Status codes">
      <TableHead>
        <Th>Code</Th>
        <Th from="sm">The carrier's words</Th>
        <Th numeric from="md">
          Came
        </Th>
        <Th numeric from="md">
          Last
        </Th>
        <Th from="sm">Means</Th>
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
      </TableHead>
      <TableBody>
        {codes.map((one) => (
          <Tr key={`${one.vocabulary} ${one.code}`}>
            <Td>
              <span className="block font-mono text-xs leading-5">{one.code}</span>
              <span className="text-ink-quiet">{one.vocabulary.replaceAll("_", " ")}</span>
              <span className="mt-1 block sm:hidden">
                {one.text === null ? null : (
                  <span className="block text-pretty text-ink-quiet">“{one.text}”</span>
                )}
                <Meaning mark={one.mark} />
              </span>
            </Td>
            <Td from="sm" className="max-w-80 text-pretty text-ink-quiet">
              {one.text === null ? "none" : `“${one.text}”`}
            </Td>
            <Td numeric from="md">
              {one.count} ×
            </Td>
            <Td numeric from="md" className="whitespace-nowrap text-ink-quiet">
              <RelativeTime at={one.lastSeenAt} zone={zone} />
            </Td>
            <Td from="sm">
              <Meaning mark={one.mark} />
            </Td>
            <Td numeric>
              {can("replay_hooks") ? (
                <Button
                  size="small"
                  tone={one.mark === null ? "primary" : "quiet"}
                  onClick={() => onMap(one)}
                >
                  {one.mark === null ? "Say what it means" : "Change"}
                  <span className="sr-only"> of {one.code}</span>
                </Button>
              ) : null}
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

function Meaning({ mark }: { mark: UnknownCode["mark"] }) {
  if (mark === null) return <span className="text-ink-quiet">not known</span>;
  const { tone, headline } = statusWords(mark);
  return (
    <Badge plain tone={tone} icon={toneIcons[tone]}>
      {headline}
    </Badge>
  );
}
