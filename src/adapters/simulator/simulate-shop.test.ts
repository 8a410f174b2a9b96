import { describe, expect, it } from "vitest";
import { canonicalEventSchema } from "@/domain/event/canonical-event";
import { DAY_MS } from "@/domain/shared/instant";
import { findSource } from "../sources/registry";
import { readSample } from "../sources/samples/read-sample";
import { scenarios } from "./scenarios/registry";
import { type Happening, type ShopSimulation, simulateShop } from "./simulate-shop";
import type { SimulatedHook } from "./story/story";

const from = Date.parse("2026-10-12T00:00:00Z");
const shop: ShopSimulation = { seed: 7, orders: 44, from, to: from + 5 * DAY_MS, only: scenarios };

type HookHappening = Extract<Happening, { kind: "hook" }>;

function hooksOf(changes: Partial<ShopSimulation> = {}): HookHappening[] {
  return [...simulateShop({ ...shop, ...changes })].filter((one) => one.kind === "hook");
}

function understood({ source: id, topic, headers, body, at }: SimulatedHook) {
  const source = findSource(id);
  if (source === undefined) throw new Error(`No source ${id}`);
  const raw = new TextEncoder().encode(body);
  const hook = { body: raw, headers: { ...headers, ...source.sign(raw, "secret") } };
  const json: unknown = JSON.parse(body);
  const identified = source.identify(hook, json);
  const payload = source.payload(topic).parse(json);
  const context = { topic, receivedAt: at, storeZone: "America/Los_Angeles", statusOverrides: {} };
  return { verdict: source.verify(hook, "secret"), identified, events: source.normalise(payload, context) };
}

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  "the scenario %s",
  (_id, scenario) => {
    const hooks = hooksOf({ only: [scenario], orders: 6 });

    it("tells each order from its checkout on, in order of time", () => {
      const orders = new Set(hooks.map((one) => one.orderId));
      expect(orders.size).toBe(6);
      for (const id of orders) {
        const topics = hooks.filter((one) => one.orderId === id).map((one) => one.hook.topic);
        expect(topics).toContain("orders/create");
      }
      const times = hooks.map((one) => one.at);
      expect([...times].sort((one, other) => one - other)).toEqual(times);
    });

    it("is signed, named and understood by the sources, and tells nothing before it happened", () => {
      for (const { hook } of hooks) {
        const { verdict, identified, events } = understood(hook);
        expect(verdict).toEqual({ ok: true });
        expect(identified).toMatchObject({ kind: "event", topic: hook.topic });
        expect(events.length, hook.topic).toBeGreaterThan(0);
        for (const event of events) {
          expect(canonicalEventSchema.parse(event)).toEqual(event);
          expect(event.occurredAt).toBeLessThanOrEqual(hook.at);
        }
      }
    });
  },
);

describe("a simulated shop", () => {
  it("tells the same story byte for byte for the same seed, and another for another", () => {
    expect([...simulateShop(shop)]).toEqual([...simulateShop(shop)]);
    const bodies = new Set(hooksOf().map((one) => one.hook.body));
    for (const other of hooksOf({ seed: 8 })) expect(bodies.has(other.hook.body)).toBe(false);
  });

  it("writes every field that the senders' own samples have", () => {
    const newest = new Map(hooksOf().map(({ hook }) => [hook.topic, hook.body]));
    const samples = [
      ["orders/create", "shopify/orders_create.json"],
      ["orders/cancelled", "shopify/orders_cancelled.json"],
      ["orders/fulfilled", "shopify/orders_fulfilled.json"],
      ["fulfillments/create", "shopify/fulfillments_create.json"],
      ["fulfillment_events/create", "shopify/fulfillment_events_create.json"],
      ["refunds/create", "shopify/refunds_create.json"],
      ["tracking_update", "aftership/tracking_update.delivered.json"],
      ["edd_revise", "aftership/edd_revise.json"],
    ] as const;
    for (const [topic, file] of samples) {
      const [source, name] = file.split("/");
      const sample: unknown = JSON.parse(readSample(source ?? "", name ?? ""));
      expect(missingFields(sample, JSON.parse(newest.get(topic) ?? "{}")), topic).toEqual([]);
    }
  });

  it("invents people at addresses that nobody can own", () => {
    for (const { hook } of hooksOf()) {
      const addresses = hook.body.match(/[\w.+-]+@[\w.-]+/g) ?? [];
      for (const address of addresses) expect(address).toMatch(/(@|\.)example(\.com|\.org|\.net)?$/);
    }
  });

  it("gives no tracking number to two orders, whatever their count", () => {
    const owners = new Map<string, string>();
    for (const { hook, orderId } of hooksOf({ orders: 800 })) {
      const number = /"tracking_number":"(\w+)"/.exec(hook.body)?.[1];
      if (number === undefined) continue;
      expect(owners.get(number) ?? orderId, number).toBe(orderId);
      owners.set(number, orderId);
    }
    expect(owners.size).toBeGreaterThan(700);
  });

  it("repeats hooks where senders do, and lets them overtake each other", () => {
    const repeated = hooksOf({ only: scenarios.filter((one) => one.id === "duplicates"), orders: 5 });
    const keys = repeated.map(({ hook }) => hook.headers["x-shopify-event-id"] ?? eventIdOf(hook));
    expect(new Set(keys).size).toBeLessThan(keys.length);
    const shuffled = hooksOf({ only: scenarios.filter((one) => one.id === "out_of_order"), orders: 5 });
    const updatedFirst = shuffled.findIndex((one) => one.hook.topic === "orders/updated");
    expect(updatedFirst).toBeLessThan(shuffled.findIndex((one) => one.hook.topic === "orders/create"));
  });

  it("makes people ask less where their order is as time goes on", () => {
    const tickets = [...simulateShop({ seed: 1, orders: 3_000, from, to: from + 60 * DAY_MS })].flatMap(
      (one) => (one.kind === "ticket" && one.event.ticket.closedAt === null ? [one] : []),
    );
    const share = (early: boolean) => {
      const half = tickets.filter((one) => one.at < from + 30 * DAY_MS === early);
      return half.filter((one) => one.event.ticket.isWismo).length / half.length;
    };
    expect(share(true)).toBeGreaterThan(share(false) + 0.1);
  });
});

function eventIdOf({ body }: SimulatedHook): string {
  return /"event_id":"([\w-]+)"/.exec(body)?.[1] ?? "";
}

/** Paths that the sample has and the other has not; of lists the first item speaks. */
function missingFields(sample: unknown, other: unknown, path = ""): string[] {
  if (Array.isArray(sample)) {
    const [first] = sample;
    if (first === undefined || !Array.isArray(other) || other.length === 0) return [];
    return missingFields(first, other[0], `${path}[]`);
  }
  if (typeof sample !== "object" || sample === null || typeof other !== "object" || other === null) return [];
  const fields = new Map<string, unknown>(Object.entries(other));
  return Object.entries(sample).flatMap(([name, value]) =>
    fields.has(name) ? missingFields(value, fields.get(name), `${path}.${name}`) : [`${path}.${name}`],
  );
}
