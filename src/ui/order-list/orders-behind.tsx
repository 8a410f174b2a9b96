"use client";

import type { ReactNode } from "react";
import type { Instant } from "@/domain/shared/instant";
import { useConsoleStore } from "../frame/store-provider";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";
import { RowLink, Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";

interface OrdersBehindProps {
  /** What the number says; null: nothing is open. */
  readonly title: string | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet with the orders behind a number of a report. */
export function OrdersBehind({ title, onClose, children }: OrdersBehindProps) {
  return (
    <Sheet
      open={title !== null}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={title ?? ""}
    >
      {children}
    </Sheet>
  );
}

interface OrderBehind {
  readonly orderId: string;
  readonly number: string | null;
  readonly at: Instant;
}

interface OrdersBehindTableProps<Order extends OrderBehind> {
  readonly title: string;
  /** What `at` is the moment of. */
  readonly when: string;
  /** What else is told of each, in a last column. */
  readonly last: { readonly label: string; readonly of: (order: Order) => ReactNode } | null;
  readonly query: {
    readonly data: readonly Order[] | undefined;
    readonly isError: boolean;
    readonly refetch: () => unknown;
  };
}

export function OrdersBehindTable<Order extends OrderBehind>(props: OrdersBehindTableProps<Order>) {
  const { title, when, last, query } = props;
  const { zone, href } = useConsoleStore();
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton className="h-40" />;
  return (
    <Table caption={title}>
      <TableHead>
        <Th>Order</Th>
        <Th>{when}</Th>
        {last === null ? null : <Th numeric>{last.label}</Th>}
      </TableHead>
      <TableBody>
        {query.data.map((order) => (
          <Tr key={order.orderId}>
            <Td>
              <RowLink href={href(`/orders/${order.orderId}`)}>
                {order.number ?? "Order without a number"}
              </RowLink>
            </Td>
            <Td>
              <Moment at={order.at} zone={zone} />
            </Td>
            {last === null ? null : <Td numeric>{last.of(order)}</Td>}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
