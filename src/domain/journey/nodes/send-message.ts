import type { MessageClass } from "../../messaging/channels/channel";
import { channels } from "../../messaging/channels/registry";
import type { Effect } from "../effect";
import { findFact } from "../facts-catalogue/registry";
import { isBackfill } from "../journey-event";
import { defineNode, type NodeContext, type Note, type Outcome } from "../node";
import { promiseDueAt } from "../promise";
import { type SendConfig, sendConfigSchema } from "../send-config";
import { decideSend, type SendDecision } from "../send-decision";
import { touchpoints } from "../touchpoint";

/** Asks for one message. Whatever the answer, the run goes on: a message not sent never ends a journey (D30, D31). */
export const sendMessage = defineNode({
  kind: "send_message",
  label: "Send a message",
  config: sendConfigSchema,
  initial: (scope): SendConfig => ({
    touchpoint: scope === "order" ? "follow_up" : "in_transit",
    channel: "email",
    template: "",
    covers: scope === "order" ? "order" : "parcel",
    unless: null,
    requires: [],
    waitUpToMs: 0,
    fallbackTemplate: null,
    validFor: "always",
    promise: null,
  }),
  ports: () => [{ id: "next", label: "" }],
  sentence: ({ touchpoint, channel }) =>
    `Send "${touchpoints[touchpoint].label}" by ${channel === "email" ? "email" : channels[channel].by}`,
  problems: ({ requires }) =>
    requires
      .filter((id) => findFact(id) === undefined)
      .map((id) => `It waits for "${id}", which is not a fact Milepost knows.`),
  enter: decide,
  resume: decide,
});

function decide(config: SendConfig, context: NodeContext): Outcome {
  const { facts, event, run } = context;
  const common = { touchpoint: config.touchpoint, channel: config.channel };
  if (isBackfill(event) || run.isBackfill) {
    return {
      go: "next",
      notes: [{ kind: "suppressed", reason: "backfill", values: ageOf(context), ...common }],
    };
  }
  const decision = decideSend(config, facts, { class: classOf(context, config.template) });
  if (decision.kind === "missing") return waitForFacts(config, context, decision.facts);
  if (decision.kind === "send" || decision.kind === "wait")
    return queue(config, config.template, context, decision);
  return { go: "next", notes: [{ ...decision, ...common }] };
}

function waitForFacts(config: SendConfig, context: NodeContext, missing: readonly string[]): Outcome {
  const { facts, run } = context;
  const common = { touchpoint: config.touchpoint, channel: config.channel };
  const until = run.enteredNodeAt + config.waitUpToMs;
  if (until > facts.now) {
    const note: Note = { kind: "waiting", reason: "required_facts", values: { missing }, until, ...common };
    return { stay: { until, reason: "required_facts" }, note };
  }
  if (config.fallbackTemplate === null) {
    return {
      go: "next",
      notes: [{ kind: "skipped", reason: "required_facts_missing", values: { missing }, ...common }],
    };
  }
  const decision = decideSend({ ...config, requires: [] }, facts, {
    class: classOf(context, config.fallbackTemplate),
  });
  if (decision.kind === "send" || decision.kind === "wait")
    return queue(config, config.fallbackTemplate, context, decision);
  if (decision.kind === "missing") return { go: "next" };
  return { go: "next", notes: [{ ...decision, ...common }] };
}

/** A text that was never written is refused when it is rendered: news of the order, as far as consent goes. */
function classOf({ messages }: NodeContext, template: string): MessageClass {
  return messages[template]?.class ?? "transactional";
}

function queue(
  config: SendConfig,
  template: string,
  context: NodeContext,
  decision: SendDecision & { kind: "send" | "wait" },
): Outcome {
  const { nodeId, facts, event } = context;
  const notBefore = decision.kind === "wait" ? decision.until : null;
  const { key, shipmentIds, validUntil } = decision;
  const effects: Effect[] = [
    {
      type: "queue_message",
      nodeId,
      key,
      touchpoint: config.touchpoint,
      channel: config.channel,
      template,
      class: classOf(context, template),
      shipmentIds,
      notBefore,
      validUntil,
      ...(decision.kind === "wait" ? { waitsFor: decision.reason } : {}),
    },
  ];
  if (config.promise !== null) {
    const dueAt = promiseDueAt(config.promise, facts);
    effects.push({
      type: "make_promise",
      promise: {
        kind: config.promise,
        shipmentId: facts.shipment?.id ?? null,
        madeAt: facts.now,
        dueAt,
        messageKey: key,
      },
    });
  }
  const note: Note = {
    kind: "queued",
    reason: decision.kind === "wait" ? decision.reason : "queued",
    values: { template, parcels: shipmentIds.length, event: event.type },
    touchpoint: config.touchpoint,
    channel: config.channel,
    messageKey: key,
    ...(notBefore === null ? {} : { until: notBefore }),
  };
  return { go: "next", notes: [note], effects };
}

/** How old the news was; unknown where a timer comes to a run that old news had started. */
function ageOf({ event }: NodeContext): Note["values"] {
  const age = isBackfill(event) && "arrivedAt" in event ? event : null;
  return {
    event: event.type,
    ...(age === null ? {} : { "event.at": age.at, arrived_at: age.arrivedAt }),
  };
}
