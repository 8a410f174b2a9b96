import type { Instant } from "@/domain/shared/instant";
import type { Random } from "../random";
import { ashAndEmber } from "../shop/ash-and-ember";
import type { FulfilmentState } from "../wire/shopify-fulfilment";
import type { RefundState } from "../wire/shopify-refund";
import type { OrderPlan } from "./order-plan";
import type { Writing } from "./writing";

/** One HTTP request as its sender makes it, but for the signature. Header names in lower case. */
export interface SimulatedHook {
  /** When it is sent. */
  readonly at: Instant;
  readonly source: "shopify" | "aftership";
  readonly topic: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One order while it is being told: what stands in the shop so far, and the hooks that told it. */
export interface Story {
  readonly plan: OrderPlan;
  readonly random: Random;
  readonly writing: Writing;
  /** In the order in which they were told; a scenario may still repeat or shuffle them. */
  hooks: SimulatedHook[];
  /** Every state that each fulfilment has had: hooks tell what was so at their time. */
  fulfilments: FulfilmentState[];
  refunds: RefundState[];
  cancelledAt: Instant | null;
  paidAt: Instant;
  /** Of the last thing that was told. */
  lastAt: Instant;
  ids: number;
}

export function beginStory(given: { plan: OrderPlan; random: Random; writing: Writing }): Story {
  return {
    ...given,
    hooks: [],
    fulfilments: [],
    refunds: [],
    cancelledAt: null,
    paidAt: given.plan.placedAt,
    lastAt: given.plan.placedAt,
    ids: 0,
  };
}

/** An id for the next thing of this order: no other order has it. */
export function nextId(story: Story): number {
  story.ids += 1;
  return story.plan.id * 100 + story.ids;
}

/** The newest state that each fulfilment had at that moment. */
export function fulfilmentsAt({ fulfilments }: Story, at: Instant): readonly FulfilmentState[] {
  const states = new Map<number, FulfilmentState>();
  for (const state of fulfilments) if (state.updatedAt <= at) states.set(state.id, state);
  return [...states.values()];
}

export function sendShopify(
  story: Story,
  { topic, at, body }: { topic: string; at: Instant; body: object },
): void {
  const toldAt = story.writing.toldAt(at);
  push(story, at, {
    at: toldAt,
    source: "shopify",
    topic,
    headers: {
      "content-type": "application/json",
      "user-agent": "Shopify-Captain-Hook",
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": ashAndEmber.domain,
      "x-shopify-api-version": "2026-10",
      "x-shopify-webhook-id": story.random.uuid(),
      "x-shopify-event-id": story.random.uuid(),
      "x-shopify-triggered-at": new Date(toldAt).toISOString(),
    },
    body: JSON.stringify(body),
  });
}

export function sendAfterShip(
  story: Story,
  { topic, at, body }: { topic: string; at: Instant; body: object },
): void {
  push(story, at, {
    at: story.writing.toldAt(at),
    source: "aftership",
    topic,
    headers: { "content-type": "application/json", "user-agent": "AfterShip" },
    body: JSON.stringify(body),
  });
}

function push(story: Story, at: Instant, hook: SimulatedHook): void {
  story.hooks.push(hook);
  story.lastAt = Math.max(story.lastAt, at);
}
