import { describe, expect, it } from "vitest";
import { scanNow, shippedNow, startStory, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";

async function labelled(): Promise<TestApp> {
  const app = await startStory();
  await shippedNow(app);
  await app.advance("1h");
  await scanNow(app, "InfoReceived", { reason: "label_created" });
  return app;
}

const problemsOf = (app: TestApp) =>
  textsSent(app).filter((text) => text?.startsWith("d") || text === "reassurance");

describe("a label that was printed", () => {
  it("and a parcel never collected is told once, as the shop's own delay, and as late when its day has passed", async () => {
    const app = await labelled();
    await app.advance("47h");
    expect(problemsOf(app)).toEqual([]);
    await app.advance("2h");
    expect(problemsOf(app)).toEqual(["dispatch_delay"]);
    await app.advance("10d");
    expect(problemsOf(app)).toEqual(["dispatch_delay", "delay", "delay_update"]);
  });

  it("and a parcel collected the next day is no news", async () => {
    const app = await labelled();
    await app.advance("1d");
    await scanNow(app, "InTransit");
    await app.advance("1d");
    await scanNow(app, "InTransit");
    await app.advance("1d");
    expect(problemsOf(app)).toEqual([]);
  });

  it("says nothing of parcels that nobody tracks", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("20d");
    expect(problemsOf(app)).toEqual([]);
  });
});
