import type { Metadata } from "next";
import { outboxTabSchema } from "@/domain/messaging/outbox-tab";
import { openStore } from "@/server/console/open-store";
import { firstParam } from "@/ui/list-controls/search-params";
import { OutboxScreen } from "@/ui/outbox/outbox-screen";

export const metadata: Metadata = { title: "Messages" };

interface MessagesRoute {
  readonly params: Promise<{ store: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Messages({ params, searchParams }: MessagesRoute) {
  const { api, store, env } = await openStore((await params).store);
  const wanted = await searchParams;
  const tab = outboxTabSchema.catch("sent").parse(firstParam(wanted.tab));
  const text = firstParam(wanted.q).trim().slice(0, 200);
  const counts = await api.messages.counts({ store: store.slug });
  const first = await api.messages.list({ store: store.slug, tab, text });
  return (
    <OutboxScreen tab={tab} asked={text} counts={counts} first={first} sandbox={env.mailMode === "sandbox"} />
  );
}
