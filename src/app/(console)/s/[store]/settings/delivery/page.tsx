import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { DeliveryForm } from "@/ui/settings/delivery-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Delivery rules" };

export default async function DeliveryRules({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const { delivery } = await api.settings.get({ store: store.slug });
  return (
    <>
      <PageHeader
        title="Delivery rules"
        description="How deliveries are judged, in all journeys of this store."
      />
      <DeliveryForm delivery={delivery} />
    </>
  );
}
