import { redirect } from "next/navigation";
import { openStore } from "@/server/console/open-store";
import type { SettingsRoute } from "./settings-route";

export default async function Settings({ params }: SettingsRoute) {
  const { store, can } = await openStore((await params).store);
  redirect(`/s/${store.slug}/settings/${can("edit_settings") ? "store" : "you"}`);
}
