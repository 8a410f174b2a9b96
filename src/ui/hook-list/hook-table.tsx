import type { HookRow } from "@/application/hooks/list-hooks";
import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";

export interface HookTableProps {
  readonly rows: readonly HookRow[];
  readonly onOpen: (hookId: string) => void;
}

/** Hooks one a line on a wide screen, one a card on a phone. */
export function HookTable({ rows, onOpen }: HookTableProps) {
  const { zone } = useConsoleStore();
  const hasReasons = rows.some(({ why }) => why !== null);
  return (
    <>
      <Table caption="Hooks" className="max-md:hidden">
        <TableHead>
          <Th>Hook</Th>
          {hasReasons ? <Th>Why</Th> : null}
          <Th numeric>Received</Th>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <Td className="whitespace-nowrap">
                <HookName row={row} onOpen={onOpen} />
              </Td>
              {hasReasons ? (
                <Td className="text-pretty break-words text-ink-quiet">
                  <span className="line-clamp-2">{row.why}</span>
                </Td>
              ) : null}
              <Td numeric className="whitespace-nowrap text-ink-quiet">
                <Moment at={row.receivedAt} zone={zone} />
              </Td>
            </Tr>
          ))}
        </TableBody>
      </Table>
      <ul className="-mx-4 divide-y divide-line border-b border-line md:hidden">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-1 px-4 py-3">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <HookName row={row} onOpen={onOpen} />
              <span className="text-sm text-ink-quiet">
                <Moment at={row.receivedAt} zone={zone} />
              </span>
            </span>
            {row.why === null ? null : (
              <span className="line-clamp-3 text-sm break-words text-ink-quiet">{row.why}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface HookNameProps {
  readonly row: HookRow;
  readonly onOpen: (hookId: string) => void;
}

function HookName({ row, onOpen }: HookNameProps) {
  return (
    <button
      type="button"
      onClick={() => onOpen(row.id)}
      className="text-left underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      <span className="font-medium">{row.source}</span> {row.topic === "" ? "without a topic" : row.topic}
    </button>
  );
}
