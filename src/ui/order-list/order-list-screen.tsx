"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { PackageSearch } from "lucide-react";
import Link from "next/link";
import type { OrderRow } from "@/application/orders/order-row";
import type { Page as PageOfRows } from "@/application/ports/page";
import { type OrderFilter, orderFilters } from "@/domain/order/order-filter";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { type LinkTab, LinkTabs } from "../list-controls/link-tabs";
import { LoadMore } from "../list-controls/load-more";
import { SearchBox } from "../list-controls/search-box";
import { Button } from "../primitives/button";
import { Empty } from "../primitives/empty";
import { PageHeader } from "../primitives/page-header";
import { OrderCards } from "./order-cards";
import { filterLabels, nothingUnder } from "./order-filters";
import { OrderTable } from "./order-table";

export interface OrderListScreenProps {
  readonly filter: OrderFilter;
  readonly counts: Readonly<Record<OrderFilter, number>>;
  /** What was typed; empty when nothing was. */
  readonly asked: string;
  /** The first page, or what the search found. */
  readonly first: PageOfRows<OrderRow>;
}

/** Where parcels are and what shoppers were told, order by order. */
export function OrderListScreen({ filter, counts, asked, first }: OrderListScreenProps) {
  const api = useApi();
  const { store, can } = useConsoleStore();
  const current = useQuery({
    ...api.orders.counts.queryOptions({ store }),
    initialData: counts,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page>
      <PageHeader
        title="Orders"
        className="pb-3"
        actions={
          <SearchBox
            placeholder={
              can("read_personal_facts") ? "Number, e-mail or tracking number" : "Number or tracking number"
            }
          />
        }
      />
      <LinkTabs label="Filter orders" tabs={filterTabs(current.data, asked === "" ? filter : null)} />
      {asked === "" ? (
        <OrderPages key={filter} filter={filter} first={first} />
      ) : (
        <Found asked={asked} rows={first.rows} />
      )}
    </Page>
  );
}

const REFRESH_MS = 30_000;

function filterTabs(counts: Readonly<Record<OrderFilter, number>>, current: OrderFilter | null): LinkTab[] {
  return orderFilters.map((one) => ({
    href: one === "all" ? "?" : `?filter=${one}`,
    label: filterLabels[one],
    count: counts[one],
    isCurrent: one === current,
    isUrgent: one === "late" || one === "silent" || one === "exception",
  }));
}

function OrderPages({ filter, first }: { filter: OrderFilter; first: PageOfRows<OrderRow> }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const list = useInfiniteQuery({
    ...api.orders.list.infiniteQueryOptions(
      { store, filter },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
    initialData: { pages: [first], pageParams: [null] },
    refetchInterval: REFRESH_MS,
  });
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <NoOrders filter={filter} />;
  return (
    <>
      <Orders rows={rows} />
      <LoadMore
        what="orders"
        shown={rows.length}
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

function Orders({ rows }: { rows: readonly OrderRow[] }) {
  return (
    <>
      <OrderTable rows={rows} />
      <OrderCards rows={rows} />
    </>
  );
}

function Found({ asked, rows }: { asked: string; rows: readonly OrderRow[] }) {
  const { can } = useConsoleStore();
  if (rows.length > 0) {
    return (
      <>
        <output className="block py-3 text-sm text-ink-quiet">
          {rows.length === 1 ? "1 order fits" : `${rows.length} orders fit`} “{asked}”
          {rows.length >= MOST_FOUND ? "; only the newest are shown, type more to narrow it down" : ""}.
        </output>
        <Orders rows={rows} />
      </>
    );
  }
  return (
    <Empty
      icon={PackageSearch}
      title={`Nothing fits “${asked}”`}
      action={
        <Button asChild>
          <Link href="?">Show all orders</Link>
        </Button>
      }
    >
      An order is found by its number, {can("read_personal_facts") ? "the customer's e-mail " : ""}or a
      tracking number: whole, or by how it begins.
    </Empty>
  );
}

const MOST_FOUND = 50;

function NoOrders({ filter }: { filter: OrderFilter }) {
  const { href, can } = useConsoleStore();
  const { title, text } = nothingUnder[filter];
  const canConnect = filter === "all" && can("edit_settings");
  return (
    <Empty
      icon={PackageSearch}
      title={title}
      action={
        canConnect ? (
          <Button asChild tone="primary">
            <Link href={href("/settings/sources")}>Connect a source</Link>
          </Button>
        ) : null
      }
    >
      {text}
    </Empty>
  );
}
