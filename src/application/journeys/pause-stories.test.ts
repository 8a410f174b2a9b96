import { describe, expect, it } from "vitest";
import type { Message } from "@/application/ports/rows";
import { orderPlaced, scanNow, shippedNow, startStory, tellApp, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { pauseJourney, resumeJourney } from "./change-state";

async function journeyOf(app: TestApp, key: string) {
  const journeys = await app.deps.journeys.list(app.deps.db.read, app.store.id);
  const journey = journeys.find((one) => one.key === key);
  return { storeId: app.store.id, journeyId: journey?.id ?? "" };
}

/** The journey goes on, and whoever resumed it died right after saying so. */
async function resumeHalfway(app: TestApp, key: string): Promise<void> {
  const { storeId, journeyId } = await journeyOf(app, key);
  await app.deps.db.transaction((tx) => app.deps.journeys.setState(tx, storeId, journeyId, "live"));
}

describe("a journey that was paused goes on", () => {
  it("with the messages it held, also when the process died while it was being resumed", async () => {
    const app = await startStory();
    app.answers.push({ kind: "retry", detail: "451", afterMs: null });
    await tellApp(app, orderPlaced(app.deps.clock.now()));
    await pauseJourney(app.deps, await journeyOf(app, "order-confirmation"));
    await app.advance("1d");
    expect(textsSent(app)).toEqual([]);
    await resumeHalfway(app, "order-confirmation");
    await app.advance("1h");
    expect(textsSent(app)).toEqual(["order_confirmed"]);
  });

  it("with the orders whose moment passed meanwhile, also when the process died while it was being resumed", async () => {
    const app = await startStory();
    await shippedNow(app);
    await scanNow(app, "Delivered");
    await pauseJourney(app.deps, await journeyOf(app, "follow-up"));
    await app.advance("5d");
    expect(textsSent(app).at(-1)).toBe("delivered");
    await resumeHalfway(app, "follow-up");
    await app.advance("1h");
    expect(textsSent(app).at(-1)).toBe("follow_up");
  });

  it("and sends nothing twice when two people resume it at once", async () => {
    const app = await startStory();
    app.answers.push({ kind: "retry", detail: "451", afterMs: null });
    await tellApp(app, orderPlaced(app.deps.clock.now()));
    const confirmation = await journeyOf(app, "order-confirmation");
    await pauseJourney(app.deps, confirmation);
    await app.advance("1h");
    const { messages, db } = app.deps;
    const seen: readonly Message[] = await messages.held(
      db.read,
      confirmation.storeId,
      confirmation.journeyId,
    );
    await resumeJourney(app.deps, confirmation);
    await app.deps.drain();
    await pauseJourney(app.deps, confirmation);
    // The other one had read the list before.
    await resumeJourney({ ...app.deps, messages: { ...messages, held: async () => seen } }, confirmation);
    await app.advance("1h");
    expect(textsSent(app)).toEqual(["order_confirmed"]);
  });

  it("and finds out what it waited for when that happened while it was paused", async () => {
    const app = await startStory();
    await shippedNow(app);
    await app.advance("3d");
    await scanNow(app, "Exception", { reason: "returned_to_sender", detail: "returning" });
    const returned = await journeyOf(app, "returned-to-sender");
    await pauseJourney(app.deps, returned);
    await app.advance("1d");
    await scanNow(app, "Exception", { reason: "returned_to_sender", detail: "returned" });
    await resumeJourney(app.deps, returned);
    await app.deps.drain();
    expect(textsSent(app).slice(-2)).toEqual(["returning", "return_received"]);
  });
});
