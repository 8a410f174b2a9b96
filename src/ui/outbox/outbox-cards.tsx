import { useConsoleStore } from "../frame/store-provider";
import { Moment } from "../primitives/moment";
import { MessageName, OrderLink, type OutboxRowsProps, Said } from "./outbox-table";

/** The outbox on a phone. */
export function OutboxCards({ rows, onOpen }: OutboxRowsProps) {
  const { zone } = useConsoleStore();
  return (
    <ul className="-mx-4 divide-y divide-line border-b border-line md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-col gap-1 px-4 py-3">
          <span className="flex items-baseline justify-between gap-3">
            <MessageName row={row} onOpen={onOpen} />
            <span className="shrink-0 text-sm text-ink-quiet">
              <Moment at={row.at} zone={zone} />
            </span>
          </span>
          <span className="truncate">
            <OrderLink row={row} />
          </span>
          <span className="text-sm text-pretty text-ink-quiet">
            {row.state === "sent" ? <Said row={row} /> : row.sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}
