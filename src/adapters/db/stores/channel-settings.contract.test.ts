import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import type { ChannelSettings } from "@/application/ports/channel-settings";
import { monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const texting: ChannelSettings = {
  storeId: testStoreId,
  channel: "sms",
  plain: { from: "+12125550100" },
  sealed: "sealed",
  isSandbox: true,
  lastSuccessAt: null,
  lastErrorAt: null,
  lastError: null,
  updatedAt: monday,
  pausedAt: null,
  pausedWhy: null,
};

describeOnBothDatabases("what a channel is set to", (open) => {
  it("is kept with how it has fared, which setting it anew does not touch", async () => {
    const db = await open();
    const { channelSettings } = createStores(db, systemIds);
    const about = { storeId: testStoreId, channel: "sms" } as const;
    await db.transaction(async (tx) => {
      await channelSettings.save(tx, texting);
      await channelSettings.noteOutcome(tx, { ...about, at: monday + 1, error: null });
      await channelSettings.noteOutcome(tx, { ...about, at: monday + 2, error: "20003 Authenticate" });
      await channelSettings.save(tx, { ...texting, isSandbox: false, updatedAt: monday + 3 });
    });
    const kept = {
      ...texting,
      isSandbox: false,
      updatedAt: monday + 3,
      lastSuccessAt: monday + 1,
      lastErrorAt: monday + 2,
      lastError: "20003 Authenticate",
    };
    expect(await channelSettings.find(db.read, testStoreId, "sms")).toEqual(kept);
    expect(await channelSettings.list(db.read, testStoreId)).toEqual([kept]);
    await db.transaction((tx) => channelSettings.remove(tx, testStoreId, "sms"));
    expect(await channelSettings.find(db.read, testStoreId, "sms")).toBeNull();
  });

  it("says since when a channel waits and why, once, and for a channel that nobody has set", async () => {
    const db = await open();
    const { channelSettings } = createStores(db, systemIds);
    const pause = { storeId: testStoreId, channel: "email", at: monday, why: "535 refused" } as const;
    const isPaused = () => channelSettings.isPaused(db.read, testStoreId, "email");
    expect(await isPaused()).toBe(false);
    const first = await db.transaction((tx) => channelSettings.pause(tx, pause));
    const again = await db.transaction((tx) => channelSettings.pause(tx, { ...pause, at: monday + 1 }));
    expect([first, again, await isPaused()]).toEqual([true, false, true]);
    expect(await channelSettings.find(db.read, testStoreId, "email")).toMatchObject({
      pausedAt: monday,
      pausedWhy: "535 refused",
      sealed: null,
    });
    const resume = () => db.transaction((tx) => channelSettings.resume(tx, testStoreId, "email"));
    expect([await resume(), await resume(), await isPaused()]).toEqual([true, false, false]);
  });
});
