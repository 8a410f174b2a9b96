import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { SelfServiceForm } from "@/ui/settings/self-service-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Self-service" };

export default async function SelfServiceSettings({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const settings = await api.settings.selfService({ store: store.slug });
  return (
    <>
      <PageHeader
        title="Self-service"
        description="What shoppers may do and ask for on the tracking page, without writing to you."
      />
      <SelfServiceForm {...settings} />
    </>
  );
}
