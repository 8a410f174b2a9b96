import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { AnalyticsScreen } from "@/ui/page-analytics/analytics-screen";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";

interface AnalyticsRoute {
  readonly params: Promise<{ store: string }>;
}

export const metadata: Metadata = { title: "Page analytics" };

export default async function Analytics({ params }: AnalyticsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("read_kpis")) return <ForbiddenState what="see figures" role={role} />;
  return <AnalyticsScreen analytics={await api.pageAnalytics.read({ store: store.slug, days: 28 })} />;
}
