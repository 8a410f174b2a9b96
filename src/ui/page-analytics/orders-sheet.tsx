"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { OrdersBehind, OrdersBehindTable } from "../order-list/orders-behind";
import type { Behind } from "./behind";

interface OrdersSheetProps {
  readonly behind: Behind | null;
  readonly days: 7 | 28 | 91;
  readonly onClose: () => void;
}

/** The orders behind a number. */
export function OrdersSheet({ behind, days, onClose }: OrdersSheetProps) {
  return (
    <OrdersBehind title={behind?.title ?? null} onClose={onClose}>
      {behind === null ? null : <OrderTable behind={behind} days={days} />}
    </OrdersBehind>
  );
}

function OrderTable({ behind: { title, ...asked }, days }: { behind: Behind; days: 7 | 28 | 91 }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery(api.pageAnalytics.orders.queryOptions({ store, days, ...asked }));
  return (
    <OrdersBehindTable
      title={title}
      when="Last time"
      last={asked.figure === "csat" ? { label: "Points", of: ({ score }) => score } : null}
      query={query}
    />
  );
}
