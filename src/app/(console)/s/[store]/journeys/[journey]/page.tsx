import type { Metadata } from "next";
import { cache } from "react";
import { openStore, orNotFound } from "@/server/console/open-store";
import { JourneyScreen } from "@/ui/journey-canvas/journey-screen";
import { EditorScreen } from "@/ui/journey-editor/editor-screen";

interface JourneyRoute {
  readonly params: Promise<{ store: string; journey: string }>;
}

const openJourney = cache(async (slug: string, journeyId: string) => {
  const { api, store } = await openStore(slug);
  return orNotFound(api.journeys.edit({ store: store.slug, journeyId }));
});

export async function generateMetadata({ params }: JourneyRoute): Promise<Metadata> {
  const { store, journey } = await params;
  return { title: (await openJourney(store, journey)).name };
}

/** The editor for those who may edit, the drawing with its orders for everybody else. */
export default async function Journey({ params }: JourneyRoute) {
  const { store: slug, journey: journeyId } = await params;
  const journey = await openJourney(slug, journeyId);
  if (journey.can.edit) return <EditorScreen journey={journey} />;
  const { api, store } = await openStore(slug);
  return <JourneyScreen journey={await orNotFound(api.journeys.open({ store: store.slug, journeyId }))} />;
}
