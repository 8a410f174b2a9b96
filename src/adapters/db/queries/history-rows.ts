import type { Arrival } from "@/domain/journey/replay/order-history";
import { chunks } from "../stores/chunks";
import type { Tables } from "../tables";

/** An arrival with the id of its row, which tells in which order facts were worked on. */
export interface StoredArrival extends Arrival {
  readonly id: string;
}

/** What of an order's row leads to its history. */
export type OrderRow = Pick<
  Tables["orders"]["$inferSelect"],
  "id" | "customerId" | "email" | "phone" | "country" | "trackingCode" | "number" | "redactedAt"
>;

/** As many statements as the number of ids asks for. */
export async function inPieces<T>(
  ids: readonly string[],
  read: (ids: string[]) => PromiseLike<readonly T[]>,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (const piece of chunks(ids)) for (const row of await read(piece)) rows.push(row);
  return rows;
}

export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
