import { describe, expect, it } from "vitest";
import { scanNow, shippedNow, startStory, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

/** Shipped on Monday, scanned on Tuesday, expected on Friday. */
async function expectedOnFriday(order: Parameters<typeof shippedNow>[1] = {}): Promise<TestApp> {
  const app = await startStory();
  await shippedNow(app, order);
  await app.advance("1d");
  await scanNow(app, "InTransit");
  await app.advance("4h");
  return app;
}

const delaysOf = (app: TestApp) => textsSent(app).filter((text) => text?.startsWith("delay"));

describe("an estimate that moves", () => {
  it("by a week is told when it moves, once, and followed up when the new date passes too", async () => {
    const app = await expectedOnFriday();
    await scanNow(app, "InTransit", { edd: "2026-03-20" });
    expect(delaysOf(app)).toEqual(["delay_new_date"]);
    for (let day = 0; day < 10; day++) {
      await app.advance("1d");
      await scanNow(app, "InTransit", { edd: "2026-03-20" });
    }
    expect(delaysOf(app)).toEqual(["delay_new_date"]);
    for (let day = 0; day < 4; day++) {
      await app.advance("1d");
      await scanNow(app, "InTransit", { edd: "2026-03-20" });
    }
    expect(delaysOf(app)).toEqual(["delay_new_date", "delay_update"]);
  });

  it("and is kept then is told once, and the parcel arrives", async () => {
    const app = await expectedOnFriday();
    await scanNow(app, "InTransit", { edd: "2026-03-17" });
    await app.advance("1d");
    await scanNow(app, "InTransit", { edd: "2026-03-17" });
    await app.advance("5d");
    await scanNow(app, "OutForDelivery", { edd: "2026-03-17" });
    await scanNow(app, "Delivered", { edd: "2026-03-17" });
    expect(delaysOf(app)).toEqual(["delay_new_date"]);
    expect(textsSent(app)).toContain("delivered");
  });

  it("by a day and back is told to nobody", async () => {
    const app = await expectedOnFriday();
    for (const edd of ["2026-03-14", "2026-03-13", "2026-03-14"]) {
      await scanNow(app, "InTransit", { edd });
      await app.advance("3h");
    }
    expect(delaysOf(app)).toEqual([]);
  });

  it("a day every day is told when it has slipped two days", async () => {
    const app = await expectedOnFriday();
    await scanNow(app, "InTransit", { edd: "2026-03-14" });
    await app.advance("1d");
    expect(delaysOf(app)).toEqual([]);
    await scanNow(app, "InTransit", { edd: "2026-03-15" });
    expect(delaysOf(app)).toEqual(["delay_new_date"]);
  });

  it("before the shop's word that it has shipped is told with that word alone", async () => {
    const app = await startStory();
    await shippedNow(app, { promised: { from: "2026-03-13", to: "2026-03-13" } });
    await app.advance("1d");
    expect(textsSent(app)).toContain("shipped");
    await scanNow(app, "InTransit", { edd: "2026-03-18" });
    expect(delaysOf(app)).toEqual(["delay_new_date"]);
  });

  it("again by days is told again as an update", async () => {
    const app = await expectedOnFriday();
    await scanNow(app, "InTransit", { edd: "2026-03-20" });
    await app.advance("1d");
    await scanNow(app, "InTransit", { edd: "2026-03-25" });
    await app.advance("1d");
    await scanNow(app, "InTransit", { edd: "2026-03-25" });
    expect(delaysOf(app)).toEqual(["delay_new_date", "delay_update"]);
  });
});
