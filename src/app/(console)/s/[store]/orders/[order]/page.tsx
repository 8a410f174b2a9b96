import type { Metadata } from "next";
import { cache } from "react";
import { trackingOrigin } from "@/domain/page-activity/tracking-url";
import { openStore, orNotFound } from "@/server/console/open-store";
import { OrderScreen } from "@/ui/order-page/order-screen";

interface OrderRoute {
  readonly params: Promise<{ store: string; order: string }>;
}

const openOrder = cache(async (slug: string, orderId: string) => {
  const { api, store } = await openStore(slug);
  return orNotFound(api.orders.open({ store: store.slug, orderId }));
});

export async function generateMetadata({ params }: OrderRoute): Promise<Metadata> {
  const { store, order } = await params;
  const { number } = await openOrder(store, order);
  return { title: number ?? "Order" };
}

export default async function Order({ params }: OrderRoute) {
  const { store, order } = await params;
  const opened = await openStore(store);
  const appUrl = trackingOrigin(opened.store, opened.env.appUrl);
  return <OrderScreen order={await openOrder(store, order)} appUrl={appUrl} />;
}
