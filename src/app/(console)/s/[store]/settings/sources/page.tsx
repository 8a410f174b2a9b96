import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { SourcesScreen } from "@/ui/settings/sources-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Sources" };

export default async function Sources({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  return (
    <>
      <PageHeader title="Sources" description="The systems that tell Milepost about orders and parcels." />
      <SourcesScreen sources={await api.settings.sources({ store: store.slug })} />
    </>
  );
}
