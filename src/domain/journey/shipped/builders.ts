import type { MessageBlock, MessageTemplate } from "../../messaging/template";
import { HOUR_MS } from "../../shared/instant";
import type { Condition } from "../condition";
import type { JourneyEventType } from "../journey-event";
import type { JourneyNode } from "../nodes/registry";
import type { SendConfig } from "../send-config";
import type { TouchpointId } from "../touchpoint";
import type { JourneyContent } from "../version";
import type { WaitSpec } from "../wait-spec";

/** A journey that comes with Milepost and is installed for a new store. */
export interface ShippedJourney {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly content: JourneyContent;
}

type Next = Record<string, string>;

export const is = (fact: string, value: string): Condition => ({ fact, op: "is", value });
export const yes = (fact: string): Condition => ({ fact, op: "is_true" });
export const no = (fact: string): Condition => ({ fact, op: "is_false" });

/** What begins a run: one of these events, where a rule holds and for orders that a filter lets in. */
export function start(
  on: readonly JourneyEventType[],
  rules: { where?: Condition; filter?: Condition },
  next: string,
): JourneyNode {
  return {
    kind: "trigger",
    config: { on: [...on], where: rules.where ?? null, filter: rules.filter ?? null },
    next: { next },
  };
}

/** The first arm whose rule holds is taken, else `otherwise`; an arm without `to` ends the run. */
export function branch(
  arms: readonly { id: string; label: string; when: Condition; to?: string }[],
  otherwise?: string,
): JourneyNode {
  const next: Next = {};
  for (const { id, to } of arms) if (to !== undefined) next[id] = to;
  if (otherwise !== undefined) next.otherwise = otherwise;
  return {
    kind: "condition",
    config: { arms: arms.map(({ id, label, when }) => ({ id, label, when })) },
    next,
  };
}

/** Waits for a time. */
export function pause(wait: WaitSpec, next: Next): JourneyNode {
  return { kind: "wait", config: { wait }, next };
}

/** Waits for one of these events (`when` a rule holds), no longer than the timeout. */
export function until(
  on: readonly JourneyEventType[],
  rules: { when?: Condition; timeout: WaitSpec },
  next: Next,
): JourneyNode {
  return {
    kind: "wait_for_event",
    config: { on: [...on], when: rules.when ?? null, timeout: rules.timeout },
    next,
  };
}

/** By e-mail, about the run's own parcel, at once and without conditions, unless `options` say otherwise. */
export function send(
  touchpoint: TouchpointId,
  options: Partial<Omit<SendConfig, "touchpoint" | "channel">> = {},
  next?: string,
): JourneyNode {
  return {
    kind: "send_message",
    config: {
      touchpoint,
      channel: "email",
      template: touchpoint,
      covers: "parcel",
      unless: null,
      requires: [],
      waitUpToMs: 0,
      fallbackTemplate: null,
      validFor: "always",
      promise: null,
      ...options,
    },
    next: next === undefined ? {} : { next },
  };
}

/** Ends the run; a goal is an end that the journey was made for. */
export function end(reason: string, isGoal = false): JourneyNode {
  return { kind: "exit", config: { reason, isGoal }, next: {} };
}

/** A message of the shipped journeys: transactional, whatever else it has. */
export function mail(subject: string, preheader: string, blocks: readonly MessageBlock[]): MessageTemplate {
  return { class: "transactional", subject, preheader, blocks: [...blocks] };
}

export const heading = (text: string): MessageBlock => ({ kind: "heading", text });
export const text = (words: string): MessageBlock => ({ kind: "text", text: words });
export const parcelCard: MessageBlock = { kind: "parcel_card" };
export const items: MessageBlock = { kind: "items" };
export const timeline: MessageBlock = { kind: "timeline" };
export const divider: MessageBlock = { kind: "divider" };
/** "You might also like": left out while there is nothing to recommend, or something wrong. */
export const alsoLike: MessageBlock = { kind: "recommendations" };
export const trackButton: MessageBlock = { kind: "button", label: "Track your order", to: "tracking_page" };
export const rescheduleButton: MessageBlock = {
  kind: "button",
  label: "Choose another day",
  to: "reschedule",
};
export const changeAddressButton: MessageBlock = {
  kind: "button",
  label: "Correct the address",
  to: "change_address",
};
export const reshipButton: MessageBlock = { kind: "button", label: "Send it again", to: "reship" };
export const refundButton: MessageBlock = { kind: "button", label: "Ask for a refund", to: "refund" };
export const contactButton: MessageBlock = { kind: "button", label: "Write to us", to: "contact" };

/** Opens every text that greets: by first name where there is one. */
export const greeting = 'Hi {{ customer.first_name | default: "there" }},';

export const hours = (count: number): WaitSpec => ({ kind: "duration", ms: count * HOUR_MS });

/** One run per order, which ends when the order is cancelled. */
export function orderJourney(content: Omit<JourneyContent, "scope" | "exitOn" | "start">): JourneyContent {
  return { scope: "order", start: "start", exitOn: ["order_cancelled"], ...content };
}

/** One run per parcel, which ends when its order is cancelled. */
export function parcelJourney(content: Omit<JourneyContent, "scope" | "exitOn" | "start">): JourneyContent {
  return { scope: "shipment", start: "start", exitOn: ["order_cancelled"], ...content };
}
