import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { TrackingForm } from "@/ui/settings/tracking-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Tracking page" };

export default async function TrackingSettings({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const settings = await api.settings.tracking({ store: store.slug });
  return (
    <>
      <PageHeader
        title="Tracking page"
        description="Where shoppers find it, and what happens to their answers."
      />
      <TrackingForm {...settings} />
    </>
  );
}
