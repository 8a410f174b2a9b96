"use client";

import { useQuery } from "@tanstack/react-query";
import type { CountedDays } from "@/application/journeys/journey-counts";
import type { GraphNode, JourneyPage } from "@/application/journeys/open-journey";
import type { NodeOrders } from "@/application/journeys/open-node";
import { useApi } from "../frame/api-provider";
import { useConsoleStore } from "../frame/store-provider";
import { countWords } from "../journey-list/count-words";
import { Button } from "../primitives/button";
import { ErrorState } from "../primitives/error-state";
import { Moment } from "../primitives/moment";
import { Notice } from "../primitives/notice";
import { RelativeTime } from "../primitives/relative-time";
import { Sheet } from "../primitives/sheet";
import { TableSkeleton } from "../primitives/skeleton";
import { Tab, TabList, TabPanel, Tabs } from "../primitives/tabs";
import { NodeOrderList } from "./node-order-list";

export interface NodeSheetProps {
  readonly journey: JourneyPage;
  /** Null: closed. */
  readonly nodeId: string | null;
  /** How far back messages are listed; 30 unless said otherwise. */
  readonly days?: CountedDays;
  readonly onClose: () => void;
  readonly onOpenMessage: (messageId: string) => void;
}

/** One step: what it does, and the orders there. */
export function NodeSheet({ journey, nodeId, days = 30, onClose, onOpenMessage }: NodeSheetProps) {
  const node = journey.nodes.find(({ id }) => id === nodeId);
  const problems = journey.problems.filter((problem) => problem.nodeId === nodeId);
  return (
    <Sheet
      open={node !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={node?.touchpoint ?? node?.kindLabel ?? "Step"}
      description={node?.sentence}
    >
      {problems.map(({ sentence }) => (
        <Notice key={sentence} tone="trouble" className="mb-4">
          {sentence}
        </Notice>
      ))}
      {node === undefined ? null : (
        <OrdersThere journeyId={journey.id} node={node} days={days} onOpenMessage={onOpenMessage} />
      )}
    </Sheet>
  );
}

interface OrdersThereProps extends Pick<NodeSheetProps, "onOpenMessage"> {
  readonly journeyId: string;
  readonly node: GraphNode;
  readonly days: CountedDays;
}

function OrdersThere({ journeyId, node, days, onOpenMessage }: OrdersThereProps) {
  const api = useApi();
  const { store } = useConsoleStore();
  const { data, ...query } = useQuery({
    ...api.journeys.node.queryOptions({ store, journeyId, nodeId: node.id, days }),
    refetchInterval: REFRESH_MS,
  });
  if (query.isError)
    return <ErrorState onRetry={() => void query.refetch()}>{query.error.message}</ErrorState>;
  if (data === undefined) return <TableSkeleton rows={5} label="Loading the orders there" />;
  return <OrderTabs node={node} orders={data} days={days} onOpenMessage={onOpenMessage} />;
}

const REFRESH_MS = 15_000;

interface OrderTabsProps extends Pick<NodeSheetProps, "onOpenMessage"> {
  readonly node: GraphNode;
  readonly orders: NodeOrders;
  readonly days: CountedDays;
}

function OrderTabs({ node, orders, days, onOpenMessage }: OrderTabsProps) {
  const period = days === 1 ? "today" : `in the last ${days} days`;
  const { zone } = useConsoleStore();
  const { counts, kind } = node;
  const isMessage = kind === "send_message";
  return (
    <Tabs defaultValue={isMessage && counts.waiting === 0 ? "sent" : "waiting"}>
      <TabList aria-label="Orders at this step">
        <Tab value="waiting">Waiting now {countWords(counts.waiting)}</Tab>
        {isMessage ? <Tab value="sent">Sent {countWords(counts.sent)}</Tab> : null}
        {isMessage ? <Tab value="not_sent">Not sent {countWords(counts.notSent + counts.failed)}</Tab> : null}
      </TabList>
      <TabPanel value="waiting">
        <NodeOrderList
          empty="No order stands here now."
          total={counts.waiting}
          rows={orders.waiting.map(({ since, until, ...order }) => ({
            ...order,
            key: `${order.orderId} ${since}`,
            aside: until === null ? "until something happens" : <RelativeTime at={until} zone={zone} />,
            note: (
              <>
                Since <Moment at={since} zone={zone} />
              </>
            ),
          }))}
        />
      </TabPanel>
      <TabPanel value="sent">
        <NodeOrderList
          empty={`Nothing was sent ${period}.`}
          total={counts.sent}
          rows={orders.sent.map(({ at, messageId, ...order }) => ({
            ...order,
            key: messageId,
            aside: <Moment at={at} zone={zone} />,
            note: (
              <Button tone="link" size="small" onClick={() => onOpenMessage(messageId)}>
                Open the message
              </Button>
            ),
          }))}
        />
      </TabPanel>
      <TabPanel value="not_sent">
        <NodeOrderList
          empty={`Nothing was held back ${period}.`}
          total={counts.notSent + counts.failed}
          rows={orders.notSent.map(({ at, sentence, ...order }) => ({
            ...order,
            key: `${order.orderId} ${at} ${sentence}`,
            aside: <Moment at={at} zone={zone} />,
            note: sentence,
          }))}
        />
      </TabPanel>
    </Tabs>
  );
}
