import type { Metadata } from "next";
import { cache } from "react";
import { openStore, orNotFound } from "@/server/console/open-store";
import { JourneyScreen } from "@/ui/journey-canvas/journey-screen";

interface JourneyRoute {
  readonly params: Promise<{ store: string; journey: string }>;
}

const openJourney = cache(async (slug: string, journeyId: string) => {
  const { api, store } = await openStore(slug);
  return orNotFound(api.journeys.open({ store: store.slug, journeyId }));
});

export async function generateMetadata({ params }: JourneyRoute): Promise<Metadata> {
  const { store, journey } = await params;
  return { title: (await openJourney(store, journey)).name };
}

export default async function Journey({ params }: JourneyRoute) {
  const { store, journey } = await params;
  return <JourneyScreen journey={await openJourney(store, journey)} />;
}
