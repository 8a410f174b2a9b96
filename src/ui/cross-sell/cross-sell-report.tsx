"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CrossSellReport as Report } from "@/application/recommendations/cross-sell-report";
import { formatMoney } from "@/domain/shared/money";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { Card, Section } from "../primitives/card";
import { ErrorState } from "../primitives/error-state";
import { Skeleton } from "../primitives/skeleton";
import { type CountedBy, CountedOrders } from "./counted-orders";
import { PlacementTable } from "./placement-table";

/** What recommending brought in a span of days, both ways side by side; the two are never added up (kpis §3). */
export function CrossSellReport({ days }: { readonly days: number }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [behind, show] = useState<CountedBy | null>(null);
  const query = useQuery(api.recommendations.report.queryOptions({ store, days }));
  return (
    <Section
      title="Cross-sell"
      description="“You might also like” on the page and in the delivered mail, by people’s clicks alone."
    >
      {query.isError ? (
        <ErrorState onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Skeleton className="h-40" />
      ) : query.data.placements.every(({ offered }) => offered === 0) ? (
        <p className="text-pretty text-ink-quiet">
          Nothing was recommended in this time. Products come with a connected shop or a file, under Settings
          › Products.
        </p>
      ) : (
        <div className="flex flex-col gap-5">
          <BothWays report={query.data} />
          <PlacementTable report={query.data} onShow={show} />
        </div>
      )}
      <CountedOrders behind={behind} days={days} onClose={() => show(null)} />
    </Section>
  );
}

function BothWays({ report }: { readonly report: Report }) {
  const { attributed, trackedShipments, currency, otherCurrencies } = report;
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor: Math.round(amountMinor), currency }, "en");
  const perShipment = trackedShipments === 0 ? null : attributed.revenueMinor / trackedShipments;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Card className="p-4">
        <h3 className="text-sm text-ink-quiet">Attributed: the last click, five days</h3>
        <p className="mt-1 text-2xl font-semibold tabular-nums">
          {perShipment === null ? "–" : money(perShipment)}
          <span className="text-base font-normal text-ink-quiet"> per tracked shipment</span>
        </p>
        <p className="mt-1 text-sm text-pretty text-ink-quiet">
          {money(attributed.revenueMinor)} from {attributed.orders}{" "}
          {attributed.orders === 1 ? "order" : "orders"}, {trackedShipments.toLocaleString("en")} tracked
          shipments.
          {otherCurrencies === 0 ? "" : ` ${otherCurrencies} in other currencies are not counted.`} Some would
          have bought anyway.
        </p>
      </Card>
      <Incremental report={report} money={money} />
    </div>
  );
}

interface IncrementalProps {
  readonly report: Report;
  readonly money: (amountMinor: number) => string;
}

function Incremental({
  report: {
    incremental: { difference, shown, holdout },
    trackedShipments,
  },
  money,
}: IncrementalProps) {
  const title = "Incremental: against those who saw none";
  if (difference.kind === "too_few")
    return (
      <Card className="p-4">
        <h3 className="text-sm text-ink-quiet">{title}</h3>
        <p className="mt-1 text-2xl font-semibold">Not known yet</p>
        <p className="mt-1 text-sm text-pretty text-ink-quiet">
          {shown.toLocaleString("en")} people saw some, {holdout.toLocaleString("en")} saw none;{" "}
          {difference.needed} of each are needed before a difference says anything.
        </p>
      </Card>
    );
  const { perUnit, low, high } = difference;
  const perShipment = (amount: number) =>
    money(trackedShipments === 0 ? 0 : (amount * shown) / trackedShipments);
  const isCertain = low > 0 || high < 0;
  return (
    <Card className="p-4">
      <h3 className="text-sm text-ink-quiet">{title}</h3>
      <p className="mt-1 text-2xl font-semibold tabular-nums">
        {perShipment(perUnit)}
        <span className="text-base font-normal text-ink-quiet"> per tracked shipment</span>
      </p>
      <p className="mt-1 text-sm text-pretty text-ink-quiet">
        95 % interval {perShipment(low)} to {perShipment(high)}. {money(perUnit)} per person in fourteen days,
        from {shown.toLocaleString("en")} who saw some and {holdout.toLocaleString("en")} who saw none.
        {isCertain ? "" : " It may be chance."}
      </p>
    </Card>
  );
}
