import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { JourneyListScreen } from "@/ui/journey-list/journey-list-screen";

export const metadata: Metadata = { title: "Journeys" };

export default async function Journeys({ params }: { params: Promise<{ store: string }> }) {
  const { api, store } = await openStore((await params).store);
  return <JourneyListScreen journeys={await api.journeys.list({ store: store.slug })} />;
}
