import type { Metadata } from "next";
import type { ReactNode } from "react";
import { openStore } from "@/server/console/open-store";
import { ConsoleFrame } from "@/ui/frame/console-frame";

interface StoreLayoutProps {
  readonly params: Promise<{ store: string }>;
  readonly children: ReactNode;
}

export async function generateMetadata({ params }: StoreLayoutProps): Promise<Metadata> {
  const { store } = await openStore((await params).store);
  return { title: { default: store.name, template: `%s · ${store.name} · Milepost` } };
}

export default async function StoreLayout({ params, children }: StoreLayoutProps) {
  const { me, env, store } = await openStore((await params).store);
  return (
    <ConsoleFrame store={store} stores={me.stores} user={me} sandbox={env.mailMode === "sandbox"}>
      {children}
    </ConsoleFrame>
  );
}
