import { describe } from "vitest";
import type { Database } from "@/adapters/db/database";
import { openTestPostgres, openTestSqlite } from "./test-database";

const openers: Record<Database["dialect"], () => Promise<Database>> = {
  sqlite: openTestSqlite,
  postgres: openTestPostgres,
};

/** Runs one suite on SQLite and on PostgreSQL: what holds on one must hold on the other. */
export function describeOnBothDatabases(name: string, suite: (open: () => Promise<Database>) => void): void {
  describe.each(Object.entries(openers))(`${name} on %s`, (_dialect, open) => {
    suite(open);
  });
}
