import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import { systemIds } from "@/adapters/system/ids";
import { aLedgerEntry } from "@/testing/builders/rows";
import { describeOnBothDatabases } from "@/testing/on-both-databases";
import { readHandle } from "../connection";
import { createStores } from "../create-stores";

const entries = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    aLedgerEntry({ id: `e${String(from + index).padStart(3, "0")}`, values: { step: from + index } }),
  );

describeOnBothDatabases("the ledger", (open) => {
  it.each([0, 1, 2, 16, 17, 40])("takes %i entries at once, each with its own values", async (count) => {
    const db = await open();
    const { ledger } = createStores(db, systemIds);
    await db.transaction((tx) => ledger.append(tx, entries(0, count)));
    await db.transaction((tx) => ledger.append(tx, entries(count, count)));
    const { ledgerEntries } = db.t;
    const kept = await readHandle(db.read).select().from(ledgerEntries).orderBy(asc(ledgerEntries.id));
    expect(kept).toMatchObject(
      entries(0, 2 * count).map(({ id, values }) => ({ id, values, touchpoint: null })),
    );
  });

  it("keeps none of a transaction's entries where one of them cannot be kept", async () => {
    const db = await open();
    const { ledger } = createStores(db, systemIds);
    const twice = [...entries(0, 3), ...entries(2, 2)];
    await expect(db.transaction((tx) => ledger.append(tx, twice))).rejects.toThrow();
    expect(await readHandle(db.read).select().from(db.t.ledgerEntries)).toEqual([]);
  });
});
