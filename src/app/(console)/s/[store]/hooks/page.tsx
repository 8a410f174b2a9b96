import type { Metadata } from "next";
import { hookTabSchema } from "@/domain/event/hook-tab";
import { openStore } from "@/server/console/open-store";
import { Page } from "@/ui/frame/page";
import { HookListScreen } from "@/ui/hook-list/hook-list-screen";
import { firstParam } from "@/ui/list-controls/search-params";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";

export const metadata: Metadata = { title: "Hooks" };

interface HooksRoute {
  readonly params: Promise<{ store: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Hooks({ params, searchParams }: HooksRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("read_hooks")) {
    return (
      <Page>
        <ForbiddenState what="see hooks" role={role} />
      </Page>
    );
  }
  const tab = hookTabSchema.catch("parked").parse(firstParam((await searchParams).tab));
  const counts = await api.hooks.counts({ store: store.slug });
  const first = await api.hooks.list({ store: store.slug, tab });
  return <HookListScreen tab={tab} counts={counts} first={first} />;
}
