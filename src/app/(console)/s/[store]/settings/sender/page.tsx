import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { SenderForm } from "@/ui/settings/sender-form";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Sender" };

export default async function SenderSettings({ params }: SettingsRoute) {
  const { api, env, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  const { sender } = await api.settings.get({ store: store.slug });
  return (
    <>
      <PageHeader title="Sender" />
      <SenderForm sender={sender} sandbox={env.mailMode === "sandbox"} />
    </>
  );
}
