import { z } from "zod";
import { DAY_MS } from "../../shared/instant";
import { conditionSchema, holds } from "../condition";
import { conditionInWords } from "../condition-words";
import { eventWords } from "../event-words";
import { journeyEventTypes } from "../journey-event";
import type { LedgerValue } from "../ledger";
import { defineNode, type NodeContext, type Outcome } from "../node";
import { waitInWords, waitSpecSchema, waitUntil } from "../wait-spec";

const config = z.object({
  on: z.array(z.enum(journeyEventTypes)).min(1),
  when: conditionSchema.nullable(),
  timeout: waitSpecSchema,
});
type Config = z.infer<typeof config>;

/**
 * Waits until something happens to this order or parcel, or until a moment. The rule is also asked on entering: what
 * already is so need not happen again. A timeout that cannot be computed leaves by "timed out" at once (D19).
 */
export const waitForEvent = defineNode({
  kind: "wait_for_event",
  label: "Wait for something to happen",
  config,
  initial: (scope): Config => ({
    on: [scope === "order" ? "order_delivered" : "parcel_delivered"],
    when: null,
    timeout: { kind: "duration", ms: 2 * DAY_MS },
  }),
  ports: () => [
    { id: "happened", label: "It happened" },
    { id: "timed_out", label: "Timed out" },
  ],
  sentence: ({ on, when, timeout }) =>
    `Wait until ${on.map((type) => eventWords[type]).join(" or ")}${when === null ? "" : ` and ${conditionInWords(when)}`}; give up after ${waitInWords(timeout)}`,
  enter: (own, context) =>
    own.when !== null && isSo(own, context) ? happened(own, context) : stay(own, context),
  resume: (own, context) =>
    isMeant(own, context) && isSo(own, context) ? happened(own, context) : stay(own, context),
});

/** While its journey was paused it heard nothing: what has become so since then counts as having happened. */
function isMeant({ on, when }: Config, { event }: NodeContext): boolean {
  return on.some((type) => type === event.type) || (event.type === "resumed" && when !== null);
}

function isSo({ when }: Config, { facts }: NodeContext): boolean {
  return when === null || holds(when, facts, {});
}

function happened({ when }: Config, { facts, event }: NodeContext): Outcome {
  const seen: Record<string, LedgerValue> = {};
  if (when !== null) holds(when, facts, seen);
  return {
    go: "happened",
    notes: [
      {
        kind: "decided",
        reason: "event_came",
        values: { ...seen, "branch.port": "happened", event: event.type },
      },
    ],
  };
}

function stay(own: Config, { facts, run }: NodeContext): Outcome {
  const until = waitUntil(own.timeout, facts, run.enteredNodeAt);
  if (until === null || until <= facts.now) {
    const reason = until === null ? "date_unknown" : "timed_out";
    return { go: "timed_out", notes: [{ kind: "decided", reason, values: { "branch.port": "timed_out" } }] };
  }
  return {
    stay: { until, reason: "wait_for_event" },
    note: {
      kind: "waiting",
      reason: "wait_for_event",
      values: { events: own.on, wait: waitInWords(own.timeout) },
      until,
    },
  };
}
