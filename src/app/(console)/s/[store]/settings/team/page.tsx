import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { TeamScreen } from "@/ui/settings/team-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "Team" };

export default async function Team({ params }: SettingsRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("manage_team")) return <ForbiddenState what="see or change the team" role={role} />;
  return <TeamScreen team={await api.team.list({ store: store.slug })} />;
}
