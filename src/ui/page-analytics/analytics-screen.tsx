"use client";

import { useQuery } from "@tanstack/react-query";
import { ChartColumn } from "lucide-react";
import { useState } from "react";
import type { PageAnalytics } from "@/application/tracking/page-analytics";
import { CrossSellReport } from "../cross-sell/cross-sell-report";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { Section } from "../primitives/card";
import { Empty } from "../primitives/empty";
import { ErrorState } from "../primitives/error-state";
import { PageHeader } from "../primitives/page-header";
import { Select } from "../primitives/select";
import { Skeleton } from "../primitives/skeleton";
import type { Behind } from "./behind";
import { CsatSection } from "./csat-section";
import { FigureTiles } from "./figure-tiles";
import { OrdersSheet } from "./orders-sheet";
import { TouchpointTable } from "./touchpoint-table";
import { VariantTable } from "./variant-table";
import { VisitsChart } from "./visits-chart";

const periods = [
  { value: "7", label: "Last 7 days" },
  { value: "28", label: "Last 28 days" },
  { value: "91", label: "Last 13 weeks" },
] as const;
type Days = 7 | 28 | 91;
const daysOf = { "7": 7, "28": 28, "91": 91 } as const;

/** What shoppers do on the tracking page. Every number opens the orders behind it. */
export function AnalyticsScreen({ analytics }: { analytics: PageAnalytics }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [days, setDays] = useState<Days>(28);
  const [behind, show] = useState<Behind | null>(null);
  const query = useQuery({
    ...api.pageAnalytics.read.queryOptions({ store, days }),
    ...(days === 28 ? { initialData: analytics } : {}),
  });
  return (
    <Page>
      <PageHeader
        title="Page analytics"
        description="What people do on the tracking page. Crawlers, mail scanners and your own team are not counted."
        actions={
          <Select
            aria-label="Period"
            className="w-44"
            options={periods}
            value={periods.find(({ value }) => daysOf[value] === days)?.value ?? null}
            onChange={(chosen) => setDays(daysOf[chosen])}
          />
        }
      />
      {query.isError ? (
        <ErrorState onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <Skeleton className="h-96" />
      ) : (
        <Figures analytics={query.data} onShow={show} />
      )}
      <div className="mt-6">
        <CrossSellReport days={days} />
      </div>
      <OrdersSheet behind={behind} days={days} onClose={() => show(null)} />
    </Page>
  );
}

interface FiguresProps {
  readonly analytics: PageAnalytics;
  readonly onShow: (behind: Behind) => void;
}

function Figures({ analytics, onShow }: FiguresProps) {
  if (analytics.visitedOrders === 0 && analytics.csat.answers === 0)
    return (
      <Empty icon={ChartColumn} title="Nobody has looked yet">
        Numbers come with the first shopper who opens the page of an order, by a link in a message or by
        looking the order up.
      </Empty>
    );
  return (
    <div className="flex flex-col gap-6">
      <FigureTiles analytics={analytics} onShow={onShow} />
      <Section title="Orders visited" description="Unique orders per day; per week in the long period.">
        <VisitsChart bars={analytics.bars} onShow={onShow} />
      </Section>
      <Section
        title="What brought them"
        description="An order visited by two messages’ links stands in both lines. What somebody does counts for the message that brought them last."
      >
        <TouchpointTable rows={analytics.touchpoints} onShow={onShow} />
      </Section>
      {analytics.variants.length === 0 ? null : (
        <Section
          title="Variants of the page"
          description="An order keeps its variant. Segments are other shoppers: only variants drawn by share can be compared as they stand."
        >
          <VariantTable rows={analytics.variants} onShow={onShow} />
        </Section>
      )}
      <CsatSection csat={analytics.csat} onShow={onShow} />
    </div>
  );
}
