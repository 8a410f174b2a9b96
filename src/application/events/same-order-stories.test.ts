import { describe, expect, it } from "vitest";
import { scanAt, shippedNow, startStory, tellApp, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

const customer = { email: "dana@example.com" };

async function numbersOf(app: TestApp): Promise<number> {
  const { db, shipments } = app.deps;
  const parcels = await shipments.findByNumber(db.read, app.store.id, "TN1");
  return parcels.length;
}

describe("one purchase is one order", () => {
  it("also when the carrier service was given another id for it than the shop's own", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("1h");
    const scan = scanAt(app.deps.clock.now(), "InTransit");
    await tellApp(app, { ...scan, ref: { externalId: "WEB-1" }, order: { customer } });
    expect(await numbersOf(app)).toBe(1);
    expect(textsSent(app)).toEqual(["order_confirmed", "shipped"]);
  });

  it("but not when a carrier gives a number out again, half a year later", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("200d");
    const now = app.deps.clock.now();
    const scan = scanAt(now, "InTransit", { edd: "2026-09-30" });
    await tellApp(app, { ...scan, ref: { externalId: "2" }, order: { customer } });
    expect(await numbersOf(app)).toBe(2);
  });
});
