import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { asStoreId } from "@/domain/access/store-id";
import { DAY_MS } from "@/domain/shared/instant";
import { monday, testStoreId } from "@/testing/builders/facts";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { createStores } from "../create-stores";

const elsewhere = asStoreId("another-store");
const version = {
  id: "version-1",
  storeId: testStoreId,
  number: 1,
  publishedAt: monday,
  publishedBy: "user-1",
  publishedByName: "Maya Kern",
  note: "Before the holidays",
  content: { blocks: ["status"] },
};
const draft = {
  storeId: testStoreId,
  content: { blocks: ["status", "faq"] },
  savedAt: monday,
  savedBy: "user-1",
  savedByName: "Maya Kern",
};

describeOnBothDatabases("what a store makes of its tracking page", (open) => {
  async function start() {
    const db = await open();
    const { pageVersions, stores } = createStores(db, systemIds);
    return { db, read: db.read, pageVersions, stores };
  }

  it("of two who save on the same state, one wins and the other is told", async () => {
    const { db, read, pageVersions } = await start();
    const save = (expectedRevision: number, content: unknown = draft.content) =>
      db.transaction((tx) => pageVersions.saveDraft(tx, { ...draft, content, expectedRevision }));
    expect(await pageVersions.draft(read, testStoreId)).toBeNull();
    expect([await save(0), await save(0), await save(1, null), await save(1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(await pageVersions.draft(read, testStoreId)).toEqual({ ...draft, content: null, revision: 2 });
    expect(await pageVersions.draft(read, elsewhere)).toBeNull();
  });

  it("the newest version is what shoppers see, from the moment it is published", async () => {
    const { db, read, pageVersions } = await start();
    expect(await pageVersions.live(read, testStoreId)).toBeNull();
    const publish = (row: typeof version) => db.transaction((tx) => pageVersions.publish(tx, row));
    expect(await publish(version)).toBe(true);
    expect(await pageVersions.live(read, testStoreId)).toEqual(version);
    const next = { ...version, id: "version-2", number: 2, publishedAt: monday + DAY_MS };
    expect([await publish(next), await publish({ ...next, id: "version-3" })]).toEqual([true, false]);
    expect(await pageVersions.live(read, testStoreId)).toEqual(next);
    expect(await pageVersions.live(read, elsewhere)).toBeNull();
    const { content: _content, ...row } = version;
    expect((await pageVersions.versions(read, testStoreId)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await pageVersions.versions(read, testStoreId))[1]).toEqual(row);
    expect(await pageVersions.version(read, testStoreId, "version-1")).toEqual(version);
    expect(await pageVersions.version(read, elsewhere, "version-1")).toBeNull();
  });

  it("goes with its store", async () => {
    const { db, read, pageVersions, stores } = await start();
    await db.transaction(async (tx) => {
      await pageVersions.saveDraft(tx, { ...draft, expectedRevision: 0 });
      await pageVersions.publish(tx, version);
      await stores.remove(tx, testStoreId);
    });
    expect(await pageVersions.draft(read, testStoreId)).toBeNull();
    expect(await pageVersions.versions(read, testStoreId)).toEqual([]);
  });
});
