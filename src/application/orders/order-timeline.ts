import type { OrderPage, TimelineEntry } from "./order-page";
import { decisionEvents } from "./timeline-decisions";
import { csatEvents, milestoneEvents, pageEvents, promiseEvents, ticketEvents } from "./timeline-order";
import { requestEvents } from "./timeline-requests";
import { scanEvents } from "./timeline-scans";
import { sentEvents } from "./timeline-sent";
import { taskEvents } from "./timeline-tasks";
import type { TimelineWords } from "./timeline-words";

/** Everything that happened to the order, one list, newest first: what was not sent stands beside what was (UX e4). */
export function orderTimeline(words: TimelineWords): OrderPage["timeline"] {
  const entries = [
    ...milestoneEvents(words),
    ...scanEvents(words),
    ...sentEvents(words),
    ...decisionEvents(words),
    ...pageEvents(words),
    ...csatEvents(words),
    ...ticketEvents(words),
    ...promiseEvents(words),
    ...taskEvents(words),
    ...requestEvents(words),
  ];
  return entries.toSorted((one, other) => other.at - one.at || rank(other) - rank(one));
}

/** Within one moment: first what happened, then what we did about it. */
function rank({ kind }: TimelineEntry): number {
  return RANKS[kind];
}

const RANKS = { order: 0, scan: 1, page: 2, ticket: 3, sent: 4, not_sent: 5, promise: 6, task: 7 } as const;
