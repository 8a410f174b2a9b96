"use client";

import { useQuery } from "@tanstack/react-query";
import type { CountedFigure } from "@/application/recommendations/orders-behind";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import { formatMoney } from "@/domain/shared/money";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Sheet } from "../primitives/sheet";
import { Skeleton } from "../primitives/skeleton";
import { RowLink, Table, TableBody, TableHead, Td, Th, Tr } from "../primitives/table";

/** A number of the report. */
export interface CountedBy {
  readonly placement: RecommendationPlacement;
  readonly figure: CountedFigure;
  readonly title: string;
}

interface CountedOrdersProps {
  readonly behind: CountedBy | null;
  readonly days: number;
  readonly onClose: () => void;
}

/** The orders behind a number, the newest hundred. */
export function CountedOrders({ behind, days, onClose }: CountedOrdersProps) {
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

function OrderTable({
  behind: { title, ...figure },
  days,
}: {
  readonly behind: CountedBy;
  readonly days: number;
}) {
  const api = useApi();
  const { store, zone, href } = useConsoleStore();
  const query = useQuery(api.recommendations.ordersBehind.queryOptions({ store, days, ...figure }));
  if (query.isPending) return <Skeleton className="h-40" />;
  if (query.isError) return <ErrorState onRetry={() => void query.refetch()} />;
  return (
    <Table caption={title}>
      <TableHead>
        <Th>Order</Th>
        <Th>When</Th>
        {figure.figure === "bought" ? <Th numeric>Total</Th> : null}
      </TableHead>
      <TableBody>
        {query.data.map(({ orderId, number, at, revenueMinor, currency }) => (
          <Tr key={orderId}>
            <Td>
              <RowLink href={href(`/orders/${orderId}`)}>{number ?? "Order without a number"}</RowLink>
            </Td>
            <Td>
              <Moment at={at} zone={zone} />
            </Td>
            {revenueMinor === null ? null : (
              <Td numeric>{formatMoney({ amountMinor: revenueMinor, currency }, "en")}</Td>
            )}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
