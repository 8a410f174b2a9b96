import Link from "next/link";
import type { OutboxRow } from "@/application/messages/list-outbox";
import { useConsoleStore } from "../frame/store-provider";
import { orderLabel } from "../order-list/order-label";
import { Badge } from "../primitives/badge";
import { Moment } from "../primitives/moment";
import { Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import { stateLooks } from "./state-looks";

export interface OutboxRowsProps {
  readonly rows: readonly OutboxRow[];
  readonly onOpen: (messageId: string) => void;
}

/** Messages one a line; the name of one opens it. */
export function OutboxTable({ rows, onOpen, showsReason }: OutboxRowsProps & { showsReason: boolean }) {
  const { zone } = useConsoleStore();
  return (
    <Table caption="Messages" className="max-md:hidden">
      <TableHead>
        <Th>Message</Th>
        <Th>Order</Th>
        <Th>{showsReason ? "Why" : "Subject"}</Th>
        <Th from="xl">Journey</Th>
        <Th numeric>When</Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="whitespace-nowrap">
              <MessageName row={row} onOpen={onOpen} />
            </Td>
            <Td className="max-w-56 truncate">
              <OrderLink row={row} />
            </Td>
            <Td className="min-w-64 text-pretty text-ink-quiet">
              {showsReason ? row.sentence : <Said row={row} />}
            </Td>
            <Td from="xl" className="max-w-48 truncate text-ink-quiet">
              {row.journey}
            </Td>
            <Td numeric className="whitespace-nowrap text-ink-quiet">
              <Moment at={row.at} zone={zone} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

/** A decision without a message has nothing to open. */
export function MessageName({ row, onOpen }: { row: OutboxRow; onOpen: (messageId: string) => void }) {
  const { icon, tone, label } = stateLooks[row.state];
  const { messageId } = row;
  return (
    <Badge plain tone={tone} icon={icon} className="max-w-full align-middle">
      <span className="sr-only">{label}: </span>
      {messageId === null ? (
        <span className="truncate text-ink">{row.label}</span>
      ) : (
        <button
          type="button"
          onClick={() => onOpen(messageId)}
          className="truncate text-left text-ink underline decoration-line underline-offset-4 hover:decoration-ink"
        >
          {row.label}
        </button>
      )}
    </Badge>
  );
}

export function OrderLink({ row }: { row: OutboxRow }) {
  const { href } = useConsoleStore();
  return (
    <>
      <Link href={href(`/orders/${row.orderId}`)} className="font-medium underline-offset-4 hover:underline">
        {orderLabel(row)}
      </Link>{" "}
      <span className="text-ink-quiet">{row.name}</span>
    </>
  );
}

/** The subject; for those who may not read it, that there is one. */
export function Said({ row }: { row: OutboxRow }) {
  return <span className="line-clamp-1">{row.subject ?? row.sentence ?? "Subject hidden"}</span>;
}
