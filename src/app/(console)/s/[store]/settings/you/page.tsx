import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { YouScreen } from "@/ui/settings/you-screen";
import type { SettingsRoute } from "../settings-route";

export const metadata: Metadata = { title: "You" };

export default async function You({ params }: SettingsRoute) {
  const { me, role } = await openStore((await params).store);
  return <YouScreen name={me.name} email={me.email} role={role} />;
}
