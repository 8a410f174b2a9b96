import type { Metadata } from "next";
import { openStore, orNotFound } from "@/server/console/open-store";
import { firstParam } from "@/ui/list-controls/search-params";
import { PlannerScreen } from "@/ui/planner/planner-screen";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";

export const metadata: Metadata = { title: "Planner" };

interface PlannerRoute {
  readonly params: Promise<{ store: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** `?journey=…` plays that journey's draft in the place of what is published. */
export default async function Planner({ params, searchParams }: PlannerRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("read_journeys")) return <ForbiddenState what="see journeys" role={role} />;
  const journey = firstParam((await searchParams).journey).trim();
  const journeyId = journey === "" ? null : journey.slice(0, 80);
  const planner = await orNotFound(api.planner.calendar({ store: store.slug, journeyId }));
  return <PlannerScreen planner={planner} />;
}
