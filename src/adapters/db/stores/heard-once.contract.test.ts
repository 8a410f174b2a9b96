import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

describeOnBothDatabases("what counts once", (open) => {
  it("is heard once in each store, until it need not be remembered or its store goes", async () => {
    const db = await open();
    const { heardOnce, stores } = createStores(db, systemIds);
    const hear = (key: string, at = monday, until: number | null = null, storeId = testStoreId) =>
      db.transaction((tx) => heardOnce.hear(tx, storeId, { key, at, until }));
    const isHeard = (key: string) => heardOnce.isHeard(db.read, testStoreId, key);
    expect(await isHeard("a")).toBe(false);
    expect([await hear("a"), await hear("a")]).toEqual([true, false]);
    expect(await hear("a", monday, null, asStoreId("another-store"))).toBe(true);
    await hear("short", monday, monday + 10);
    expect([await isHeard("a"), await isHeard("short")]).toEqual([true, true]);
    await hear("b", monday + 11);
    expect([await isHeard("a"), await isHeard("short")]).toEqual([true, false]);
    await db.transaction((tx) => stores.remove(tx, testStoreId));
    expect(await isHeard("a")).toBe(false);
  });
});
