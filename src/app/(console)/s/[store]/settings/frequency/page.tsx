import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { FrequencyForm } from "@/ui/settings/frequency-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Frequency" };

export default async function FrequencySettings({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const settings = await api.settings.frequency({ store: store.slug });
  return (
    <>
      <PageHeader
        title="Frequency"
        description="How much one person may hear from your journeys. The planner, backtests and trial runs keep to it, too."
      />
      <FrequencyForm settings={settings} />
    </>
  );
}
