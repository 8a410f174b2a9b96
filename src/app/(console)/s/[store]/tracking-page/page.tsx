import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { BuilderScreen } from "@/ui/page-builder/builder-screen";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";

export const metadata: Metadata = { title: "Tracking page" };

interface TrackingPageRoute {
  readonly params: Promise<{ store: string }>;
}

/** Everybody may look; owners and managers may change it. */
export default async function TrackingPage({ params }: TrackingPageRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("read_orders")) return <ForbiddenState what="see the tracking page" role={role} />;
  return <BuilderScreen page={await api.trackingPage.open({ store: store.slug })} />;
}
