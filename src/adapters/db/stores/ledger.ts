import type { LedgerStore } from "@/application/ports/runs";
import { connectionOf, writeHandle } from "../connection";
import type { Database } from "../database";
import { boundRow, writing } from "../statement";
import type { Tables } from "../tables";

export function createLedgerStore({ t: { ledgerEntries } }: Pick<Database, "t">): LedgerStore {
  const insert = writing("ledger_insert", ({ handle }) =>
    handle.insert(ledgerEntries).values(boundRow(ledgerEntries)),
  );
  return {
    async append(tx, entries) {
      const rows = entries.map(rowFrom);
      // One prepared insert a row is fastest where a statement costs microseconds; where it costs a network round trip,
      // all rows go in one.
      if (connectionOf(tx).dialect === "sqlite" || rows.length === 1) {
        for (const row of rows) await insert(tx, row);
        return;
      }
      if (rows.length > 0) await writeHandle(tx).insert(ledgerEntries).values(rows);
    },
  };
}

function rowFrom(
  entry: Parameters<LedgerStore["append"]>[1][number],
): Tables["ledgerEntries"]["$inferSelect"] {
  return {
    ...entry,
    touchpoint: entry.touchpoint ?? null,
    channel: entry.channel ?? null,
    until: entry.until ?? null,
    messageKey: entry.messageKey ?? null,
  };
}
