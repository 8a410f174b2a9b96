import type { ChannelSenders, EmailSender } from "@/application/ports/channel";
import type { Queue } from "@/application/ports/queue";
import type { Stores } from "@/application/ports/stores";
import type { Gauge, Metrics } from "./metrics";

/** The same sender, with every attempt counted by what came of it. */
export function countSends(sender: EmailSender, metrics: Metrics): EmailSender {
  return {
    ...sender,
    async send(email) {
      const outcome = await sender.send(email);
      metrics.add("milepost_messages_total", { channel: "email", outcome: OUTCOMES[outcome.kind] });
      return outcome;
    },
  };
}

/** The same for what is not mail. */
export function countChannelSends(senders: ChannelSenders, metrics: Metrics): ChannelSenders {
  return {
    async send(outgoing) {
      const outcome = await senders.send(outgoing);
      const labels = { channel: outgoing.channel, outcome: OUTCOMES[outcome.kind] };
      metrics.add("milepost_messages_total", labels);
      return outcome;
    },
    trace: async (lost) => senders.trace?.(lost) ?? null,
  };
}

const OUTCOMES = {
  sent: "sent",
  rejected: "failed",
  retry: "retry",
  locked_out: "retry",
  uncertain: "uncertain",
} as const;

/**
 * The same stores, with every fact, run and message that was there already counted (D2): a dedupe path that suddenly
 * catches more, or nothing any more, shows in a graph before anybody misses a message.
 */
export function countDedupeHits<T extends Pick<Stores, "events" | "runs" | "messages">>(
  stores: T,
  metrics: Metrics,
): T {
  const count = (key: string, journey: string | null) =>
    metrics.add("milepost_dedupe_hits_total", journey === null ? { key } : { key, journey });
  return {
    ...stores,
    events: counting(stores.events, () => count("event", null)),
    runs: counting(stores.runs, (run) => count("run", run.journeyId)),
    messages: counting(stores.messages, (message) => count("message", message.journeyId)),
  };
}

/** How many jobs of each kind wait or are under way. */
export function queueDepthGauge(queue: Pick<Queue, "depth">): Gauge {
  return {
    name: "milepost_queue_depth",
    help: "Jobs that wait or are under way, by kind.",
    async read() {
      const depth = await queue.depth();
      return Object.entries(depth).map(([job, value]) => ({ labels: { job }, value }));
    },
  };
}

interface Inserting<Tx, Row> {
  insert(tx: Tx, row: Row): Promise<boolean>;
}

function counting<Tx, Row, S extends Inserting<Tx, Row>>(
  store: S & Inserting<Tx, Row>,
  onHit: (row: Row) => void,
): S {
  return {
    ...store,
    async insert(tx: Tx, row: Row) {
      const isNew = await store.insert(tx, row);
      if (!isNew) onHit(row);
      return isNew;
    },
  };
}
