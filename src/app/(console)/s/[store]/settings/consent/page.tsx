import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { ConsentForm } from "@/ui/settings/consent-form";
import { ConsentImport } from "@/ui/settings/consent-import/consent-import";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Consent and privacy" };

export default async function ConsentSettingsPage({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const [settings, { delivery }] = await Promise.all([
    api.settings.consent({ store: store.slug }),
    api.settings.get({ store: store.slug }),
  ]);
  return (
    <>
      <PageHeader
        title="Consent and privacy"
        description="How far a STOP reaches, whether mails tell that they were opened, and what people agreed to elsewhere."
      />
      <div className="flex flex-col gap-6">
        <ConsentForm settings={settings} />
        <ConsentImport country={delivery.country} />
      </div>
    </>
  );
}
