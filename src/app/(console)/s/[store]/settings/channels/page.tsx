import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { ChannelsScreen } from "@/ui/settings/channels-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Channels" };

export default async function Channels({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  return (
    <>
      <PageHeader title="Channels" description="What messages go by, and how it fares." />
      <ChannelsScreen
        channels={await api.channels.list({ store: store.slug })}
        mail={await api.mail.open({ store: store.slug })}
      />
    </>
  );
}
