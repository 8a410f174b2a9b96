import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { ConsentForm } from "@/ui/settings/consent-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Consent and privacy" };

export default async function ConsentSettingsPage({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const settings = await api.settings.consent({ store: store.slug });
  return (
    <>
      <PageHeader
        title="Consent and privacy"
        description="How far a STOP reaches, and whether mails tell that they were opened."
      />
      <ConsentForm settings={settings} />
    </>
  );
}
