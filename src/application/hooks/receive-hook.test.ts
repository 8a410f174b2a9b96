import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startTestApp } from "@/testing/test-app";
import { replayHook } from "./process-hook";
import { receiveHook } from "./receive-hook";

const order = readFileSync("src/adapters/sources/samples/shopify/orders_create.json", "utf8");
const bytes = new TextEncoder().encode(order);

describe("a hook", () => {
  it("is refused without a right signature, and leaves no trace of its body", async () => {
    const app = await startTestApp();
    const send = (headers: Record<string, string>) =>
      receiveHook(app.deps, { source: "shopify", storeSlug: null, body: bytes, headers });
    expect(await send({ "x-shopify-topic": "orders/create" })).toEqual({ outcome: "missing_signature" });
    expect(await send({ "x-shopify-topic": "orders/create", "x-shopify-hmac-sha256": "bm90IGl0" })).toEqual({
      outcome: "bad_signature",
    });
    expect(await app.deps.queue.depth()).toMatchObject({ process_hook: 0 });
  });

  it("is a duplicate the second time", async () => {
    const app = await startTestApp();
    const headers = { "x-shopify-event-id": "e1" };
    expect(await app.hook("shopify", "orders/create", order, headers)).toEqual({ outcome: "accepted" });
    expect(await app.hook("shopify", "orders/create", order, headers)).toEqual({ outcome: "duplicate" });
    expect(app.outbox).toHaveLength(1);
  });

  it("of a shape nobody knows is refused with the place that is wrong, and kept", async () => {
    const app = await startTestApp();
    const result = await app.hook("aftership", "", {
      event: "tracking_update",
      event_id: "x",
      msg: { tracking_number: { is: 12 } },
    });
    expect(result).toMatchObject({ outcome: "malformed", why: expect.stringContaining("AfterShip") });
    expect(await app.hook("aftership", "", "{not json")).toMatchObject({
      outcome: "malformed",
      why: expect.stringContaining("JSON"),
    });
  });

  it("for a source or store that does not exist is told so", async () => {
    const app = await startTestApp();
    expect(await app.hook("carrier-pigeon", "", {})).toEqual({ outcome: "unknown_source" });
    const stranger = { source: "shopify", storeSlug: "nobody", body: bytes, headers: {} };
    expect(await receiveHook(app.deps, stranger)).toEqual({ outcome: "unknown_store" });
  });

  it("that was done can be replayed without anything happening twice", async () => {
    const app = await startTestApp();
    await app.hook("shopify", "orders/create", order, { "x-shopify-event-id": "e1" });
    const hooks: string[] = [];
    const original = app.deps.hooks.setState;
    app.deps.hooks.setState = async (tx, id, ...rest) => {
      hooks.push(id);
      return original(tx, id, ...rest);
    };
    await app.hook("shopify", "orders/updated", order, { "x-shopify-event-id": "e2" });
    expect(await replayHook(app.deps, hooks[0] ?? "")).toBe("replayed");
    await app.deps.drain();
    expect(app.outbox).toHaveLength(1);
  });
});
