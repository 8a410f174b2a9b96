import { describe, expect, it } from "vitest";
import { MINUTE_MS } from "@/domain/shared/instant";
import { scanNow, shippedNow, startStory, textsSent } from "@/testing/parcel-story";
import type { TestApp } from "@/testing/test-app";
import { takeTimer } from "./take-timer";

/** A parcel that has gone silent; what follows fails while `poison.isOn`. */
async function silentAndPoisoned() {
  const app = await startStory();
  await shippedNow(app);
  await app.advance("20h");
  await scanNow(app, "InTransit", { edd: "2026-03-30" });
  await app.advance("1h");
  const { shipments } = app.deps;
  const { find } = shipments;
  const poison = { isOn: true };
  shipments.find = (...asked) =>
    poison.isOn ? Promise.reject(new Error("A row that nobody can read")) : find(...asked);
  return { app, poison };
}

async function takeDue({ deps }: TestApp): Promise<void> {
  const claim = { now: deps.clock.now(), leaseMs: MINUTE_MS, limit: 100 };
  const due = await deps.db.transaction((tx) => deps.timers.claimDue(tx, claim));
  for (const timer of due) await takeTimer(deps, timer);
}

const deadOf = ({ deps, store }: TestApp) => deps.queue.dead(store.id, 10);

describe("a timer that fails", () => {
  it("is tried a few times with pauses, then shown as given up; put back, it does its work once", async () => {
    const { app, poison } = await silentAndPoisoned();
    app.deps.clock.set(app.deps.clock.now() + 48 * 60 * MINUTE_MS);
    await takeDue(app);
    await takeDue(app);
    expect(await app.deps.queue.depth()).toMatchObject({ fire_timer: 1 });
    for (let minute = 0; minute < 30; minute++) {
      app.deps.clock.set(app.deps.clock.now() + MINUTE_MS);
      await app.deps.drain();
    }
    expect(await deadOf(app)).toMatchObject([
      { name: "fire_timer", attempts: 3, lastError: expect.stringContaining("nobody can read") },
    ]);
    poison.isOn = false;
    const [letter] = await deadOf(app);
    await app.deps.queue.retryDead(app.store.id, letter?.id ?? "");
    await app.deps.drain();
    expect(textsSent(app).filter((text) => text === "reassurance")).toHaveLength(1);
    expect(await deadOf(app)).toEqual([]);
  });

  it("does nothing later when a scan has set it anew meanwhile", async () => {
    const { app, poison } = await silentAndPoisoned();
    app.deps.clock.set(app.deps.clock.now() + 48 * 60 * MINUTE_MS);
    await takeDue(app);
    poison.isOn = false;
    await scanNow(app, "InTransit", { edd: "2026-03-30" });
    await app.advance("1h");
    expect(textsSent(app)).not.toContain("reassurance");
  });

  it("that workers keep dying of is not taken for ever", async () => {
    const { app, poison } = await silentAndPoisoned();
    poison.isOn = false;
    app.deps.clock.set(app.deps.clock.now() + 48 * 60 * MINUTE_MS);
    const claim = { now: app.deps.clock.now(), leaseMs: 0, limit: 1 };
    for (let death = 0; death < 5; death++)
      await app.deps.db.transaction((tx) => app.deps.timers.claimDue(tx, claim));
    const [timer] = await app.deps.db.transaction((tx) => app.deps.timers.claimDue(tx, claim));
    if (timer === undefined) throw new Error("Nothing is due");
    await takeTimer(app.deps, timer);
    expect(await app.deps.queue.depth()).toMatchObject({ fire_timer: 1 });
  });
});
