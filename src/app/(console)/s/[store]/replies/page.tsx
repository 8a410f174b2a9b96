import type { Metadata } from "next";
import { openStore } from "@/server/console/open-store";
import { ForbiddenState } from "@/ui/primitives/forbidden-state";
import { RepliesScreen } from "@/ui/replies/replies-screen";

export const metadata: Metadata = { title: "Replies without an order" };

interface RepliesRoute {
  readonly params: Promise<{ store: string }>;
}

export default async function Replies({ params }: RepliesRoute) {
  const { api, store, role, can } = await openStore((await params).store);
  if (!can("act_on_orders")) return <ForbiddenState what="work on replies" role={role} />;
  return <RepliesScreen first={await api.conversations.unassigned({ store: store.slug })} />;
}
