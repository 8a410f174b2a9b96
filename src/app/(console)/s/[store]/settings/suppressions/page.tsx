import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { SuppressedScreen } from "@/ui/settings/suppressed-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Suppressed addresses" };

export default async function Suppressions({ params }: SettingsRoute) {
  const { role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  return (
    <>
      <PageHeader
        title="Suppressed addresses"
        description="Nobody here is written to. Bounces, spam reports and opt-outs end up here by themselves."
      />
      <SuppressedScreen />
    </>
  );
}
