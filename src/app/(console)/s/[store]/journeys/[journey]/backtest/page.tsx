import type { Metadata } from "next";
import { openStore, orNotFound } from "@/server/console/open-store";
import { BacktestScreen } from "@/ui/backtest/backtest-screen";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";

export const metadata: Metadata = { title: "Backtest" };

interface BacktestRoute {
  readonly params: Promise<{ store: string; journey: string }>;
}

export default async function BacktestPage({ params }: BacktestRoute) {
  const { store: slug, journey: journeyId } = await params;
  const { api, store, role, can } = await openStore(slug);
  if (!can("edit_journeys")) return <ForbiddenState what="backtest journeys" role={role} />;
  const editing = await orNotFound(api.journeys.edit({ store: store.slug, journeyId }));
  const backtests = await api.backtests.ofJourney({ store: store.slug, journeyId });
  const journey = { id: editing.id, name: editing.name, isChanged: editing.draft.savedAt !== null };
  return <BacktestScreen journey={journey} backtests={backtests} />;
}
