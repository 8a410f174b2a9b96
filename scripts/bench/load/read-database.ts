import BetterSqlite3 from "better-sqlite3";
import { sendJobNames } from "@/application/ports/queue";
import { databaseFile } from "./milepost-server";

export interface Backlog {
  readonly hooks: number;
  readonly messages: number;
}

/** Looks into the database of a running Milepost without disturbing it. */
export interface DatabaseView {
  /** Jobs that wait or are under way. */
  backlog(): Backlog;
  /** How many rows of a table are in each state. */
  states(table: "hooks" | "messages"): Readonly<Record<string, number>>;
  count(table: "events" | "ledger_entries" | "runs" | "orders" | "messages"): number;
  all(sql: string): readonly Readonly<Record<string, unknown>>[];
  close(): void;
}

export function viewDatabase(dataFolder: string): DatabaseView {
  const connection = new BetterSqlite3(databaseFile(dataFolder), { readonly: true, timeout: 5_000 });
  const jobs = connection.prepare<[], { name: string; jobs: number }>(
    "select name, count(*) as jobs from jobs group by name",
  );
  return {
    backlog() {
      const depth = new Map(jobs.all().map((row) => [row.name, row.jobs]));
      return {
        hooks: depth.get("process_hook") ?? 0,
        messages: sendJobNames().reduce((sum, name) => sum + (depth.get(name) ?? 0), 0),
      };
    },
    states(table) {
      const rows = connection
        .prepare<[], { state: string; found: number }>(
          `select state, count(*) as found from ${table} group by state`,
        )
        .all();
      return Object.fromEntries(rows.map(({ state, found }) => [state, found]));
    },
    count: (table) =>
      connection.prepare<[], { found: number }>(`select count(*) as found from ${table}`).get()?.found ?? 0,
    all: (sql) => connection.prepare<[], Record<string, unknown>>(sql).all(),
    close: () => void connection.close(),
  };
}
