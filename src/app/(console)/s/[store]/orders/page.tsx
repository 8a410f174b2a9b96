import type { Metadata } from "next";
import { orderFilterSchema } from "@/domain/order/order-filter";
import { openStore } from "@/server/console/open-store";
import { firstParam } from "@/ui/list-controls/search-params";
import { OrderListScreen } from "@/ui/order-list/order-list-screen";

export const metadata: Metadata = { title: "Orders" };

interface OrdersRoute {
  readonly params: Promise<{ store: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Orders({ params, searchParams }: OrdersRoute) {
  const { api, store } = await openStore((await params).store);
  const asked = await searchParams;
  const q = firstParam(asked.q).trim().slice(0, 200);
  const filter = orderFilterSchema.catch("all").parse(firstParam(asked.filter));
  const counts = await api.orders.counts({ store: store.slug });
  const first =
    q === ""
      ? await api.orders.list({ store: store.slug, filter })
      : { rows: await api.orders.search({ store: store.slug, text: q }), next: null };
  return <OrderListScreen filter={filter} counts={counts} asked={q} first={first} />;
}
