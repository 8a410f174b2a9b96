import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { ApiKeysScreen } from "@/ui/settings/api-keys-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeys({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("edit_settings")) return <ForbiddenState what="make API keys" role={role} />;
  return <ApiKeysScreen keys={await api.apiKeys.list({ store: store.slug })} />;
}
