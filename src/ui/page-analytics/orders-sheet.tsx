"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";
import { RowLink, Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";
import type { Behind } from "./behind";

interface OrdersSheetProps {
  readonly behind: Behind | null;
  readonly days: 7 | 28 | 91;
  readonly onClose: () => void;
}

/** The orders behind a number. */
export function OrdersSheet({ behind, days, onClose }: OrdersSheetProps) {
  return (
    <Sheet
      open={behind !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={behind?.title ?? ""}
    >
      {behind === null ? null : <OrderTable behind={behind} days={days} />}
    </Sheet>
  );
}

function OrderTable({ behind: { title, ...asked }, days }: { behind: Behind; days: 7 | 28 | 91 }) {
  const api = useApi();
  const { store, zone, href } = useConsoleStore();
  const query = useQuery(api.pageAnalytics.orders.queryOptions({ store, days, ...asked }));
  if (query.isPending) return <Skeleton className="h-40" />;
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;
  return (
    <Table caption={title}>
      <TableHead>
        <Th>Order</Th>
        <Th>Last time</Th>
        {asked.figure === "csat" ? <Th numeric>Points</Th> : null}
      </TableHead>
      <TableBody>
        {query.data.map(({ orderId, number, at, score }) => (
          <Tr key={orderId}>
            <Td>
              <RowLink href={href(`/orders/${orderId}`)}>{number ?? "Order without a number"}</RowLink>
            </Td>
            <Td>
              <Moment at={at} zone={zone} />
            </Td>
            {asked.figure === "csat" ? <Td numeric>{score}</Td> : null}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
