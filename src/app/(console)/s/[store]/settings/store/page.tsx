import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { BrandForm } from "@/ui/settings/brand-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Store and brand" };

export default async function StoreSettings({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const { brand } = await api.settings.get({ store: store.slug });
  return (
    <>
      <PageHeader title="Store and brand" />
      <BrandForm brand={brand} />
    </>
  );
}
