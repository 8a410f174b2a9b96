import type { Metadata } from "next";
import { cache } from "react";
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
  const { env } = await openStore(store);
  return <OrderScreen order={await openOrder(store, order)} appUrl={env.appUrl} />;
}
