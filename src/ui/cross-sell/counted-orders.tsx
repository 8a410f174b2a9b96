"use client";

import { useQuery } from "@tanstack/react-query";
import type { CountedFigure } from "@/application/recommendations/orders-behind";
import type { RecommendationPlacement } from "@/domain/recommendation/attribution";
import { formatMoney } from "@/domain/shared/money";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { OrdersBehind, OrdersBehindTable } from "../order-list/orders-behind";

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
    <OrdersBehind title={behind?.title ?? null} onClose={onClose}>
      {behind === null ? null : <OrderTable behind={behind} days={days} />}
    </OrdersBehind>
  );
}

function OrderTable({ behind, days }: { readonly behind: CountedBy; readonly days: number }) {
  const { title, ...figure } = behind;
  const api = useApi();
  const { store } = useConsoleStore();
  const query = useQuery(api.recommendations.ordersBehind.queryOptions({ store, days, ...figure }));
  return (
    <OrdersBehindTable
      title={title}
      when="When"
      last={figure.figure === "bought" ? { label: "Total", of: total } : null}
      query={query}
    />
  );
}

function total({ revenueMinor, currency }: { revenueMinor: number | null; currency: string }): string | null {
  return revenueMinor === null ? null : formatMoney({ amountMinor: revenueMinor, currency }, "en");
}
