import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "@/testing/test-app";

const read = (file: string): string => readFileSync(`src/adapters/sources/samples/${file}`, "utf8");
const templates = (app: TestApp) => app.outbox.map((email) => email.subject.split(" ")[0]);

/** One order's story in the samples' own words: ordered on 9 November, delivered on the 14th. */
const story = [
  ["2026-11-09T18:22:35Z", "shopify", "orders/create", "shopify/orders_create.json"],
  ["2026-11-10T15:55:05Z", "shopify", "fulfillments/create", "shopify/fulfillments_create.json"],
  ["2026-11-12T11:46:40Z", "aftership", "tracking_update", "aftership/tracking_update.in_transit.json"],
  ["2026-11-12T13:26:40Z", "aftership", "edd_revise", "aftership/edd_revise.json"],
  ["2026-11-14T14:22:00Z", "aftership", "tracking_update", "aftership/tracking_update.legacy_v4.json"],
  ["2026-11-14T21:40:00Z", "aftership", "tracking_update", "aftership/tracking_update.delivered.json"],
] as const;

async function play(app: TestApp): Promise<void> {
  for (const [at, source, topic, file] of story) {
    const minutes = Math.ceil((Date.parse(at) - app.deps.clock.now()) / 60_000);
    if (minutes > 0) await app.advance(`${minutes}m`);
    const result = await app.hook(
      source,
      topic,
      read(file),
      source === "shopify" ? { "x-shopify-event-id": file } : {},
    );
    expect(result.outcome).toMatch(/accepted|duplicate/);
  }
}

describe("an order from checkout to the door", () => {
  it("gets each message once, and nothing when every hook comes again", async () => {
    const app = await startTestApp({ now: Date.parse("2026-11-09T18:22:30Z") });
    await play(app);
    expect(templates(app)).toEqual([
      "order_confirmed_first",
      "shipped",
      "first_scan",
      "in_transit",
      "out_for_delivery",
      "delivered",
    ]);
    const [first, second] = app.outbox;
    expect(first?.headers).not.toHaveProperty("References");
    expect(second?.headers.References).toBe(`<${first?.messageId}@ash.example>`);
    await app.advance("6d");
    expect(templates(app).at(-1)).toBe("follow_up");
    const before = templates(app);
    await play(app);
    await app.advance("20d");
    expect(templates(app)).toEqual(before);
  });
});
