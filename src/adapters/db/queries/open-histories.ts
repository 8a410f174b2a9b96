import type { HistoryQueries } from "@/application/ports/history-queries";
import type { ReadOnlyDatabase } from "../database";
import { openReader } from "../open-reader";
import { createHistoryQueries } from "./histories";

export interface OpenHistories extends Pick<ReadOnlyDatabase, "read"> {
  readonly histories: HistoryQueries;
}

/** The past of orders over a connection of its own that can only read; `url` as for `openReader`. */
export function openHistories(url: string): OpenHistories {
  const database = openReader(url);
  return { read: database.read, histories: createHistoryQueries(database) };
}
