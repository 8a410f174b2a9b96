import type { OrderRow } from "@/application/orders/order-row";
import { useConsoleStore } from "../frame/store-provider";
import { RelativeTime } from "../primitives/relative-time";
import { RowLink, Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import { Arriving } from "./arriving";
import { orderLabel } from "./order-label";
import { OrderStatus } from "./order-status";

/** Orders one a line; the arrow keys move between them. */
export function OrderTable({ rows }: { rows: readonly OrderRow[] }) {
  return (
    <Table caption="Orders" className="max-md:hidden">
      <TableHead>
        <Th>Order</Th>
        <Th>Status</Th>
        <Th from="lg">Last scan</Th>
        <Th>Arriving</Th>
        <Th from="xl">Next message</Th>
        <Th numeric from="lg">
          Placed
        </Th>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <OrderTableRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function OrderTableRow({ row }: { row: OrderRow }) {
  const { href, zone } = useConsoleStore();
  return (
    <Tr>
      <Td className="whitespace-nowrap">
        <RowLink href={href(`/orders/${row.id}`)}>{orderLabel(row)}</RowLink>
        <span className="ml-2.5 text-ink-quiet">{row.name}</span>
      </Td>
      <Td className="max-w-72">
        <OrderStatus badge={row.badge} plain />
        {row.parcels > 1 ? <span className="ml-2 text-ink-quiet">{row.parcels} parcels</span> : null}
      </Td>
      <Td from="lg" className="max-w-64 text-ink-quiet">
        <LastScan row={row} />
      </Td>
      <Td className="whitespace-nowrap">
        <Arriving row={row} />
      </Td>
      <Td from="xl" className="max-w-60 truncate text-ink-quiet">
        {row.next === null ? null : (
          <>
            <span className="text-ink">{row.next.label}</span> <RelativeTime at={row.next.at} zone={zone} />
          </>
        )}
      </Td>
      <Td numeric from="lg" className="whitespace-nowrap text-ink-quiet">
        <RelativeTime at={row.placedAt} zone={zone} />
      </Td>
    </Tr>
  );
}

export function LastScan({ row }: { row: OrderRow }) {
  const { zone } = useConsoleStore();
  if (row.lastScanAt === null) return null;
  return (
    <span className="flex min-w-0 gap-1.5">
      {row.place === null ? null : <span className="truncate">{row.place} ·</span>}
      <span className="whitespace-nowrap">
        <RelativeTime at={row.lastScanAt} zone={zone} />
      </span>
    </span>
  );
}
