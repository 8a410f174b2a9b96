import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { RulesForm } from "@/ui/cross-sell/rules-form";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Recommendations" };

export default async function Recommendations({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const settings = await api.recommendations.settings({ store: store.slug });
  const picked = await api.products.byIds({ store: store.slug, ids: settings.handPicked });
  return (
    <>
      <PageHeader
        title="Recommendations"
        description="“You might also like” on the tracking page and in the delivered mail."
      />
      <RulesForm settings={settings} picked={picked} />
    </>
  );
}
