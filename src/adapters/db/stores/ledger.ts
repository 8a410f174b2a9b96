import type { LedgerStore } from "@/application/ports/runs";
import type { Database } from "../database";
import { boundRow, inserting } from "../statement";
import type { Tables } from "../tables";

export function createLedgerStore({ t: { ledgerEntries } }: Pick<Database, "t">): LedgerStore {
  const insert = inserting("ledger_insert", {
    one: ({ handle }) => handle.insert(ledgerEntries).values(boundRow(ledgerEntries)),
    several: ({ handle }, rows: readonly LedgerRow[]) => handle.insert(ledgerEntries).values([...rows]),
  });
  return { append: (tx, entries) => insert(tx, entries.map(rowFrom)) };
}

type LedgerRow = Tables["ledgerEntries"]["$inferSelect"];

function rowFrom(entry: Parameters<LedgerStore["append"]>[1][number]): LedgerRow {
  return {
    ...entry,
    touchpoint: entry.touchpoint ?? null,
    channel: entry.channel ?? null,
    until: entry.until ?? null,
    messageKey: entry.messageKey ?? null,
  };
}
