import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { PageHeader } from "@/ui/primitives/page-header";
import { ReplyMailboxScreen } from "@/ui/settings/reply-mailbox-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Replies" };

export default async function RepliesSettings({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="change settings" role={role} />;
  return (
    <>
      <PageHeader
        title="Replies"
        description="When a customer answers a message, it stands on their order and waits for your agents."
      />
      <ReplyMailboxScreen mailbox={await api.conversations.mailbox({ store: store.slug })} />
    </>
  );
}
