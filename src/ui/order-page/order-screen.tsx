"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import Link from "next/link";
import type { OrderPage } from "@/application/orders/order-page";
import { useApi } from "../frame/api-provider";
import { Page } from "../frame/page";
import { useConsoleStore } from "../frame/store-provider";
import { useOpenParam } from "../list-controls/use-open-param";
import { orderLabel } from "../order-list/order-label";
import { MessageSheet } from "../outbox/message-sheet";
import { Badge } from "../primitives/badge";
import { Button } from "../primitives/button";
import { CopyButton } from "../primitives/copy-button";
import { PageHeader } from "../primitives/page-header";
import { AccountSection } from "./account-section";
import { ConversationSection } from "./conversation-section";
import { FactsSection } from "./facts-section";
import { KnowsCard } from "./knows-card";
import { NextCard } from "./next-card";
import { OrderActions } from "./order-actions";
import { PausedNotice } from "./pause-dialog";
import { RequestSection } from "./request-section";
import { RevokeLink } from "./revoke-link";
import { TaskSection } from "./task-section";
import { TimelineSection } from "./timeline-section";
import { WhereCard } from "./where-card";

/** One order: where it is, what the customer knows, what comes next, and everything that led there. */
export function OrderScreen({ order: first, appUrl }: { order: OrderPage; appUrl: string }) {
  const api = useApi();
  const { store } = useConsoleStore();
  const [messageId, openMessage] = useOpenParam("message");
  const { data: order } = useQuery({
    ...api.orders.open.queryOptions({ store, orderId: first.id }),
    initialData: first,
    refetchInterval: REFRESH_MS,
  });
  return (
    <Page>
      <OrderHeader order={order} appUrl={appUrl} />
      <PausedNotice order={order} />
      <RequestSection requests={order.requests} />
      <TaskSection tasks={order.tasks.filter(({ request }) => request === null)} />
      <div className="grid gap-4 lg:grid-cols-3">
        <WhereCard order={order} />
        <KnowsCard knows={order.knows} onOpen={openMessage} />
        <NextCard next={order.next} />
      </div>
      <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <ConversationSection order={order} />
          <TimelineSection timeline={order.timeline} onOpen={openMessage} />
          <AccountSection account={order.account} onOpen={openMessage} />
        </div>
        <FactsSection order={order} />
      </div>
      <MessageSheet messageId={messageId} onClose={() => openMessage(null)} />
    </Page>
  );
}

const REFRESH_MS = 15_000;

function OrderHeader({ order, appUrl }: { order: OrderPage; appUrl: string }) {
  const { href } = useConsoleStore();
  const aside = [order.total, order.orderCount].filter((part) => part !== null).join(" · ");
  return (
    <PageHeader
      above={
        <Link href={href("/orders")} className="hover:text-ink hover:underline">
          Orders
        </Link>
      }
      title={
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          {orderLabel(order)}
          {order.name === null ? null : <span className="font-normal text-ink-quiet">{order.name}</span>}
          {order.isTest ? <Badge tone="waiting">Test order: nothing is sent</Badge> : null}
        </span>
      }
      description={aside === "" ? undefined : aside}
      actions={
        <>
          <OrderActions order={order} />
          <div className="flex items-center gap-2">
            <Button asChild>
              <a href={order.trackingPath} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden />
                Tracking page
              </a>
            </Button>
            <CopyButton text={`${appUrl}${order.trackingPath}`} what="link to the tracking page" />
            <RevokeLink order={order} />
          </div>
        </>
      }
    />
  );
}
