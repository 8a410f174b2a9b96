import { describe, expect, it } from "vitest";
import {
  DAY,
  handedOver,
  orderPlaced,
  scanAt,
  scanNow,
  startStory,
  tellApp,
  textsSent,
} from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

/** An order of days ago, all of it told now, as a first import does. */
async function imported(app: TestApp, shippedAgo: number, ...scans: ReturnType<typeof scanAt>[]) {
  const now = app.deps.clock.now();
  const placedAt = now - shippedAgo * DAY - DAY;
  await tellApp(
    app,
    orderPlaced(placedAt, { customerOrderCount: 1 }),
    handedOver(now - shippedAgo * DAY),
    ...scans,
  );
}

describe("old news, as of a first import", () => {
  it("a parcel that was never scanned to its end sends nothing, neither at once nor when its timers fire", async () => {
    const app = await startStory();
    await imported(app, 59, scanAt(app.deps.clock.now() - 58 * DAY, "InTransit", { edd: "2026-01-20" }));
    await app.advance("30d");
    expect(textsSent(app)).toEqual([]);
  });

  it("a delivery of three days ago is not followed up", async () => {
    const app = await startStory();
    await imported(app, 6, scanAt(app.deps.clock.now() - 3.1 * DAY, "Delivered"));
    await app.advance("10d");
    expect(textsSent(app)).toEqual([]);
  });

  it("a parcel found on its way sends nothing by the clock alone, and what happens to it from now on is told", async () => {
    const app = await startStory();
    await imported(app, 4, scanAt(app.deps.clock.now() - 3.1 * DAY, "InTransit", { edd: "2026-03-16" }));
    await app.advance("30h");
    await scanNow(app, "InTransit", { edd: "2026-03-16" });
    await app.advance("47h");
    expect(textsSent(app)).toEqual([]);
    await scanNow(app, "OutForDelivery", { edd: "2026-03-16" });
    await app.advance("4h");
    await scanNow(app, "Delivered", { edd: "2026-03-16" });
    await app.advance("6d");
    expect(textsSent(app)).toEqual(["out_for_delivery", "delivered", "follow_up"]);
  });

  it("a return that was old news is told when the parcel is back today", async () => {
    const app = await startStory();
    const gone = { reason: "returned_to_sender", detail: "returning" } as const;
    await imported(app, 9, scanAt(app.deps.clock.now() - 5 * DAY, "Exception", gone));
    expect(textsSent(app)).toEqual([]);
    await scanNow(app, "Exception", { reason: "returned_to_sender", detail: "returned" });
    expect(textsSent(app)).toEqual(["return_received"]);
  });
});
